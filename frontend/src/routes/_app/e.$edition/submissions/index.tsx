import { createFileRoute } from '@tanstack/react-router'
import { REVIEW_STATES } from '@/features/surveys/queries'
import { SubmissionsPage } from '@/features/surveys/SubmissionsPage'
import { oneOf, search, text } from '@/shared/lib/search'

export const Route = createFileRoute('/_app/e/$edition/submissions/')({
  validateSearch: search({ form_id: text, state: oneOf(REVIEW_STATES), counts: oneOf(['yes', 'no']), region: text }),
  component: Component,
})

function Component() {
  return <SubmissionsPage filter={Route.useSearch()} />
}
