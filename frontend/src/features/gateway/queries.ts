import { queryOptions } from '@tanstack/react-query'
import { api, data, setCsrf } from '@/shared/api/client'
import { Problem } from '@/shared/api/problem'

/** Who is signed in; null for nobody. */
export const askPasswordReset = (email: string) => data(api.POST('/api/gateway/password-resets', { body: { email } }))

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 5 * 60_000,
  queryFn: async () => {
    try {
      const session = await data(api.GET('/api/gateway/session'))
      setCsrf(session.csrf)
      return session
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null
      throw error
    }
  },
})
