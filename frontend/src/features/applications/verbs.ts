import { api, data } from '@/shared/api/client'
import type { Body } from '@/shared/api/types'

export type MemberPut = Body<'/api/applications/members/{id}'>

const at = (id: string) => ({ path: { id } })

/** Changes of state of one application. Which are open now, the application says in `can`. */
export const submit = (id: string) => data(api.POST('/api/applications/{id}/submit', { params: at(id) }))

interface Moved {
  id: string
  on: string | null
  reason: string
}

/** These need their reason. */
export const moveWithReason = ({ id, verb, ...body }: Moved & { verb: 'request-info' | 'accept-exception' | 'request-exception' }) =>
  data(api.POST(`/api/applications/{id}/${verb}`, { params: at(id), body }))

/** These may say one. */
export const move = ({ id, verb, on, reason }: Moved & { verb: 'undo-decision' | 'withdraw' }) =>
  data(api.POST(`/api/applications/{id}/${verb}`, { params: at(id), body: { on, reason: reason || null } }))

export const startReview = ({ id, on }: { id: string; on: string | null }) => data(api.POST('/api/applications/{id}/start-review', { params: at(id), body: { on } }))

export const overrideCheck = ({ id, ...body }: { id: string } & Body<'/api/applications/{id}/override-check', 'post'>) =>
  data(api.POST('/api/applications/{id}/override-check', { params: at(id), body }))

export const confirmOrganisation = ({ id, same }: { id: string; same: boolean }) => data(api.POST('/api/applications/{id}/confirm-organisation', { params: at(id), body: { same } }))

export const decide = ({ edition_id, ...body }: { edition_id: string } & Body<'/api/applications/editions/{id}/decide', 'post'>) =>
  data(api.POST('/api/applications/editions/{id}/decide', { params: at(edition_id), body }))

export const notify = ({ edition_id }: { edition_id: string }) => data(api.POST('/api/applications/editions/{id}/notify', { params: at(edition_id), body: {} }))

export const putMember = ({ id, ...body }: { id: string } & MemberPut) => data(api.PUT('/api/applications/members/{id}', { params: at(id), body }))

export type MemberVerb = 'activate' | 'lead' | 'invite'

export const moveMember = ({ id, verb }: { id: string; verb: MemberVerb }) => data(api.POST(`/api/applications/members/{id}/${verb}`, { params: at(id) }))

export const deactivateMember = (id: string) => data(api.POST('/api/applications/members/{id}/deactivate', { params: at(id) }))
