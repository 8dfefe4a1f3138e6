import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/lib/format'
import { useRegionNames } from '@/shared/lib/geo'
import { Panel } from '@/shared/ui/Panel'
import { RecordTable } from '@/shared/ui/RecordTable'
import { FigureList } from './FigureList'
import type { Results } from './queries'

type Cell = Results['engagement']['citizens']['gender'][number]

/** Citizens and volunteers are two populations: side by side, never added up. Groups too small to be told say so. */
export function Engagement({ engagement }: { engagement: Results['engagement'] }) {
  const { t } = useTranslation('activities')
  const { citizens, volunteers } = engagement
  return (
    <>
      <Panel title={t('results.citizens')}>
        <FigureList figures={{ total: citizens.total }} labels={() => t('count.total')} />
        <Cells title={t('count.byGender')} cells={citizens.gender} />
        <Cells title={t('count.byAge')} cells={citizens.age_band} />
        <Cells title={t('count.byRegion')} cells={citizens.region} />
      </Panel>
      <Panel title={t('results.volunteers')}>
        <FigureList figures={{ people: volunteers.people, hours: volunteers.hours, tasks: volunteers.tasks }} labels={(key) => t(`results.volunteer.${key as 'people'}`)} />
        <Cells title={t('count.byGender')} cells={volunteers.gender} />
        <Cells title={t('count.byAge')} cells={volunteers.age_band} />
      </Panel>
    </>
  )
}

function Cells({ title, cells }: { title: string; cells: Cell[] }) {
  const { t } = useTranslation('activities')
  const { number } = useFormats()
  const regionName = useRegionNames()
  if (cells.length === 0) return null
  const name = (key: string) => (/^[A-Z]{2}-/.test(key) ? regionName(key) : t(`gender.${key as 'female'}`, { defaultValue: key }))
  const columns = [
    { key: 'name', label: title, cell: (row: Cell) => name(row.key) },
    { key: 'n', label: t('count.total'), num: true, cell: (row: Cell) => (row.value === null ? <span className="muted">{t('results.suppressed')}</span> : number(row.value)) },
  ]
  return (
    <details className="fold">
      <summary>{title}</summary>
      <RecordTable label={title} rows={cells} columns={columns} rowKey={(row) => row.key} />
    </details>
  )
}
