import { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { routeTree } from '@/routeTree.gen'
import { Problem } from '@/shared/api/problem'
import { ErrorState, Loading } from '@/shared/ui/states'
import { NotFoundPage } from './NotFoundPage'

/** What cannot get better by asking again is not asked again. */
function again(failures: number, error: unknown): boolean {
  return failures < 2 && error instanceof Problem && error.temporary
}

export const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry: again, refetchOnWindowFocus: true } },
})

export const router = createRouter({
  routeTree,
  context: { queries },
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }) => <ErrorState error={error} retry={reset} />,
  defaultPendingComponent: () => <Loading rows={6} />,
  defaultNotFoundComponent: NotFoundPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
