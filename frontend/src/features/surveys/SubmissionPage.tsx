import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { AreaField } from '@/shared/form/fields'
import { VerbButton } from '@/shared/form/VerbButton'
import { useFormats } from '@/shared/lib/format'
import { useHere } from '@/shared/lib/here'
import { Facts } from '@/shared/ui/Facts'
import { Page } from '@/shared/ui/Page'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { Counted } from './SubmissionsPage'
import { review, type Submission, submissionQuery } from './queries'

const REVIEWS = ['approved', 'has_issues', 'rejected'] as const

export function SubmissionPage({ id }: { id: string }) {
  return <QueryView query={useQuery(submissionQuery(id))}>{(submission) => <Shown submission={submission} />}</QueryView>
}

function Shown({ submission: s }: { submission: Submission }) {
  const { t } = useTranslation('surveys')
  const { date } = useFormats()
  const here = useHere()
  const back = <Link to="/e/$edition/submissions" params={{ edition: here.slug }}>{t('submission.title')}</Link>
  return (
    <Page title={t('submission.one', { date: date(s.day) })} lead={<Counted row={s} />} back={back} actions={<Reviews submission={s} />}>
      <div className="grid">
        <div className="c7 stack">
          <Panel title={t('submission.answers')}>
            <Facts items={Object.entries(s.answers).map(([key, value]) => [key, answer(value)] as const)} />
          </Panel>
        </div>
        <div className="c5 stack">
          <Panel title={t('submission.detail')}><Details submission={s} /></Panel>
          <Panel title={t('submission.history')}><Changes submission={s} /></Panel>
        </div>
      </div>
    </Page>
  )
}

/** An answer may be a word, several words or a nested group. */
function answer(value: unknown): string {
  if (Array.isArray(value)) return value.map(answer).join(', ')
  if (value !== null && typeof value === 'object') return Object.entries(value).map(([key, inner]) => `${key}: ${answer(inner)}`).join(' · ')
  return value === null || value === undefined ? '–' : String(value)
}

function Reviews({ submission }: { submission: Submission }) {
  const { t } = useTranslation('surveys')
  const act = useCommand(review, 'surveys')
  if (!submission.can.includes('review')) return null
  return (
    <>
      {REVIEWS.filter((state) => state !== submission.review_state).map((state) => (
        <VerbButton<{ comment: string }>
          key={state}
          look={state === 'approved' ? 'primary' : state === 'rejected' ? 'danger' : 'default'}
          label={t(`review.${state}`)}
          done={t(`reviewState.${state}`)}
          defaults={{ comment: '' }}
          fields={<AreaField name="comment" label={t('review.comment')} />}
          run={({ comment }) => act({ id: submission.id, state, comment: comment || null })}
        />
      ))}
    </>
  )
}

function Details({ submission: s }: { submission: Submission }) {
  const { t } = useTranslation('surveys')
  const { dateTime } = useFormats()
  return (
    <Facts
      items={[
        [t('submission.state'), t(`reviewState.${s.review_state as 'received'}`)],
        [t('submission.received'), dateTime(s.received_at)],
        [t('submission.source'), t(`source.${s.source as 'web'}`)],
        [t('form.version'), s.version],
        ['instanceID', <span className="mono" key="instance">{s.instance_id}</span>],
        [t('submission.consent'), answer(s.consent)],
        [t('submission.files'), s.files.map((file) => file.name).join(', ')],
        [t('submission.missing'), s.missing.join(', ')],
      ]}
    />
  )
}

function Changes({ submission }: { submission: Submission }) {
  const { t } = useTranslation('surveys')
  const { dateTime } = useFormats()
  return (
    <ol className="history">
      {submission.history.map((change) => (
        <li key={`${change.at}${change.action}`}>
          <b>{t(`action.${change.action as 'received'}`, { defaultValue: change.action })}</b>
          {change.state && ` → ${t(`reviewState.${change.state as 'received'}`, { defaultValue: change.state })}`}
          {change.comment && <p className="pre">{change.comment}</p>}
          <small>{dateTime(change.at)}</small>
        </li>
      ))}
    </ol>
  )
}
