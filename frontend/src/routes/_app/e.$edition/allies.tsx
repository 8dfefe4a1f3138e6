import { createFileRoute } from '@tanstack/react-router'
import { AlliesPage } from '@/features/activities/AlliesPage'
import { SECTORS } from '@/features/activities/queries'
import { oneOf, search, text } from '@/shared/lib/search'

export const Route = createFileRoute('/_app/e/$edition/allies')({ validateSearch: search({ name: text, sector: oneOf(SECTORS) }), component: Component })

function Component() {
  return <AlliesPage filter={Route.useSearch()} />
}
