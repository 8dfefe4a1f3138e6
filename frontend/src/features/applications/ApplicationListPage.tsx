import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/lib/format'
import { useRegionNames } from '@/shared/lib/geo'
import { useHere } from '@/shared/lib/here'
import { Filters, PickFilter, SearchFilter } from '@/shared/ui/Filters'
import { Page } from '@/shared/ui/Page'
import { PagedTable } from '@/shared/ui/PagedTable'
import { Panel } from '@/shared/ui/Panel'
import type { Column } from '@/shared/ui/RecordTable'
import { Empty } from '@/shared/ui/states'
import { StatusChip } from '@/shared/ui/StatusChip'
import { applicationsQuery, type Filter, type Row, STATUSES } from './queries'

export function ApplicationListPage({ filter }: { filter: Filter }) {
  const { t } = useTranslation('applications')
  const here = useHere()
  const navigate = useNavigate()
  const regionName = useRegionNames()
  const query = useInfiniteQuery(applicationsQuery(here.id, filter))
  const set = (next: Filter) => void navigate({ to: '.', search: next as never, replace: true })
  const regions = here.regions.map((value) => ({ value, label: regionName(value) })).sort((a, b) => a.label.localeCompare(b.label))
  const filtered = Object.values(filter).some(Boolean)
  const empty = filtered ? <Empty title={t('nothing')} hint={t('list.nothingHint', { ns: 'common' })} /> : <Empty title={t('none')} hint={t('noneHint')} />
  return (
    <Page title={t('title')} lead={t('lead')} actions={here.staff && <ExportButton edition={here.id} filter={filter} />}>
      <Panel>
        <Filters active={filtered} clear={() => set({})}>
          <SearchFilter label={t('search')} value={filter.q} onChange={(q) => set({ ...filter, q })} />
          <PickFilter label={t('region')} value={filter.region} options={regions} onChange={(region) => set({ ...filter, region })} />
          <PickFilter label={t('statusLabel')} value={filter.status} options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))} onChange={(status) => set({ ...filter, status: status as Filter['status'] })} />
        </Filters>
        <PagedTable label={t('title')} query={query} columns={useColumns()} rowKey={(row) => row.id} empty={empty} />
      </Panel>
    </Page>
  )
}

/** The file follows the filter that is on screen. */
function ExportButton({ edition, filter }: { edition: string; filter: Filter }) {
  const { t } = useTranslation('applications')
  const query = new URLSearchParams({ edition_id: edition, ...filter })
  return <Button component="a" href={`/api/applications/export.csv?${query}`} download variant="default" leftSection={<IconDownload size={17} />}>{t('export')}</Button>
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('applications')
  const { date, number } = useFormats()
  const regionName = useRegionNames()
  const { slug } = useHere()
  return [
    {
      key: 'name',
      label: t('organisation'),
      cell: (row) => (
        <Link to="/e/$edition/applications/$id" params={{ edition: slug, id: row.id }}>
          {row.name || t('unnamed')}
          <small>{[row.code, row.on_behalf && t('onBehalf', { ns: 'common' }), row.relayed_by && t('relayedBy', { who: row.relayed_by })].filter(Boolean).join(' · ')}</small>
        </Link>
      ),
    },
    { key: 'region', label: t('region'), cell: (row) => (row.region ? regionName(row.region) : '') },
    { key: 'status', label: t('statusLabel'), cell: (row) => <StatusChip status={row.status} label={t(`status.${row.status}`)} /> },
    { key: 'eligible', label: t('eligibility'), wide: true, cell: (row) => <Eligible row={row} /> },
    { key: 'members', label: t('members'), num: true, wide: true, cell: (row) => number(row.members) },
    { key: 'notes', label: t('notesShort'), num: true, wide: true, cell: (row) => number(row.notes) },
    { key: 'score', label: t('score'), num: true, wide: true, cell: (row) => (row.score === null ? '–' : number(row.score)) },
    { key: 'on', tight: true, label: t('submittedOn'), cell: (row) => (row.submitted_on ? date(row.submitted_on) : '') },
  ]
}

function Eligible({ row }: { row: Row }) {
  const { t } = useTranslation('applications')
  if (row.needs_exception) return <StatusChip status="pending" label={t('needsException')} />
  if (row.eligible === null) return null
  return <StatusChip status={row.eligible ? 'eligible' : 'ineligible'} label={row.eligible ? t('eligible') : t('notEligible')} />
}
