import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/lib/format'
import { useHere } from '@/shared/lib/here'
import { Filters, PickFilter, SearchFilter } from '@/shared/ui/Filters'
import { Page } from '@/shared/ui/Page'
import { PagedTable } from '@/shared/ui/PagedTable'
import { Panel } from '@/shared/ui/Panel'
import type { Column } from '@/shared/ui/RecordTable'
import { Empty } from '@/shared/ui/states'
import { StatusChip } from '@/shared/ui/StatusChip'
import { CertificateViews } from './CertificateViews'
import { type Certificate, certificatesQuery, type Filter, KINDS, STATUSES } from './queries'

export function CertificateListPage({ filter }: { filter: Filter }) {
  const { t } = useTranslation('certificates')
  const here = useHere()
  const navigate = useNavigate()
  const query = useInfiniteQuery(certificatesQuery(here.id, filter))
  const set = (next: Filter) => void navigate({ to: '.', search: next as never, replace: true })
  const filtered = Object.values(filter).some(Boolean)
  return (
    <Page title={t('title')} lead={t('lead')}>
      <CertificateViews />
      <Panel>
        <Filters active={filtered} clear={() => set({})}>
          <SearchFilter label={t('search')} value={filter.q} onChange={(q) => set({ ...filter, q })} />
          <PickFilter label={t('kindLabel')} value={filter.kind} options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} onChange={(kind) => set({ ...filter, kind: kind as Filter['kind'] })} />
          <PickFilter label={t('statusLabel')} value={filter.status} options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))} onChange={(status) => set({ ...filter, status: status as Filter['status'] })} />
        </Filters>
        <PagedTable label={t('title')} query={query} columns={useColumns()} rowKey={(row) => row.id} empty={filtered ? <Empty title={t('nothing')} hint={t('nothingHint')} /> : <Empty title={t('none')} hint={t('noneHint')} />} />
      </Panel>
    </Page>
  )
}

function useColumns(): Column<Certificate>[] {
  const { t } = useTranslation('certificates')
  const { date } = useFormats()
  const { slug } = useHere()
  return [
    {
      key: 'holder',
      label: t('holder'),
      cell: (row) => (
        <Link to="/e/$edition/certificates/$id" params={{ edition: slug, id: row.id }}>
          {row.holder_name ?? t('erased')}
          {row.holder_kind === 'person' && <small>{row.organisation_name}</small>}
        </Link>
      ),
    },
    { key: 'kind', label: t('kindLabel'), cell: (row) => row.achievement_name ?? t(`kind.${row.kind}`) },
    { key: 'code', tight: true, label: t('code'), wide: true, cell: (row) => <span className="mono">{row.code}</span> },
    { key: 'on', tight: true, label: t('awardedOn'), cell: (row) => date(row.awarded_on) },
    { key: 'status', label: t('statusLabel'), cell: (row) => <StatusChip status={row.status} label={t(`status.${row.status}`)} /> },
  ]
}
