import { createFileRoute } from '@tanstack/react-router'
import { OrganisationsPage } from '@/features/applications/OrganisationsPage'
import { search, text } from '@/shared/lib/search'

export const Route = createFileRoute('/_app/e/$edition/organisations')({ validateSearch: search({ q: text }), component: Component })

function Component() {
  return <OrganisationsPage q={Route.useSearch().q} />
}
