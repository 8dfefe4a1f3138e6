import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/lib/format'
import { useRegionNames } from '@/shared/lib/geo'
import { useHere } from '@/shared/lib/here'
import { Page } from '@/shared/ui/Page'
import { QueryView } from '@/shared/ui/QueryView'
import { StatusChip } from '@/shared/ui/StatusChip'
import { ApplicationVerbs } from './ApplicationVerbs'
import { EligibilityPanel } from './EligibilityPanel'
import { HistoryPanel, MessagesPanel } from './HistoryPanels'
import { OrganisationPanel } from './OrganisationPanel'
import { type Application, applicationQuery } from './queries'
import { ResearchPanel } from './ResearchPanel'
import { ReviewPanel } from './ReviewPanel'
import { RosterPanel } from './RosterPanel'

/** One application, whole: what they sent, what the rules say, what we found, what was decided and why. */
export function ApplicationPage({ id }: { id: string }) {
  return <QueryView query={useQuery(applicationQuery(id))}>{(application) => <Shown application={application} />}</QueryView>
}

function Shown({ application }: { application: Application }) {
  const { t } = useTranslation('applications')
  const { slug, staff, roles } = useHere()
  const reads = staff || roles.has('reviewer')
  const name = (application.organisation['name'] as string | undefined) || t('unnamed')
  const back = <Link to="/e/$edition/applications" params={{ edition: slug }}>{t('title')}</Link>
  return (
    <Page title={name} lead={<Lead application={application} />} back={back} actions={<ApplicationVerbs application={application} />}>
      {application.exception_reason && <p className="note note-warn">{t('exceptionAsked', { reason: application.exception_reason })}</p>}
      <div className="grid">
        <div className="c7 stack">
          <EligibilityPanel application={application} />
          <RosterPanel application={application} />
          {reads && <ResearchPanel application={application} />}
          {reads && <ReviewPanel application={application} />}
        </div>
        <div className="c5 stack">
          <OrganisationPanel application={application} />
          <MessagesPanel application={application} />
          <HistoryPanel application={application} />
        </div>
      </div>
    </Page>
  )
}

function Lead({ application }: { application: Application }) {
  const { t } = useTranslation('applications')
  const { date } = useFormats()
  const regionName = useRegionNames()
  const region = application.organisation['region'] as string | undefined
  return (
    <span className="row">
      <StatusChip status={application.status} label={t(`status.${application.status}`)} />
      {application.code && <span className="mono">{application.code}</span>}
      {region && <span>{regionName(region)}</span>}
      {application.submitted_on && <span>{t('submittedLead', { date: date(application.submitted_on) })}</span>}
      {application.on_behalf && <span className="tag">{t('onBehalf', { ns: 'common' })}</span>}
    </span>
  )
}
