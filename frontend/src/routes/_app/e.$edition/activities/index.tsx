import { createFileRoute } from '@tanstack/react-router'
import { useTeams } from '@/app/rosters'
import { ActivitiesPage } from '@/features/activities/ActivitiesPage'
import { REPORT_STATES } from '@/features/activities/queries'
import { oneOf, search, text } from '@/shared/lib/search'

export const Route = createFileRoute('/_app/e/$edition/activities/')({
  validateSearch: search({ type_key: text, report_state: oneOf(REPORT_STATES), region: text, organisation_id: text }),
  component: Component,
})

function Component() {
  return <ActivitiesPage filter={Route.useSearch()} teams={useTeams()} />
}
