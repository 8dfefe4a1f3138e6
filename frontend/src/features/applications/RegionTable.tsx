import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/lib/format'
import { useHere } from '@/shared/lib/here'
import { Panel } from '@/shared/ui/Panel'
import { type Column, RecordTable } from '@/shared/ui/RecordTable'
import { RegionMap } from '@/shared/ui/RegionMap'
import { StatusChip } from '@/shared/ui/StatusChip'
import type { Selection } from './queries'

type Region = Selection['regions'][number]

/** What each region sent and what it keeps. */
export function RegionTable({ selection }: { selection: Selection }) {
  const { t } = useTranslation('applications')
  const { number } = useFormats()
  const { countries } = useHere()
  const columns: Column<Region>[] = [
    { key: 'name', label: t('region'), cell: (row) => <b>{row.name}</b> },
    { key: 'applied', label: t('selection.applied'), num: true, cell: (row) => number(row.applied) },
    { key: 'eligible', label: t('selection.eligible'), num: true, cell: (row) => number(row.eligible) },
    { key: 'selected', label: t('selection.selected'), num: true, cell: (row) => number(row.selected) },
    { key: 'keeps', label: t('selection.keeps'), cell: (row) => (row.lost ? <StatusChip status="overdue" label={t('selection.lostOne')} /> : row.selected > 0 ? <StatusChip status="done" label={t('selection.kept')} /> : '') },
  ]
  const rows = selection.regions.filter((row) => row.applied > 0)
  const counts = new Map(selection.regions.map((row) => [row.region, row.selected]))
  return (
    <div className="grid">
      {countries.length === 1 && (
        <div className="c5">
          <RegionMap title={t('selection.mapTitle')} country={countries[0]!} counts={counts} />
        </div>
      )}
      <div className={countries.length === 1 ? 'c7' : 'c12'}>
        <Panel title={t('selection.byRegion')} sub={selection.quota_per_region ? t('selection.quota', { count: selection.quota_per_region }) : undefined}>
          <RecordTable label={t('selection.byRegion')} rows={rows} columns={columns} rowKey={(row) => row.region} />
        </Panel>
      </div>
    </div>
  )
}
