import { createFileRoute, redirect } from '@tanstack/react-router'
import { Frame } from '@/app/Frame'
import { sessionQuery } from '@/features/gateway/queries'

/** Everything behind the sign-in; who is not signed in goes there and comes back to this place. */
export const Route = createFileRoute('/_app')({
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery)
    if (!session) throw redirect({ to: '/sign-in', search: { next: location.href } })
    return { session }
  },
  component: Frame,
})
