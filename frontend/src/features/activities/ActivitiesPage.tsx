import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '@/shared/form/FormDialog'
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
import { PlanForm } from './PlanForm'
import { activitiesQuery, type Filter, REPORT_STATES, type Summary, type Team, typesQuery } from './queries'

interface Props {
  filter: Filter
  teams: readonly Team[]
}

export function ActivitiesPage({ filter, teams }: Props) {
  const { t } = useTranslation('activities')
  const here = useHere()
  const plans = here.staff || here.organisations.length > 0
  const add = plans && (
    <FormDialog label={t('activity.plan')} look="primary" icon={<IconPlus size={18} />} wide>
      {(close) => <PlanForm teams={teams} onDone={close} />}
    </FormDialog>
  )
  return (
    <Page title={t('activity.title')} lead={t('activity.lead')} actions={add}>
      <Panel>
        <ActivityFilters filter={filter} teams={teams} />
        <ActivityTable filter={filter} />
      </Panel>
    </Page>
  )
}

function ActivityFilters({ filter, teams }: Props) {
  const { t, i18n } = useTranslation('activities')
  const here = useHere()
  const navigate = useNavigate()
  const regionName = useRegionNames()
  const types = useQuery(typesQuery(here.id)).data ?? []
  const set = (next: Filter) => void navigate({ to: '.', search: next as never, replace: true })
  const regions = here.regions.map((value) => ({ value, label: regionName(value) })).sort((a, b) => a.label.localeCompare(b.label))
  return (
    <Filters active={Object.values(filter).some(Boolean)} clear={() => set({})}>
      <PickFilter label={t('activity.type')} value={filter.type_key} options={types.map((one) => ({ value: one.key, label: said(one.name, i18n.language) }))} onChange={(type_key) => set({ ...filter, type_key })} />
      <PickFilter label={t('activity.reportState')} value={filter.report_state} options={REPORT_STATES.map((value) => ({ value, label: t(`reportState.${value}`) }))} onChange={(state) => set({ ...filter, report_state: state as Filter['report_state'] })} />
      <PickFilter label={t('activity.region')} value={filter.region} options={regions} onChange={(region) => set({ ...filter, region })} />
      {teams.length > 1 && <PickFilter label={t('assessment.team')} value={filter.organisation_id} options={teams.map((one) => ({ value: one.id, label: one.name }))} onChange={(organisation_id) => set({ ...filter, organisation_id })} />}
    </Filters>
  )
}

function ActivityTable({ filter }: { filter: Filter }) {
  const { t } = useTranslation('activities')
  const here = useHere()
  const filtered = Object.values(filter).some(Boolean)
  const empty = filtered ? <Empty title={t('activity.nothing')} hint={t('list.nothingHint', { ns: 'common' })} /> : <Empty title={t('activity.none')} hint={t('activity.noneHint')} />
  return <PagedTable label={t('activity.title')} query={useInfiniteQuery(activitiesQuery(here.id, filter))} columns={useColumns()} rowKey={(row) => row.id} empty={empty} />
}

export function useTypeNames(): (key: string) => string {
  const { i18n } = useTranslation()
  const types = useQuery(typesQuery(useHere().id)).data ?? []
  return (key) => said(types.find((one) => one.key === key)?.name, i18n.language) || key
}

function useColumns(): Column<Summary>[] {
  const { t } = useTranslation('activities')
  const { date } = useFormats()
  const { slug } = useHere()
  const typeName = useTypeNames()
  const regionName = useRegionNames()
  return [
    {
      key: 'title',
      label: t('activity.name'),
      cell: (row) => (
        <Link to="/e/$edition/activities/$id" params={{ edition: slug, id: row.id }}>
          {row.title}
          <small>{row.organisations.map((one) => one.name).join(' · ')}</small>
        </Link>
      ),
    },
    { key: 'type', label: t('activity.type'), cell: (row) => typeName(row.type_key) },
    { key: 'regions', label: t('activity.region'), wide: true, cell: (row) => row.regions.map(regionName).join(', ') },
    { key: 'on', tight: true, label: t('activity.doneOn'), cell: (row) => (row.done_on ? date(row.done_on) : row.planned_on ? t('activity.plannedFor', { date: date(row.planned_on) }) : '') },
    { key: 'state', label: t('activity.reportState'), cell: (row) => <ReportChip activity={row} /> },
  ]
}

export function ReportChip({ activity }: { activity: Pick<Summary, 'state' | 'report_state' | 'in_time'> }) {
  const { t } = useTranslation('activities')
  if (activity.state === 'cancelled') return <StatusChip status="cancelled" label={t('activityState.cancelled')} />
  return (
    <span className="row">
      <StatusChip status={activity.report_state} label={t(`reportState.${activity.report_state}`)} />
      {activity.in_time === false && <StatusChip status="overdue" label={t('activity.late')} />}
    </span>
  )
}
