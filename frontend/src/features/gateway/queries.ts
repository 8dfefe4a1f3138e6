import { queryOptions } from '@tanstack/react-query'
import { api, data, setCsrf } from '@/shared/api/client'
import { everything } from '@/shared/api/paged'
import { Problem } from '@/shared/api/problem'
import type { Answer, Body, Item } from '@/shared/api/types'

export type SessionRead = Answer<'/api/gateway/session'>
export type LinkRead = Answer<'/api/gateway/links/open', 'post'>
export type Grant = Item<'/api/gateway/grants'>
export type Invitation = Item<'/api/gateway/invitations'>
export type InvitationPut = Body<'/api/gateway/invitations/{id}'>
export type Role = InvitationPut['roles'][number]
export type Locale = 'es' | 'pt' | 'en'

export const ROLES = ['administrator', 'coordinator', 'reviewer', 'data_reviewer', 'focal_person', 'ambassador', 'helper', 'showcase_editor'] as const satisfies readonly Role[]

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 5 * 60_000,
  queryFn: async (): Promise<SessionRead | null> => {
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

export const sessionsQuery = queryOptions({ queryKey: ['sessions'], queryFn: async () => (await data(api.GET('/api/gateway/sessions'))).items })

export const endSession = (id: string) => data(api.DELETE('/api/gateway/sessions/{id}', { params: { path: { id } } }))

export const askPasswordReset = (email: string) => data(api.POST('/api/gateway/password-resets', { body: { email } }))

/** Opening a link tells what it is for; only using it spends it. */
export const linkQuery = (token: string) =>
  queryOptions({ queryKey: ['link', token], staleTime: Infinity, retry: false, queryFn: () => data(api.POST('/api/gateway/links/open', { body: { token } })) })

export const patchAccount = (body: Body<'/api/gateway/account', 'patch'>) => data(api.PATCH('/api/gateway/account', { body }))

export const changePassword = (body: Body<'/api/gateway/account/password', 'post'>) => data(api.POST('/api/gateway/account/password', { body }))

export const grantsQuery = (programme_id: string) =>
  queryOptions({
    queryKey: ['gateway', 'grants', programme_id],
    queryFn: () => everything((after) => data(api.GET('/api/gateway/grants', { params: { query: { programme_id, after, limit: 200 } } }))),
  })

export const invitationsQuery = (programme_id: string) =>
  queryOptions({
    queryKey: ['gateway', 'invitations', programme_id],
    queryFn: () => everything((after) => data(api.GET('/api/gateway/invitations', { params: { query: { programme_id, after, limit: 200 } } }))),
  })

export const putGrant = ({ id, ...body }: { id: string } & Body<'/api/gateway/grants/{id}'>) => data(api.PUT('/api/gateway/grants/{id}', { params: { path: { id } }, body }))

export const deleteGrant = (id: string) => data(api.DELETE('/api/gateway/grants/{id}', { params: { path: { id } } }))

export const invite = ({ id, ...body }: { id: string } & InvitationPut) => data(api.PUT('/api/gateway/invitations/{id}', { params: { path: { id } }, body }))

export const moveInvitation = ({ id, verb }: { id: string; verb: 'resend' | 'revoke' }) => data(api.POST(`/api/gateway/invitations/{id}/${verb}`, { params: { path: { id } } }))

/** Whether mails stay here to be looked at, as they do in the demo; elsewhere there is no mailbox. */
export const mailboxQuery = queryOptions({
  queryKey: ['gateway', 'mailbox'],
  staleTime: Infinity,
  queryFn: async () => {
    try {
      await data(api.GET('/api/gateway/mailbox', { params: { query: { limit: 1 } } }))
      return true
    } catch (error) {
      if (error instanceof Problem && !error.temporary) return false
      throw error
    }
  },
})
