import { queryOptions } from '@tanstack/react-query'
import { api, data } from '@/shared/api/client'
import { everything, paged } from '@/shared/api/paged'
import type { Answer, Body, Item } from '@/shared/api/types'

export type Form = Item<'/api/surveys/forms'>
export type FormPut = Body<'/api/surveys/forms/{id}'>
export type Template = Answer<'/api/surveys/templates'>[number]
export type Results = Answer<'/api/surveys/forms/{id}/results'>
export type Row = Item<'/api/surveys/submissions'>
export type Submission = Answer<'/api/surveys/submissions/{id}'>
export type Device = Item<'/api/surveys/devices'>
export type DeviceMade = Answer<'/api/surveys/devices/{id}', 'put'>
export type Review = Body<'/api/surveys/submissions/{id}/review', 'post'>

/** An organisation as the route hands it in: its home is another service. */
export interface Team {
  id: string
  name: string
}

const at = (id: string) => ({ path: { id } })

export const formsQuery = (edition_id: string) =>
  queryOptions({
    queryKey: ['surveys', 'forms', edition_id],
    queryFn: () => everything((after) => data(api.GET('/api/surveys/forms', { params: { query: { edition_id, after, limit: 200 } } }))),
  })

export const formQuery = (id: string) => queryOptions({ queryKey: ['surveys', 'form', id], queryFn: () => data(api.GET('/api/surveys/forms/{id}', { params: at(id) })) })

export const templatesQuery = queryOptions({ queryKey: ['surveys', 'templates'], staleTime: Infinity, queryFn: () => data(api.GET('/api/surveys/templates')) })

export const resultsQuery = (id: string) => queryOptions({ queryKey: ['surveys', 'results', id], queryFn: () => data(api.GET('/api/surveys/forms/{id}/results', { params: at(id) })) })

export const putForm = ({ id, ...body }: { id: string } & FormPut) => data(api.PUT('/api/surveys/forms/{id}', { params: at(id), body }))

export const publishForm = (id: string) => data(api.POST('/api/surveys/forms/{id}/publish', { params: at(id), body: {} }))

export const FORM_VERBS = ['wind_down', 'close', 'reopen'] as const

export const moveForm = ({ id, verb }: { id: string; verb: (typeof FORM_VERBS)[number] }) => data(api.POST('/api/surveys/forms/{id}/{verb}', { params: { path: { id, verb } } }))

export const REVIEW_STATES = ['received', 'has_issues', 'approved', 'rejected', 'edited'] as const

export interface Filter {
  form_id?: string
  state?: (typeof REVIEW_STATES)[number]
  counts?: 'yes' | 'no'
  region?: string
}

export const submissionsQuery = (edition_id: string, { counts, ...filter }: Filter) =>
  paged(['surveys', 'submissions', edition_id, filter, counts], (after) =>
    data(api.GET('/api/surveys/submissions', { params: { query: { edition_id, ...filter, counts: counts && counts === 'yes', after } } })),
  )

export const submissionQuery = (id: string) => queryOptions({ queryKey: ['surveys', 'submission', id], queryFn: () => data(api.GET('/api/surveys/submissions/{id}', { params: at(id) })) })

export const review = ({ id, ...body }: { id: string } & Review) => data(api.POST('/api/surveys/submissions/{id}/review', { params: at(id), body }))

export const devicesQuery = (edition_id: string) =>
  queryOptions({
    queryKey: ['surveys', 'devices', edition_id],
    queryFn: () => everything((after) => data(api.GET('/api/surveys/devices', { params: { query: { edition_id, after, limit: 200 } } }))),
  })

export const putDevice = ({ id, ...body }: { id: string } & Body<'/api/surveys/devices/{id}'>) => data(api.PUT('/api/surveys/devices/{id}', { params: at(id), body }))

export const revokeDevice = (id: string) => data(api.POST('/api/surveys/devices/{id}/revoke', { params: at(id) }))
