import { createFileRoute } from '@tanstack/react-router'
import { SCOPES } from '@/features/activities/queries'
import { ResultsPage } from '@/features/activities/ResultsPage'
import { oneOf, search } from '@/shared/lib/search'

export const Route = createFileRoute('/_app/e/$edition/results')({ validateSearch: search({ scope: oneOf(SCOPES) }), component: Component })

function Component() {
  return <ResultsPage scope={Route.useSearch().scope ?? 'edition'} />
}
