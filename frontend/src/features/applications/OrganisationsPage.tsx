import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRegionNames } from '@/shared/lib/geo'
import { useHere } from '@/shared/lib/here'
import { Filters, SearchFilter } from '@/shared/ui/Filters'
import { Page } from '@/shared/ui/Page'
import { PagedTable } from '@/shared/ui/PagedTable'
import { Panel } from '@/shared/ui/Panel'
import type { Column } from '@/shared/ui/RecordTable'
import { Empty } from '@/shared/ui/states'
import { useEditions } from './edition'
import { type Organisation, organisationsQuery } from './queries'

/** Organisations of the programme, over all its editions. */
export function OrganisationsPage({ q }: { q: string | undefined }) {
  const { t } = useTranslation('applications')
  const here = useHere()
  const navigate = useNavigate()
  const regionName = useRegionNames()
  const { editions } = useEditions()
  const set = (next: { q?: string }) => void navigate({ to: '.', search: next as never, replace: true })
  const columns: Column<Organisation>[] = [
    { key: 'name', label: t('organisation'), cell: (row) => <b>{row.name}</b> },
    { key: 'region', label: t('region'), cell: (row) => regionName(row.region) },
    { key: 'editions', label: t('organisations.editions'), cell: (row) => <span className="tags">{(row.editions ?? []).map((id) => <span className="tag" key={id}>{editions.find((one) => one.id === id)?.name ?? ''}</span>)}</span> },
  ]
  return (
    <Page title={t('organisations.title')} lead={t('organisations.lead')}>
      <Panel>
        <Filters active={Boolean(q)} clear={() => set({})}>
          <SearchFilter label={t('organisations.search')} value={q} onChange={(next) => set({ q: next })} />
        </Filters>
        <PagedTable label={t('organisations.title')} query={useInfiniteQuery(organisationsQuery({ edition_id: here.id, q }))} columns={columns} rowKey={(row) => row.id} empty={<Empty title={t('organisations.none')} />} />
      </Panel>
    </Page>
  )
}
