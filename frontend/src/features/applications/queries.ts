import { queryOptions } from '@tanstack/react-query'
import { api, data } from '@/shared/api/client'

export type EditionRead = any

export const programmesQuery = queryOptions({
  queryKey: ['applications', 'programmes'],
  queryFn: () => data<any>(api.GET('/api/applications/programmes')),
})

export const editionsQuery = queryOptions({
  queryKey: ['applications', 'editions'],
  queryFn: () => data<any>(api.GET('/api/applications/editions')),
})
