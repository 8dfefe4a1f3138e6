import { useQuery } from '@tanstack/react-query'
import { editionsQuery, programmesQuery, type EditionRead } from './queries'

/** An edition with the name of the programme that it belongs to. */
export type Edition = EditionRead & { programme_name: string }

export function useEditions(): Edition[] {
  const programmes = useQuery(programmesQuery).data?.items ?? []
  const editions = useQuery(editionsQuery).data?.items ?? []
  const names = new Map(programmes.map((programme: any) => [programme.id, programme.name]))
  return editions.map((edition: any) => ({ ...edition, programme_name: names.get(edition.programme_id) ?? '' }))
}

export function useEdition(slug: string | undefined): Edition | undefined {
  return useEditions().find((edition) => edition.slug === slug)
}
