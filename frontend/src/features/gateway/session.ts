import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, data, setCsrf } from '@/shared/api/client'
import type { Body } from '@/shared/api/types'
import { type SessionRead, sessionQuery } from './queries'

/** The session of a page behind the sign-in, where there always is one. */
export function useSession(): SessionRead {
  const { data: session } = useSuspenseQuery(sessionQuery)
  if (!session) throw new Error('a page behind the sign-in was shown without a session')
  return session
}

function useEntering<V>(call: (values: V) => Promise<SessionRead>): (values: V) => Promise<SessionRead> {
  const queries = useQueryClient()
  return async (values) => {
    const session = await call(values)
    setCsrf(session.csrf)
    queries.setQueryData(sessionQuery.queryKey, session)
    return session
  }
}

export function useSignIn() {
  return useEntering((body: Body<'/api/gateway/session', 'post'>) => data(api.POST('/api/gateway/session', { body })))
}

/** Using a one-time link signs in. */
export function useEnter() {
  return useEntering((body: Body<'/api/gateway/links/use', 'post'>) => data(api.POST('/api/gateway/links/use', { body })))
}

/** Nothing of one person's stays in memory for the next. */
export function useSignOut() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    await data(api.DELETE('/api/gateway/session'))
    setCsrf('')
    queries.setQueryData(sessionQuery.queryKey, null)
    await navigate({ to: '/sign-in', search: {} })
    queries.clear()
  }
}
