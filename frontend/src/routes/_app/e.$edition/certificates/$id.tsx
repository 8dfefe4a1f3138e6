import { createFileRoute } from '@tanstack/react-router'
import { CertificatePage } from '@/features/certificates/CertificatePage'

export const Route = createFileRoute('/_app/e/$edition/certificates/$id')({ component: Component })

function Component() {
  return <CertificatePage id={Route.useParams().id} />
}
