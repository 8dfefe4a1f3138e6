import { queryOptions } from '@tanstack/react-query'
import { api, data } from '@/shared/api/client'
import { paged } from '@/shared/api/paged'
import { Problem } from '@/shared/api/problem'
import type { Answer, Body, Item } from '@/shared/api/types'
import { unfinished } from '@/shared/ui/JobLine'

export type Certificate = Item<'/api/certificates'>
export type CertificateDetail = Answer<'/api/certificates/{id}'>
export type Candidates = Answer<'/api/certificates/editions/{edition_id}/candidates'>
export type Candidate = Candidates['items'][number]
export type Rule = Answer<'/api/certificates/editions/{edition_id}/rules'>[number]
export type Issuer = Answer<'/api/certificates/programmes/{programme_id}/issuer'>
export type Achievement = Answer<'/api/certificates/programmes/{programme_id}/achievements'>[number]
export type Kind = Certificate['kind']
export type Status = Certificate['status']
export type Verb = 'suspend' | 'reinstate' | 'revoke'

export const KINDS = ['training', 'organisation', 'member', 'outstanding'] as const satisfies readonly Kind[]
export const STATUSES = ['issued', 'suspended', 'superseded', 'revoked'] as const satisfies readonly Status[]

export interface Filter {
  q?: string
  kind?: Kind
  status?: Status
}

export const certificatesQuery = (edition_id: string, filter: Filter) =>
  paged(['certificates', 'list', edition_id, filter], (after) => data(api.GET('/api/certificates', { params: { query: { edition_id, ...filter, after } } })))

export const certificateQuery = (id: string) =>
  queryOptions({ queryKey: ['certificates', id], queryFn: () => data(api.GET('/api/certificates/{id}', { params: { path: { id } } })) })

export interface CandidateFilter {
  kind?: Kind
  earned?: boolean
}

export const candidatesQuery = (edition_id: string, filter: CandidateFilter) =>
  queryOptions({
    queryKey: ['certificates', 'candidates', edition_id, filter],
    queryFn: () => data(api.GET('/api/certificates/editions/{edition_id}/candidates', { params: { path: { edition_id }, query: filter } })),
  })

export const rulesQuery = (edition_id: string) =>
  queryOptions({
    queryKey: ['certificates', 'rules', edition_id],
    queryFn: () => data(api.GET('/api/certificates/editions/{edition_id}/rules', { params: { path: { edition_id } } })),
  })

export const jobQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: ['certificates', 'job', id],
    enabled: id !== undefined,
    queryFn: () => data(api.GET('/api/certificates/jobs/{id}', { params: { path: { id: id! } } })),
    refetchInterval: (query) => (unfinished(query.state.data) ? 1000 : false),
  })

/** null until it has been saved once, or something was issued. */
export const issuerQuery = (programme_id: string) =>
  queryOptions({
    queryKey: ['certificates', 'issuer', programme_id],
    queryFn: async () => {
      try {
        return await data(api.GET('/api/certificates/programmes/{programme_id}/issuer', { params: { path: { programme_id } } }))
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return null
        throw error
      }
    },
  })

export const achievementsQuery = (programme_id: string) =>
  queryOptions({
    queryKey: ['certificates', 'achievements', programme_id],
    queryFn: () => data(api.GET('/api/certificates/programmes/{programme_id}/achievements', { params: { path: { programme_id } } })),
  })

export const issue = (edition_id: string, body: Body<'/api/certificates/editions/{edition_id}/issue', 'post'>) =>
  data(api.POST('/api/certificates/editions/{edition_id}/issue', { params: { path: { edition_id } }, body }))

export const move = ({ id, verb, reason }: { id: string; verb: Verb; reason: string }) =>
  data(api.POST(`/api/certificates/{id}/${verb}`, { params: { path: { id } }, body: { reason } }))

export const correct = ({ id, ...body }: { id: string } & Body<'/api/certificates/{id}/correct', 'post'>) =>
  data(api.POST('/api/certificates/{id}/correct', { params: { path: { id } }, body }))

export const putRule = ({ edition_id, key, ...body }: { edition_id: string; key: string } & Body<'/api/certificates/editions/{edition_id}/rules/{key}'>) =>
  data(api.PUT('/api/certificates/editions/{edition_id}/rules/{key}', { params: { path: { edition_id, key } }, body }))

export const putIssuer = ({ programme_id, ...body }: { programme_id: string } & Body<'/api/certificates/programmes/{programme_id}/issuer'>) =>
  data(api.PUT('/api/certificates/programmes/{programme_id}/issuer', { params: { path: { programme_id } }, body }))
