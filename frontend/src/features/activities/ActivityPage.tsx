import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/lib/format'
import { useHere } from '@/shared/lib/here'
import { Page } from '@/shared/ui/Page'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { Empty } from '@/shared/ui/states'
import { ReportChip, useTypeNames } from './ActivitiesPage'
import { ActivityVerbs } from './ActivityVerbs'
import { PlanPanel } from './PlanPanel'
import { type Activity, activityQuery, type Team } from './queries'
import { ReportPanels } from './ReportPanels'

export function ActivityPage({ id, teams }: { id: string; teams: readonly Team[] }) {
  return <QueryView query={useQuery(activityQuery(id))}>{(activity) => <Shown activity={activity} teams={teams} />}</QueryView>
}

function Shown({ activity, teams }: { activity: Activity; teams: readonly Team[] }) {
  const { t } = useTranslation('activities')
  const here = useHere()
  const typeName = useTypeNames()
  const back = <Link to="/e/$edition/activities" params={{ edition: here.slug }}>{t('activity.title')}</Link>
  const lead = (
    <span className="row">
      <ReportChip activity={activity} />
      <span>{typeName(activity.type_key)}</span>
      {activity.on_behalf && <span className="tag">{t('onBehalf', { ns: 'common' })}</span>}
    </span>
  )
  return (
    <Page title={activity.title} lead={lead} back={back} actions={<ActivityVerbs activity={activity} teams={teams} />}>
      {activity.report_state === 'returned' && activity.report?.reason && <p className="note note-bad"><b>{t('report.returnedBecause')}</b> {activity.report.reason}</p>}
      {activity.cancelled_reason && <p className="note note-warn">{activity.cancelled_reason}</p>}
      <div className="grid">
        <div className="c8 stack">{activity.report ? <ReportPanels activity={activity} report={activity.report} /> : <NoReport activity={activity} />}</div>
        <div className="c4 stack">
          <PlanPanel activity={activity} />
          <NotesPanel activity={activity} />
        </div>
      </div>
    </Page>
  )
}

function NoReport({ activity }: { activity: Activity }) {
  const { t } = useTranslation('activities')
  const here = useHere()
  const write = activity.can.includes('report') && (
    <Button component={Link} to="/e/$edition/activities/$id/report" params={{ edition: here.slug, id: activity.id } as never} leftSection={<IconPencil size={17} />}>{t('report.write')}</Button>
  )
  return (
    <Panel title={t('report.title')}>
      <Empty title={t('report.none')} hint={t('report.noneHint')} action={write} />
    </Panel>
  )
}

function NotesPanel({ activity }: { activity: Activity }) {
  const { t } = useTranslation('activities')
  const { dateTime } = useFormats()
  if (activity.notes.length === 0) return null
  return (
    <Panel title={t('history')}>
      <ol className="history">
        {activity.notes.map((note) => (
          <li key={`${note.noted_at}${note.verb}`}>
            <b>{t(`noteVerb.${note.verb as 'submit'}`, { defaultValue: note.verb })}</b>
            {note.on_behalf && ` · ${t('onBehalf', { ns: 'common' })}`}
            {note.reason && <p className="pre">{note.reason}</p>}
            <small>{dateTime(note.noted_at)}</small>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
