import { createFileRoute } from '@tanstack/react-router'
import { usePeople, useTeams } from '@/app/rosters'
import { AssessmentsPage } from '@/features/activities/AssessmentsPage'
import { search, text } from '@/shared/lib/search'

export const Route = createFileRoute('/_app/e/$edition/assessments')({ validateSearch: search({ organisation: text }), component: Component })

function Component() {
  const navigate = Route.useNavigate()
  const set = (organisation: string | undefined) => void navigate({ search: { organisation }, replace: true })
  return <AssessmentsPage people={usePeople()} teams={useTeams()} organisation={Route.useSearch().organisation} onOrganisation={set} />
}
