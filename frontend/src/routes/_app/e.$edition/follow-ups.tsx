import { createFileRoute } from '@tanstack/react-router'
import { FollowUpsPage } from '@/features/activities/FollowUpsPage'
import { search, text } from '@/shared/lib/search'

export const Route = createFileRoute('/_app/e/$edition/follow-ups')({ validateSearch: search({ state: text }), component: Component })

function Component() {
  return <FollowUpsPage state={Route.useSearch().state} />
}
