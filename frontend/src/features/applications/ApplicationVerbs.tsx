import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { AreaField, DateField } from '@/shared/form/fields'
import { VerbButton } from '@/shared/form/VerbButton'
import { useHere } from '@/shared/lib/here'
import type { Application, Decision } from './queries'
import { decide, move, moveWithReason, startReview, submit } from './verbs'

const REASONED = ['accept_exception', 'request_info', 'undo_decision', 'withdraw'] as const
const DECISIONS = { select: 'selected', waitlist: 'waitlisted', reject: 'not_selected' } as const satisfies Record<string, Decision>

interface Said {
  reason: string
  on: string | null
}

/** The next steps, as the server allows them; the first that carries the work forward is the primary one. */
export function ApplicationVerbs({ application: a }: { application: Application }) {
  const { t } = useTranslation('applications')
  const { entered_afterwards } = useHere()
  const act = useCommand(moveBy, 'applications')
  const send = useCommand(submit, 'applications')
  const begin = useCommand(startReview, 'applications')
  const settle = useCommand(decide, 'applications')
  const can = new Set(a.can)
  const day = entered_afterwards && <DateField name="on" label={t('on', { ns: 'common' })} hint={t('onHint', { ns: 'common' })} />
  const reason = <AreaField name="reason" label={t('reason', { ns: 'common' })} required />
  const dated = day ? { fields: day, defaults: { on: null } } : {}
  return (
    <>
      {can.has('start_review') && <VerbButton<Said> {...dated} look="primary" label={t('verb.start_review')} done={t('done.start_review')} run={({ on }) => begin({ id: a.id, on: on ?? null })} />}
      {can.has('submit') && <VerbButton look="primary" label={t('verb.submit')} done={t('done.submit')} explain={t('explain.submit')} run={() => send(a.id)} />}
      {Object.entries(DECISIONS).map(([verb, status]) => can.has(verb) && (
        <VerbButton<Said>
          key={verb}
          look={verb === 'select' ? 'primary' : verb === 'reject' ? 'danger' : 'default'}
          label={t(`verb.${verb as 'select'}`)}
          done={t(`done.${verb as 'select'}`)}
          explain={t('explain.decide')}
          defaults={{ reason: '', on: null }}
          fields={<><AreaField name="reason" label={t('reason', { ns: 'common' })} hint={t('form.optional', { ns: 'common' })} />{day}</>}
          run={({ reason: why, on }) => settle({ edition_id: a.edition_id, application_ids: [a.id], status, reason: why || null, decided_on: on, beyond_quota: false })}
        />
      ))}
      {REASONED.filter((verb) => can.has(verb)).map((verb) => (
        <VerbButton<Said>
          key={verb}
          look={verb === 'withdraw' ? 'danger' : 'default'}
          label={t(`verb.${verb}`)}
          done={t(`done.${verb}`)}
          explain={t(`explain.${verb}`)}
          defaults={{ reason: '', on: null }}
          fields={<>{reason}{day}</>}
          run={(said) => act({ id: a.id, verb, ...said })}
        />
      ))}
    </>
  )
}

/** The state table says "request_info", the path "request-info"; two of the four must be given their reason. */
function moveBy({ verb, ...said }: Said & { id: string; verb: (typeof REASONED)[number] }) {
  if (verb === 'request_info') return moveWithReason({ ...said, verb: 'request-info' })
  if (verb === 'accept_exception') return moveWithReason({ ...said, verb: 'accept-exception' })
  return move({ ...said, verb: verb === 'withdraw' ? 'withdraw' : 'undo-decision' })
}
