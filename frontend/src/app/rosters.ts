import { useQuery } from '@tanstack/react-query'
import { membersQuery, selectedTeamsQuery } from '@/features/applications/queries'
import { useHere } from '@/shared/lib/here'

/** Teams (selected organisations) and their people, for the features that show them: their home is the applications service, and the
    features do not know each other. */
export function useTeams(): { id: string; name: string }[] {
  return useQuery(selectedTeamsQuery(useHere().id)).data ?? []
}

export function usePeople(): { id: string; name: string; organisation_id: string }[] {
  const teams = useTeams()
  const people = useQuery(membersQuery(useHere().id)).data ?? []
  const selected = new Set(teams.map((team) => team.id))
  return people.filter((person) => selected.has(person.organisation_id))
}
