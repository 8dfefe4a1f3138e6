import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { lastEdition } from '@/app/lastEdition'
import { rolesIn } from '@/app/places'
import { useEdition } from '@/features/applications/edition'
import { organisationNamesQuery, programmesQuery } from '@/features/applications/queries'
import { PeoplePage } from '@/features/gateway/PeoplePage'
import { useSession } from '@/features/gateway/session'
import { said } from '@/shared/lib/said'
import { search, text } from '@/shared/lib/search'

export const Route = createFileRoute('/_app/people')({ validateSearch: search({ programme: text }), component: Component })

function Component() {
  const { i18n } = useTranslation()
  const { grants } = useSession()
  const navigate = Route.useNavigate()
  const programmes = (useQuery(programmesQuery).data ?? [])
    .filter((one) => ['administrator', 'coordinator'].some((role) => rolesIn(grants, one.id).has(role)))
    .map((one) => ({ value: one.id, label: said(one.name, i18n.language) }))
  const last = useEdition(lastEdition() ?? undefined)?.programme_id
  const asked = Route.useSearch().programme ?? last
  const programme = programmes.find((one) => one.value === asked)?.value ?? programmes[0]?.value
  const organisations = useQuery(organisationNamesQuery(programme)).data ?? []
  return <PeoplePage programme={programme} programmes={programmes} organisations={organisations} onProgramme={(next) => void navigate({ search: { programme: next } })} />
}
