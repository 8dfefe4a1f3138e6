import { createFileRoute } from '@tanstack/react-router'
import { CandidatesPage } from '@/features/certificates/CandidatesPage'
import { KINDS } from '@/features/certificates/queries'
import { oneOf, search, text } from '@/shared/lib/search'

export const Route = createFileRoute('/_app/e/$edition/certificates/candidates')({
  validateSearch: search({ kind: oneOf(KINDS), earned: oneOf(['yes', 'no']), job: text }),
  component: Component,
})

function Component() {
  return <CandidatesPage search={Route.useSearch()} />
}
