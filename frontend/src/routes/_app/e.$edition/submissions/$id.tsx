import { createFileRoute } from '@tanstack/react-router'
import { SubmissionPage } from '@/features/surveys/SubmissionPage'

export const Route = createFileRoute('/_app/e/$edition/submissions/$id')({ component: Component })

function Component() {
  return <SubmissionPage id={Route.useParams().id} />
}
