import { createFileRoute } from '@tanstack/react-router'
import { SignInPage } from '@/features/gateway/SignInPage'
import { search, text } from '@/shared/lib/search'

export const Route = createFileRoute('/sign-in')({ validateSearch: search({ next: text }), component: Component })

function Component() {
  return <SignInPage next={Route.useSearch().next} />
}
