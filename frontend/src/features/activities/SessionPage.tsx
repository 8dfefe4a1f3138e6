import { Button } from '@mantine/core'
import { IconExternalLink, IconPlayerPlay } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { FormDialog } from '@/shared/form/FormDialog'
import { VerbButton } from '@/shared/form/VerbButton'
import { useFormats } from '@/shared/lib/format'
import { useHere } from '@/shared/lib/here'
import { Facts } from '@/shared/ui/Facts'
import { Page } from '@/shared/ui/Page'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { AttendancePanel } from './AttendancePanel'
import { moveSession, type Person, type Session, sessionQuery, type Team } from './queries'
import { SessionForm } from './SessionForm'

interface Props {
  id: string
  people: readonly Person[]
  teams: readonly Team[]
}

export function SessionPage({ id, people, teams }: Props) {
  return (
    <QueryView query={useQuery(sessionQuery(id))}>
      {(session) => <Shown session={session} people={people} teams={teams} />}
    </QueryView>
  )
}

function Shown({ session, people, teams }: { session: Session } & Omit<Props, 'id'>) {
  const { t } = useTranslation('activities')
  const { dateTime } = useFormats()
  const here = useHere()
  const back = <Link to="/e/$edition/sessions" params={{ edition: here.slug }}>{t('session.title')}</Link>
  return (
    <Page title={session.title} lead={`${dateTime(session.starts_at)} · ${t('session.minutesOf', { count: session.minutes })}`} back={back} actions={<Actions session={session} />}>
      {session.cancelled_at && <p className="note note-warn">{t('session.cancelledNote')}</p>}
      <div className="grid">
        <div className="c4 stack">
          <Panel title={t('session.detail')}>
            <Details session={session} />
          </Panel>
        </div>
        <div className="c8 stack">
          <AttendancePanel session={session} people={people} teams={teams} />
        </div>
      </div>
    </Page>
  )
}

function Details({ session }: { session: Session }) {
  const { t } = useTranslation('activities')
  const speakers = session.speakers.map((one) => <div key={one.name}>{[one.name, one.organisation, one.sector && t(`sector.${one.sector}`)].filter(Boolean).join(' · ')}</div>)
  return (
    <>
      <Facts
        items={[
          [t('session.mode'), t(`sessionMode.${session.mode}`)],
          [t('session.topics'), session.topics.join(' · ')],
          [t('session.speakers'), speakers.length > 0 && speakers],
          [t('session.provider'), session.provider],
          [t('session.platform'), session.platform],
        ]}
      />
      <div className="form-actions">
        {session.join_link && <Button component="a" href={session.join_link} target="_blank" rel="noopener noreferrer" variant="default" leftSection={<IconExternalLink size={17} />}>{t('session.join')}</Button>}
        {session.recording_link && <Button component="a" href={session.recording_link} target="_blank" rel="noopener noreferrer" variant="light" leftSection={<IconPlayerPlay size={17} />}>{t('session.recording')}</Button>}
      </div>
    </>
  )
}

function Actions({ session }: { session: Session }) {
  const { t } = useTranslation('activities')
  const move = useCommand(moveSession, 'activities')
  const can = session.can
  return (
    <>
      {can.includes('edit') && <FormDialog label={t('action.edit', { ns: 'common' })} wide>{(close) => <SessionForm session={session} onDone={close} />}</FormDialog>}
      {can.includes('cancel') && <VerbButton label={t('session.cancel')} look="danger" done={t('session.cancelledDone')} explain={t('session.cancelExplain')} run={() => move({ id: session.id, verb: 'cancel' })} />}
      {can.includes('restore') && <VerbButton label={t('session.restore')} done={t('session.restored')} run={() => move({ id: session.id, verb: 'restore' })} />}
    </>
  )
}
