import { createFileRoute } from '@tanstack/react-router'
import { ApplicationPage } from '@/features/applications/ApplicationPage'

export const Route = createFileRoute('/_app/e/$edition/applications/$id')({ component: Component })

function Component() {
  return <ApplicationPage id={Route.useParams().id} />
}
