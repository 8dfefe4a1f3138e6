import { queryOptions } from '@tanstack/react-query'
import { api, data } from '@/shared/api/client'
import { everything, paged } from '@/shared/api/paged'
import type { Answer, Body, Item } from '@/shared/api/types'

export type Programme = Item<'/api/applications/programmes'>
export type ProgrammePut = Body<'/api/applications/programmes/{id}'>
export type Partner = Item<'/api/applications/partners'>
export type PartnerPut = Body<'/api/applications/partners/{id}'>
export type EditionRead = Item<'/api/applications/editions'>
export type EditionPut = Body<'/api/applications/editions/{id}'>
export type EditionPatch = Body<'/api/applications/editions/{id}', 'patch'>
export type Call = Item<'/api/applications/calls'>
export type Row = Item<'/api/applications'>
export type Status = Row['status']
export type Application = Answer<'/api/applications/{id}'>
export type Note = Item<'/api/applications/notes'>
export type NotePut = Body<'/api/applications/notes/{id}'>
export type Review = Item<'/api/applications/reviews'>
export type ReviewPut = Body<'/api/applications/reviews/{id}'>
export type Selection = Answer<'/api/applications/editions/{id}/selection'>
export type Organisation = Item<'/api/applications/organisations'>
export type Decision = 'selected' | 'waitlisted' | 'not_selected'

export const STATUSES = ['draft', 'submitted', 'ineligible', 'in_review', 'more_info', 'selected', 'waitlisted', 'not_selected', 'withdrawn'] as const satisfies readonly Status[]

/** Where applications wait for, or have, a decision. */
export const POOLS = ['in_review', 'waitlisted', 'selected', 'not_selected'] as const satisfies readonly Status[]
export type Pool = (typeof POOLS)[number]

export const programmesQuery = queryOptions({
  queryKey: ['applications', 'programmes'],
  queryFn: () => everything((after) => data(api.GET('/api/applications/programmes', { params: { query: { after, limit: 200 } } }))),
})

export const partnersQuery = (programme_id: string) =>
  queryOptions({
    queryKey: ['applications', 'partners', programme_id],
    queryFn: () => everything((after) => data(api.GET('/api/applications/partners', { params: { query: { programme_id, after, limit: 200 } } }))),
  })

export const editionsQuery = queryOptions({
  queryKey: ['applications', 'editions'],
  queryFn: () => everything((after) => data(api.GET('/api/applications/editions', { params: { query: { after, limit: 200 } } }))),
})

export const callsQuery = queryOptions({ queryKey: ['applications', 'calls'], queryFn: async () => (await data(api.GET('/api/applications/calls'))).items })

export interface Filter {
  q?: string
  status?: Status
  region?: string
}

export const applicationsQuery = (edition_id: string, filter: Filter) =>
  paged(['applications', 'list', edition_id, filter], (after) => data(api.GET('/api/applications', { params: { query: { edition_id, ...filter, status: filter.status && [filter.status], after } } })))

/** All applications of an edition in one state: what a decision is taken over. */
export const standingQuery = (edition_id: string, status: Status) =>
  queryOptions({
    queryKey: ['applications', 'standing', edition_id, status],
    queryFn: () => everything((after) => data(api.GET('/api/applications', { params: { query: { edition_id, status: [status], after, limit: 200 } } }))),
  })

export const applicationQuery = (id: string) =>
  queryOptions({ queryKey: ['applications', 'one', id], queryFn: () => data(api.GET('/api/applications/{id}', { params: { path: { id } } })) })

export const notesQuery = (application_id: string) =>
  queryOptions({
    queryKey: ['applications', 'notes', application_id],
    queryFn: () => everything((after) => data(api.GET('/api/applications/notes', { params: { query: { application_id, after } } }))),
  })

export const reviewsQuery = (application_id: string) =>
  queryOptions({
    queryKey: ['applications', 'reviews', application_id],
    queryFn: () => everything((after) => data(api.GET('/api/applications/reviews', { params: { query: { application_id, after } } }))),
  })

export const selectionQuery = (id: string) =>
  queryOptions({ queryKey: ['applications', 'selection', id], queryFn: () => data(api.GET('/api/applications/editions/{id}/selection', { params: { path: { id } } })) })

export const organisationsQuery = (filter: { edition_id?: string; q?: string; region?: string }) =>
  paged(['applications', 'organisations', filter], (after) => data(api.GET('/api/applications/organisations', { params: { query: { ...filter, after } } })))

/** Names for choosing: every organisation of a programme. */
export const organisationNamesQuery = (programme_id: string | undefined) =>
  queryOptions({
    queryKey: ['applications', 'organisation-names'],
    enabled: programme_id !== undefined,
    queryFn: () => everything((after) => data(api.GET('/api/applications/organisations', { params: { query: { after, limit: 200 } } }))),
    select: (rows) => rows.filter((row) => row.programme_id === programme_id).map((row) => ({ value: row.id, label: row.name })),
  })

export const putProgramme = ({ id, ...body }: { id: string } & ProgrammePut) => data(api.PUT('/api/applications/programmes/{id}', { params: { path: { id } }, body }))

export const putPartner = ({ id, ...body }: { id: string } & PartnerPut) => data(api.PUT('/api/applications/partners/{id}', { params: { path: { id } }, body }))

export const putEdition = ({ id, ...body }: { id: string } & EditionPut) => data(api.PUT('/api/applications/editions/{id}', { params: { path: { id } }, body }))

export const patchEdition = ({ id, ...body }: { id: string } & EditionPatch) => data(api.PATCH('/api/applications/editions/{id}', { params: { path: { id } }, body }))

export const putNote = ({ id, ...body }: { id: string } & NotePut) => data(api.PUT('/api/applications/notes/{id}', { params: { path: { id } }, body }))

export const putReview = ({ id, ...body }: { id: string } & ReviewPut) => data(api.PUT('/api/applications/reviews/{id}', { params: { path: { id } }, body }))

/** Organisations that were selected, by name. */
export const selectedTeamsQuery = (edition_id: string) =>
  queryOptions({
    queryKey: ['applications', 'teams', edition_id],
    queryFn: () => everything((after) => data(api.GET('/api/applications', { params: { query: { edition_id, status: ['selected'], after, limit: 200 } } }))),
    select: (rows) => rows.map((row) => ({ id: row.organisation_id, name: row.name })).sort((a, b) => a.name.localeCompare(b.name)),
  })

/** Active people of the edition's rosters, as far as the reader may see them. */
export const membersQuery = (edition_id: string) =>
  queryOptions({
    queryKey: ['applications', 'members', edition_id],
    queryFn: () => everything((after) => data(api.GET('/api/applications/members', { params: { query: { edition_id, after, limit: 200 } } }))),
    select: (rows) => rows.filter((row) => row.active && !row.erased).map((row) => ({ id: row.id, name: row.name, organisation_id: row.organisation_id })),
  })
