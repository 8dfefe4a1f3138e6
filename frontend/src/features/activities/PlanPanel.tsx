import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/lib/format'
import { useRegionNames } from '@/shared/lib/geo'
import { GoalTile } from '@/shared/ui/Bars'
import { Facts } from '@/shared/ui/Facts'
import { Panel } from '@/shared/ui/Panel'
import type { Activity } from './queries'

/** Who, when and where. */
export function PlanPanel({ activity }: { activity: Activity }) {
  const { t } = useTranslation('activities')
  const { date } = useFormats()
  const regionName = useRegionNames()
  const names = (role: string) => activity.organisations.filter((one) => one.role === role).map((one) => <div key={one.id}>{one.name}</div>)
  const co = names('co')
  return (
    <Panel title={t('activity.detail')}>
      <Facts
        items={[
          [t('activity.leads'), names('lead')],
          [t('activity.co'), co.length > 0 && co],
          [t('activity.plannedOn'), activity.planned_on && date(activity.planned_on)],
          [t('activity.doneOn'), activity.done_on && date(activity.done_on)],
          [t('report.places'), activity.places.length > 0 && activity.places.map((one) => <div key={`${one.name}${one.region}`}>{`${one.name}, ${regionName(one.region)}`}</div>)],
          [t('activity.goals'), activity.sdgs.length > 0 && <span className="tags">{activity.sdgs.map((goal) => <GoalTile key={goal} goal={goal} />)}</span>],
        ]}
      />
    </Panel>
  )
}
