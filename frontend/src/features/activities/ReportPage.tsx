import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useHere } from '@/shared/lib/here'
import { Page } from '@/shared/ui/Page'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { useTypeNames } from './ActivitiesPage'
import { activityQuery, type Person } from './queries'
import { ReportForm } from './ReportForm'

export function ReportPage({ id, people }: { id: string; people: readonly Person[] }) {
  const { t } = useTranslation('activities')
  const here = useHere()
  const typeName = useTypeNames()
  return (
    <QueryView query={useQuery({ ...activityQuery(id), refetchOnWindowFocus: false })}>
      {(activity) => (
        <Page title={t('report.pageTitle')} lead={`${activity.title} · ${typeName(activity.type_key)}`} back={<Link to="/e/$edition/activities/$id" params={{ edition: here.slug, id }}>{activity.title}</Link>}>
          {activity.report?.reason && activity.report_state === 'returned' && <p className="note note-bad"><b>{t('report.returnedBecause')}</b> {activity.report.reason}</p>}
          <Panel><ReportForm activity={activity} people={people} /></Panel>
        </Page>
      )}
    </QueryView>
  )
}
