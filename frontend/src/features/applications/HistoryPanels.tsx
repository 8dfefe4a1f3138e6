import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/lib/format'
import { Panel } from '@/shared/ui/Panel'
import { Empty } from '@/shared/ui/states'
import { StatusChip } from '@/shared/ui/StatusChip'
import type { Application } from './queries'

export function HistoryPanel({ application }: { application: Application }) {
  const { t } = useTranslation('applications')
  const { date } = useFormats()
  return (
    <Panel title={t('history')}>
      {application.history.length === 0 ? <Empty title={t('noHistory')} /> : (
        <ol className="history">
          {application.history.map((step) => (
            <li key={`${step.happened_at}${step.verb}`}>
              <b>{t(`verb.${step.verb as 'submit'}`, { defaultValue: step.verb })}</b>
              {step.to_status && step.to_status !== step.from_status && ` → ${t(`status.${step.to_status as 'draft'}`)}`}
              {step.reason && <p className="pre">{step.reason}</p>}
              <small>{`${date(step.happened_on)} · ${t(`actor.${step.actor_role as 'applicant'}`, { defaultValue: step.actor_role })}`}</small>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}

export function MessagesPanel({ application }: { application: Application }) {
  const { t } = useTranslation('applications')
  const { dateTime } = useFormats()
  if (application.messages.length === 0) return null
  return (
    <Panel title={t('messages')} sub={t('messagesSub')}>
      <ul className="list">
        {application.messages.map((message) => (
          <li key={message.id}>
            <details>
              <summary><b>{message.subject}</b></summary>
              <p className="pre small">{message.body}</p>
              <small>{dateTime(message.sent_at ?? message.created_at)}</small>
            </details>
            <StatusChip status={message.state} tone={message.state === 'sent' ? 'ok' : undefined} label={t(`message.${message.state as 'sent'}`, { defaultValue: message.state })} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
