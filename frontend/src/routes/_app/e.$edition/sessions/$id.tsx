import { createFileRoute } from '@tanstack/react-router'
import { usePeople, useTeams } from '@/app/rosters'
import { SessionPage } from '@/features/activities/SessionPage'

export const Route = createFileRoute('/_app/e/$edition/sessions/$id')({ component: Component })

function Component() {
  return <SessionPage id={Route.useParams().id} people={usePeople()} teams={useTeams()} />
}
