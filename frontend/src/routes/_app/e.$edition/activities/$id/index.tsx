import { createFileRoute } from '@tanstack/react-router'
import { useTeams } from '@/app/rosters'
import { ActivityPage } from '@/features/activities/ActivityPage'

export const Route = createFileRoute('/_app/e/$edition/activities/$id/')({ component: Component })

function Component() {
  return <ActivityPage id={Route.useParams().id} teams={useTeams()} />
}
