import { createFileRoute } from '@tanstack/react-router'
import { CertificateListPage } from '@/features/certificates/CertificateListPage'
import { KINDS, STATUSES } from '@/features/certificates/queries'
import { oneOf, search, text } from '@/shared/lib/search'

export const Route = createFileRoute('/_app/e/$edition/certificates/')({
  validateSearch: search({ q: text, kind: oneOf(KINDS), status: oneOf(STATUSES) }),
  component: Component,
})

function Component() {
  return <CertificateListPage filter={Route.useSearch()} />
}
