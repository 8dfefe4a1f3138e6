import { queryOptions } from '@tanstack/react-query'
import { api, data } from '@/shared/api/client'
import { everything, paged } from '@/shared/api/paged'
import type { Answer, Body, Item } from '@/shared/api/types'

export type Session = Answer<'/api/activities/sessions/{id}'>
export type SessionPut = Body<'/api/activities/sessions/{id}'>
export type Attendance = Item<'/api/activities/sessions/{id}/attendance'>
export type Mode = Attendance['mode']
export type ImportResult = Answer<'/api/activities/sessions/{id}/attendance/import', 'post'>
export type FollowUp = Item<'/api/activities/editions/{edition_id}/follow-ups'>
export type Assessment = Item<'/api/activities/editions/{edition_id}/assessments'>
export type Type = Item<'/api/activities/editions/{edition_id}/types'>
export type Summary = Item<'/api/activities'>
export type Activity = Answer<'/api/activities/{id}'>
export type ActivityPut = Body<'/api/activities/{id}'>
export type Report = NonNullable<Activity['report']>
export type ReportPut = Body<'/api/activities/{id}/report'>
export type Ally = Item<'/api/activities/allies'>
export type AllyPut = Body<'/api/activities/allies/{id}'>
export type Progress = Answer<'/api/activities/editions/{edition_id}/organisations/{organisation_id}/progress'>
export type Results = Answer<'/api/activities/editions/{slug}/results'>
export type FigureRead = Results['participants']
export type Sector = Ally['sector']

export const SCOPES = ['edition', 'programme'] as const
export type Scope = (typeof SCOPES)[number]
export const MODES = ['live', 'recording', 'in_person', 'cascade'] as const satisfies readonly Mode[]
export const SECTORS = ['local_authority', 'cso', 'academic', 'private', 'other'] as const satisfies readonly Sector[]
export const REPORT_STATES = ['none', 'draft', 'submitted', 'returned', 'approved'] as const satisfies readonly Summary['report_state'][]

/** A person of the edition's rosters and an organisation that takes part, as the route hands them in: their home is another service. */
export interface Person {
  id: string
  name: string
  organisation_id: string
}

export interface Team {
  id: string
  name: string
}

const of = (edition_id: string) => ({ path: { edition_id } })
const at = (id: string) => ({ path: { id } })

export const sessionsQuery = (edition_id: string) =>
  queryOptions({
    queryKey: ['activities', 'sessions', edition_id],
    queryFn: async () => (await data(api.GET('/api/activities/editions/{edition_id}/sessions', { params: of(edition_id) }))).items,
  })

export const sessionQuery = (id: string) => queryOptions({ queryKey: ['activities', 'session', id], queryFn: () => data(api.GET('/api/activities/sessions/{id}', { params: at(id) })) })

export const attendanceQuery = (id: string) =>
  queryOptions({ queryKey: ['activities', 'attendance', id], queryFn: async () => (await data(api.GET('/api/activities/sessions/{id}/attendance', { params: at(id) }))).items })

export const putSession = ({ id, ...body }: { id: string } & SessionPut) => data(api.PUT('/api/activities/sessions/{id}', { params: at(id), body }))

export const moveSession = ({ id, verb }: { id: string; verb: 'cancel' | 'restore' }) => data(api.POST(`/api/activities/sessions/{id}/${verb}`, { params: at(id) }))

export const putAttendance = ({ id, member_id, mode }: { id: string; member_id: string; mode: Mode }) =>
  data(api.PUT('/api/activities/sessions/{id}/attendance/{member_id}', { params: { path: { id, member_id } }, body: { mode } }))

export const deleteAttendance = ({ id, member_id }: { id: string; member_id: string }) =>
  data(api.DELETE('/api/activities/sessions/{id}/attendance/{member_id}', { params: { path: { id, member_id } } }))

export const importAttendance = ({ id, csv, preview }: { id: string; csv: string; preview: boolean }) =>
  data(
    api.POST('/api/activities/sessions/{id}/attendance/import', {
      params: { ...at(id), query: { preview } },
      body: csv,
      bodySerializer: (body) => body,
      headers: { 'Content-Type': 'text/csv' },
    }),
  )

export const followUpsQuery = (edition_id: string) =>
  queryOptions({
    queryKey: ['activities', 'follow-ups', edition_id],
    queryFn: async () => (await data(api.GET('/api/activities/editions/{edition_id}/follow-ups', { params: of(edition_id) }))).items,
  })

export const putFollowUp = ({ edition_id, member_id, ...body }: { edition_id: string; member_id: string } & Body<'/api/activities/editions/{edition_id}/follow-ups/{member_id}'>) =>
  data(api.PUT('/api/activities/editions/{edition_id}/follow-ups/{member_id}', { params: { path: { edition_id, member_id } }, body }))

export const assessmentsQuery = (edition_id: string) =>
  queryOptions({
    queryKey: ['activities', 'assessments', edition_id],
    queryFn: async () => (await data(api.GET('/api/activities/editions/{edition_id}/assessments', { params: of(edition_id) }))).items,
  })

export const putAssessment = ({ edition_id, member_id, ...body }: { edition_id: string; member_id: string } & Body<'/api/activities/editions/{edition_id}/assessments/{member_id}'>) =>
  data(api.PUT('/api/activities/editions/{edition_id}/assessments/{member_id}', { params: { path: { edition_id, member_id } }, body }))

export const typesQuery = (edition_id: string) =>
  queryOptions({
    queryKey: ['activities', 'types', edition_id],
    queryFn: async () => (await data(api.GET('/api/activities/editions/{edition_id}/types', { params: of(edition_id) }))).items,
  })

export const typeTemplate = ({ edition_id, template }: { edition_id: string } & Body<'/api/activities/editions/{edition_id}/types/use-template', 'post'>) =>
  data(api.POST('/api/activities/editions/{edition_id}/types/use-template', { params: of(edition_id), body: { template } }))

export interface Filter {
  type_key?: string
  report_state?: Summary['report_state']
  region?: string
  organisation_id?: string
}

export const activitiesQuery = (edition_id: string, filter: Filter) =>
  paged(['activities', 'list', edition_id, filter], (after) => data(api.GET('/api/activities', { params: { query: { edition_id, ...filter, after } } })))

/** Reports that wait for a decision; the first page says enough. */
export const waitingReportsQuery = (edition_id: string) =>
  queryOptions({
    queryKey: ['activities', 'waiting', edition_id],
    queryFn: () => data(api.GET('/api/activities', { params: { query: { edition_id, report_state: 'submitted', limit: 50 } } })),
  })

export const activityQuery = (id: string) => queryOptions({ queryKey: ['activities', 'one', id], queryFn: () => data(api.GET('/api/activities/{id}', { params: at(id) })) })

export const putActivity = ({ id, ...body }: { id: string } & ActivityPut) => data(api.PUT('/api/activities/{id}', { params: at(id), body }))

export const putReport = ({ id, ...body }: { id: string } & ReportPut) => data(api.PUT('/api/activities/{id}/report', { params: at(id), body }))

export const moveActivity = ({ id, verb, on }: { id: string; verb: 'submit' | 'approve'; on: string | null }) => data(api.POST(`/api/activities/{id}/${verb}`, { params: at(id), body: { on } }))

export const moveWithReason = ({ id, verb, reason, on }: { id: string; verb: 'return' | 'reopen' | 'cancel'; reason: string; on: string | null }) =>
  data(api.POST(`/api/activities/{id}/${verb}`, { params: at(id), body: { reason, on } }))

export const undo = (id: string) => data(api.POST('/api/activities/{id}/undo', { params: at(id) }))

export const alliesQuery = (programme_id: string, filter: { name?: string; sector?: Sector }) =>
  paged(['activities', 'allies', programme_id, filter], (after) => data(api.GET('/api/activities/allies', { params: { query: { programme_id, ...filter, after } } })))

export const allyNamesQuery = (programme_id: string) =>
  queryOptions({
    queryKey: ['activities', 'ally-names', programme_id],
    queryFn: () => everything((after) => data(api.GET('/api/activities/allies', { params: { query: { programme_id, after, limit: 200 } } }))),
  })

export const putAlly = ({ id, ...body }: { id: string } & AllyPut) => data(api.PUT('/api/activities/allies/{id}', { params: at(id), body }))

export const progressQuery = (edition_id: string, organisation_id: string | undefined) =>
  queryOptions({
    queryKey: ['activities', 'progress', edition_id, organisation_id],
    enabled: organisation_id !== undefined,
    queryFn: () => data(api.GET('/api/activities/editions/{edition_id}/organisations/{organisation_id}/progress', { params: { path: { edition_id, organisation_id: organisation_id! } } })),
  })

export const editionResultsQuery = (slug: string) =>
  queryOptions({ queryKey: ['activities', 'results', 'edition', slug], queryFn: () => data(api.GET('/api/activities/editions/{slug}/results', { params: { path: { slug } } })) })

export const programmeResultsQuery = (slug: string) =>
  queryOptions({ queryKey: ['activities', 'results', 'programme', slug], queryFn: () => data(api.GET('/api/activities/programmes/{slug}/results', { params: { path: { slug } } })) })
