import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ProgressPanel } from '@/features/activities/ProgressPanel'
import { editionResultsQuery, waitingReportsQuery } from '@/features/activities/queries'
import { FunnelFigures } from '@/features/activities/FunnelFigures'
import { selectionQuery, standingQuery } from '@/features/applications/queries'
import { useFormats } from '@/shared/lib/format'
import { useHere } from '@/shared/lib/here'
import { Page } from '@/shared/ui/Page'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { RegionMap } from '@/shared/ui/RegionMap'
import { Empty } from '@/shared/ui/states'
import { useTeams } from './rosters'
import { StageBar } from './StageBar'

/** Where the edition stands: its stages, the way from application to completion, what waits for us. */
export function OverviewPage() {
  const { t } = useTranslation()
  const here = useHere()
  const results = useQuery(editionResultsQuery(here.slug))
  const lead = (
    <span className="row">
      {here.programme_name}
      {here.entered_afterwards && <span className="afterwards" title={t('afterwardsHint')}>{t('afterwards')}</span>}
    </span>
  )
  return (
    <Page title={here.name} lead={lead}>
      <StageBar stages={here.stages} zone={here.time_zone} />
      {here.organisations.length > 0 && <OwnTeams />}
      <QueryView query={results} rows={2}>{(found) => <FunnelFigures results={found} />}</QueryView>
      {here.staff && (
        <div className="grid">
          <div className="c6"><Waiting /></div>
          <div className="c6"><Coverage /></div>
        </div>
      )}
    </Page>
  )
}

function OwnTeams() {
  const here = useHere()
  const teams = useTeams()
  return (
    <div className="stack own">
      {here.organisations.map((id) => (
        <ProgressPanel key={id} organisation={id} name={teams.find((one) => one.id === id)?.name ?? here.name} />
      ))}
    </div>
  )
}

/** What needs somebody of the team, each with the list that it opens. */
function Waiting() {
  const { t } = useTranslation()
  const here = useHere()
  const params = { edition: here.slug }
  const { number } = useFormats()
  const submitted = useQuery(standingQuery(here.id, 'submitted'))
  const reviewing = useQuery(standingQuery(here.id, 'in_review'))
  const reports = useQuery(waitingReportsQuery(here.id))
  const rows = [
    { key: 'submitted', n: submitted.data?.length, more: false, link: <Link to="/e/$edition/applications" params={params} search={{ status: 'submitted' }}>{t('action.open')}</Link> },
    { key: 'in_review', n: reviewing.data?.length, more: false, link: <Link to="/e/$edition/selection" params={params} search={{}}>{t('action.open')}</Link> },
    { key: 'reports', n: reports.data?.items.length, more: Boolean(reports.data?.next), link: <Link to="/e/$edition/activities" params={params} search={{ report_state: 'submitted' }}>{t('action.open')}</Link> },
  ] as const
  const waiting = rows.filter((row) => row.n)
  return (
    <Panel title={t('overview.waiting')}>
      {waiting.length === 0 ? <Empty title={t('overview.nothing')} hint={t('overview.nothingHint')} /> : (
        <ul className="list">
          {waiting.map((row) => (
            <li key={row.key} className="task">
              <b className="count num">{`${number(row.n ?? 0)}${row.more ? '+' : ''}`}</b>
              <span className="spring">{t(`overview.${row.key}`)}</span>
              {row.link}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Coverage() {
  const { t } = useTranslation()
  const here = useHere()
  const query = useQuery(selectionQuery(here.id))
  if (here.countries.length !== 1) return null
  return (
    <QueryView query={query}>
      {(selection) => <RegionMap title={t('overview.map')} sub={t('overview.mapSub', { count: selection.regions_applied })} country={here.countries[0]!} counts={new Map(selection.regions.map((one) => [one.region, one.applied]))} />}
    </QueryView>
  )
}
