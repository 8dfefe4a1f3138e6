import { createFileRoute } from '@tanstack/react-router'
import { FormPage } from '@/features/surveys/FormPage'

export const Route = createFileRoute('/_app/e/$edition/forms/$id')({ component: Component })

function Component() {
  return <FormPage id={Route.useParams().id} />
}
