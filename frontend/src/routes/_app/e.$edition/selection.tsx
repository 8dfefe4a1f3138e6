import { createFileRoute } from '@tanstack/react-router'
import { POOLS } from '@/features/applications/queries'
import { SelectionPage } from '@/features/applications/SelectionPage'
import { oneOf, search } from '@/shared/lib/search'

export const Route = createFileRoute('/_app/e/$edition/selection')({ validateSearch: search({ pool: oneOf(POOLS) }), component: Component })

function Component() {
  return <SelectionPage pool={Route.useSearch().pool ?? 'in_review'} />
}
