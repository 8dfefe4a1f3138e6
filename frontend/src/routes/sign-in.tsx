import { createFileRoute } from '@tanstack/react-router'
import { SignInPage } from '@/features/gateway/SignInPage'
import { texts } from '@/shared/lib/search'

export const Route = createFileRoute('/sign-in')({ validateSearch: texts('next'), component: Component })

function Component() {
  return <SignInPage next={Route.useSearch().next} />
}
