import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { AreaField, DateField, NumberField, PickField } from '@/shared/form/fields'
import { FormDialog } from '@/shared/form/FormDialog'
import { RecordForm } from '@/shared/form/RecordForm'
import { useFormats } from '@/shared/lib/format'
import { useHere } from '@/shared/lib/here'
import { uuid7 } from '@/shared/lib/ids'
import { said } from '@/shared/lib/said'
import { told } from '@/shared/ui/notify'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { Empty } from '@/shared/ui/states'
import { StatusChip } from '@/shared/ui/StatusChip'
import { type Application, editionsQuery, putReview, type Review, type ReviewPut, reviewsQuery } from './queries'

interface Criterion {
  key: string
  name: Record<string, string>
  maximum: number
}

function useCriteria(edition: string): Criterion[] {
  const record = useQuery(editionsQuery).data?.find((one) => one.id === edition)
  return (record?.review['criteria'] as Criterion[] | undefined) ?? []
}

/** Reviews by person; another's stays hidden until one's own is done. */
export function ReviewPanel({ application }: { application: Application }) {
  const { t } = useTranslation('applications')
  const query = useQuery(reviewsQuery(application.id))
  const add = application.can.includes('review') && (
    <FormDialog label={t('review.mine')} size="compact-sm" look="light">
      {(close) => <ReviewForm application={application} onDone={close} />}
    </FormDialog>
  )
  return (
    <Panel title={t('review.title')} sub={t('review.sub')} action={add}>
      <QueryView query={query}>
        {(reviews) => (reviews.length === 0 ? <Empty title={t('review.none')} /> : <ul className="list">{reviews.map((review) => <ReviewRow key={review.id} review={review} />)}</ul>)}
      </QueryView>
    </Panel>
  )
}

function ReviewRow({ review }: { review: Review }) {
  const { t } = useTranslation('applications')
  const { date, number } = useFormats()
  return (
    <li>
      <div>
        <b>{review.recommendation ? t(`recommendation.${review.recommendation as 'select'}`) : t(`reviewState.${review.state as 'draft'}`)}</b>
        {review.comment && <p className="pre small">{review.comment}</p>}
        {review.recuse_reason && <p className="pre small">{review.recuse_reason}</p>}
        <small>{date(review.reviewed_on)}</small>
      </div>
      {review.total !== null && <b className="num">{number(review.total)}</b>}
      <StatusChip status={review.state} label={t(`reviewState.${review.state as 'draft'}`)} />
    </li>
  )
}

interface Values {
  state: ReviewPut['state']
  scores: Record<string, number | null>
  comment: string
  recommendation: ReviewPut['recommendation']
  recuse_reason: string
  reviewed_on: string | null
}

const STATES = ['draft', 'done', 'recused'] as const
const RECOMMENDATIONS = ['select', 'waitlist', 'reject'] as const

function ReviewForm({ application, onDone }: { application: Application; onDone: () => void }) {
  const { t, i18n } = useTranslation('applications')
  const { entered_afterwards } = useHere()
  const save = useCommand(putReview, 'applications')
  const criteria = useCriteria(application.edition_id)
  const [id] = useState(() => uuid7())

  async function send(values: Values) {
    const scores = Object.fromEntries(Object.entries(values.scores).filter((pair): pair is [string, number] => pair[1] !== null))
    await save({ id, application_id: application.id, ...values, scores, recuse_reason: values.recuse_reason || null })
    told(t('review.saved'))
    onDone()
  }

  const defaults: Values = { state: 'done', scores: Object.fromEntries(criteria.map((one) => [one.key, null])), comment: '', recommendation: null, recuse_reason: '', reviewed_on: null }
  return (
    <RecordForm<Values> defaults={defaults} onSubmit={send} submit={t('action.save', { ns: 'common' })} onCancel={onDone}>
      {(form) => (
        <>
          <PickField name="state" label={t('review.state')} options={STATES.map((value) => ({ value, label: t(`reviewState.${value}`) }))} required />
          {form.watch('state') === 'recused' ? <AreaField name="recuse_reason" label={t('review.recuseReason')} required /> : (
            <>
              {criteria.map((one) => <NumberField key={one.key} name={`scores.${one.key}`} label={`${said(one.name, i18n.language)} (0–${one.maximum})`} step={0.5} />)}
              <PickField name="recommendation" label={t('review.recommendation')} options={RECOMMENDATIONS.map((value) => ({ value, label: t(`recommendation.${value}`) }))} />
              <AreaField name="comment" label={t('review.comment')} />
            </>
          )}
          {entered_afterwards && <DateField name="reviewed_on" label={t('on', { ns: 'common' })} hint={t('onHint', { ns: 'common' })} />}
        </>
      )}
    </RecordForm>
  )
}
