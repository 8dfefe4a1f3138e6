import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, data, setCsrf } from '@/shared/api/client'
import { sessionQuery } from './queries'

/** The session of a page behind the sign-in, where there always is one. */
export function useSession() {
  const { data: session } = useSuspenseQuery(sessionQuery)
  if (!session) throw new Error('a page behind the sign-in was shown without a session')
  return session
}

export function useSignIn() {
  const queries = useQueryClient()
  return async (credentials: { email: string; password: string }) => {
    const session = await data(api.POST('/api/gateway/session', { body: credentials }))
    setCsrf(session.csrf)
    queries.setQueryData(sessionQuery.queryKey, session)
    return session
  }
}

/** Nothing of one person's stays in memory for the next. */
export function useSignOut() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    await data(api.DELETE('/api/gateway/session'))
    setCsrf('')
    await navigate({ to: '/sign-in', search: {} })
    queries.clear()
  }
}
