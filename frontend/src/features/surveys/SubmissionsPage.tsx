import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/lib/format'
import { useRegionNames } from '@/shared/lib/geo'
import { useHere } from '@/shared/lib/here'
import { said } from '@/shared/lib/said'
import { Filters, PickFilter } from '@/shared/ui/Filters'
import { Page } from '@/shared/ui/Page'
import { PagedTable } from '@/shared/ui/PagedTable'
import { Panel } from '@/shared/ui/Panel'
import type { Column } from '@/shared/ui/RecordTable'
import { Empty } from '@/shared/ui/states'
import { StatusChip } from '@/shared/ui/StatusChip'
import { type Filter, formsQuery, REVIEW_STATES, type Row, submissionsQuery } from './queries'

/** Every answer that came in, counted or not, with the reason where it is not. */
export function SubmissionsPage({ filter }: { filter: Filter }) {
  const { t, i18n } = useTranslation('surveys')
  const here = useHere()
  const navigate = useNavigate()
  const regionName = useRegionNames()
  const columns = useColumns()
  const forms = useQuery(formsQuery(here.id)).data ?? []
  const set = (next: Filter) => void navigate({ to: '.', search: next as never, replace: true })
  const counted = [{ value: 'yes', label: t('submission.counts') }, { value: 'no', label: t('submission.countsNot') }]
  return (
    <Page title={t('submission.title')} lead={t('submission.lead')}>
      <Panel>
        <Filters active={Object.values(filter).some(Boolean)} clear={() => set({})}>
          <PickFilter label={t('form.name')} value={filter.form_id} options={forms.map((one) => ({ value: one.id, label: said(one.title, i18n.language) || one.key }))} onChange={(form_id) => set({ ...filter, form_id })} />
          <PickFilter label={t('submission.state')} value={filter.state} options={REVIEW_STATES.map((value) => ({ value, label: t(`reviewState.${value}`) }))} onChange={(state) => set({ ...filter, state: state as Filter['state'] })} />
          <PickFilter label={t('submission.counted')} value={filter.counts} options={counted} onChange={(counts) => set({ ...filter, counts: counts as Filter['counts'] })} />
          <PickFilter label={t('submission.region')} value={filter.region} options={here.regions.map((value) => ({ value, label: regionName(value) }))} onChange={(region) => set({ ...filter, region })} />
        </Filters>
        <PagedTable label={t('submission.title')} query={useInfiniteQuery(submissionsQuery(here.id, filter))} columns={columns} rowKey={(row) => row.id} empty={<Empty title={t('submission.none')} hint={t('submission.noneHint')} />} />
      </Panel>
    </Page>
  )
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('surveys')
  const { date, dateTime } = useFormats()
  const regionName = useRegionNames()
  const { slug } = useHere()
  return [
    {
      key: 'day',
      label: t('submission.day'),
      cell: (row) => <Link to="/e/$edition/submissions/$id" params={{ edition: slug, id: row.id }}>{date(row.day)}<small title={dateTime(row.received_at)}>{t(`source.${row.source as 'web'}`)}</small></Link>,
    },
    { key: 'who', label: t('submission.person'), cell: (row) => [t(`gender.${row.gender as 'female'}`), row.age_band === 'not_stated' ? t('gender.not_stated') : row.age_band].join(' · ') },
    { key: 'region', label: t('submission.region'), cell: (row) => (row.region === 'not_stated' ? t('gender.not_stated') : regionName(row.region)) },
    { key: 'state', label: t('submission.state'), cell: (row) => <StatusChip status={row.review_state} label={t(`reviewState.${row.review_state as 'received'}`)} /> },
    { key: 'counts', label: t('submission.counted'), cell: (row) => <Counted row={row} /> },
  ]
}

export function Counted({ row }: { row: Pick<Row, 'counts' | 'held_reason' | 'superseded_by'> }) {
  const { t } = useTranslation('surveys')
  if (row.counts) return <StatusChip status="counted" label={t('submission.counts')} />
  const why = row.held_reason ? t(`held.${row.held_reason as 'too_young'}`, { defaultValue: row.held_reason }) : row.superseded_by ? t('submission.replaced') : t('submission.countsNot')
  return <StatusChip status="held" label={why} />
}
