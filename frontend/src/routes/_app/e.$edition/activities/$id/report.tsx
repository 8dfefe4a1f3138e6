import { createFileRoute } from '@tanstack/react-router'
import { usePeople } from '@/app/rosters'
import { ReportPage } from '@/features/activities/ReportPage'

export const Route = createFileRoute('/_app/e/$edition/activities/$id/report')({ component: Component })

function Component() {
  return <ReportPage id={Route.useParams().id} people={usePeople()} />
}
