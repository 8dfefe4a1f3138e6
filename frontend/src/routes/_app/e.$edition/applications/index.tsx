import { createFileRoute } from '@tanstack/react-router'
import { ApplicationListPage } from '@/features/applications/ApplicationListPage'
import { STATUSES } from '@/features/applications/queries'
import { oneOf, search, text } from '@/shared/lib/search'

export const Route = createFileRoute('/_app/e/$edition/applications/')({
  validateSearch: search({ q: text, status: oneOf(STATUSES), region: text }),
  component: Component,
})

function Component() {
  return <ApplicationListPage filter={Route.useSearch()} />
}
