import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { said } from '@/shared/lib/said'
import { type EditionRead, editionsQuery, programmesQuery } from './queries'

/** An edition in the reader's language, with what matters of its programme. */
export interface Edition extends Omit<EditionRead, 'name'> {
  name: string
  programme_name: string
  programme_slug: string
}

export function useEditions(): { editions: Edition[]; loaded: boolean; error: unknown } {
  const { i18n } = useTranslation()
  const programmes = useQuery(programmesQuery)
  const editions = useQuery(editionsQuery)
  const joined = useMemo(() => {
    const known = new Map((programmes.data ?? []).map((programme) => [programme.id, programme]))
    return (editions.data ?? []).map((edition): Edition => {
      const programme = known.get(edition.programme_id)
      return { ...edition, name: said(edition.name, i18n.language), programme_name: said(programme?.name, i18n.language), programme_slug: programme?.slug ?? '' }
    })
  }, [programmes.data, editions.data, i18n.language])
  return { editions: joined, loaded: Boolean(programmes.data && editions.data), error: programmes.error ?? editions.error }
}

export function useEdition(slug: string | undefined): Edition | undefined {
  return useEditions().editions.find((edition) => edition.slug === slug)
}

/** Many editions repeat their programme in their name: it is said once. */
export function fullName({ name, programme_name }: Pick<Edition, 'name' | 'programme_name'>): string {
  return name.startsWith(programme_name) ? name : `${programme_name} · ${name}`
}
