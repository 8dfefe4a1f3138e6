import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { AreaField, CheckField, DateField, TextField } from '@/shared/form/fields'
import { VerbButton } from '@/shared/form/VerbButton'
import { type CertificateDetail, correct, move, type Verb } from './queries'

const VERBS = ['suspend', 'reinstate', 'revoke'] as const satisfies readonly Verb[]

/** What the server says may be done to this certificate; each change needs its reason, which the public page shows. */
export function CertificateVerbs({ certificate: c }: { certificate: CertificateDetail }) {
  const { t } = useTranslation('certificates')
  const act = useCommand(move, 'certificates')
  return (
    <>
      {VERBS.filter((verb) => c.can.includes(verb)).map((verb) => (
        <VerbButton<{ reason: string }>
          key={verb}
          label={t(`verb.${verb}`)}
          done={t(`done.${verb}`)}
          explain={t(`explain.${verb}`)}
          look={verb === 'revoke' ? 'danger' : 'default'}
          defaults={{ reason: '' }}
          fields={<AreaField name="reason" label={t('reason')} required />}
          run={({ reason }) => act({ id: c.id, verb, reason })}
        />
      ))}
      {c.can.includes('correct') && <CorrectButton certificate={c} />}
    </>
  )
}

interface Correction {
  holder_name: string
  organisation_name: string
  awarded_on: string | null
  hide_previous: boolean
  reason: string
}

function CorrectButton({ certificate: c }: { certificate: CertificateDetail }) {
  const { t } = useTranslation('certificates')
  const send = useCommand(correct, 'certificates')
  const defaults: Correction = { holder_name: c.holder_name ?? '', organisation_name: c.organisation_name ?? '', awarded_on: c.awarded_on, hide_previous: false, reason: '' }
  return (
    <VerbButton<Correction>
      label={t('verb.correct')}
      done={t('done.correct')}
      explain={t('explain.correct')}
      defaults={defaults}
      fields={
        <>
          <TextField name="holder_name" label={t('holder')} />
          <TextField name="organisation_name" label={t('organisation')} />
          <DateField name="awarded_on" label={t('awardedOn')} />
          <CheckField name="hide_previous" label={t('hidePrevious')} />
          <AreaField name="reason" label={t('reason')} required />
        </>
      }
      run={(values) => send({ id: c.id, reason: values.reason, hide_previous: values.hide_previous, ...changed(values, defaults) })}
    />
  )
}

/** Only what differs is a correction; an untouched field is not sent. */
function changed(values: Correction, before: Correction) {
  const differs = <K extends 'holder_name' | 'organisation_name' | 'awarded_on'>(key: K) => (values[key] && values[key] !== before[key] ? values[key] : null)
  return { holder_name: differs('holder_name'), organisation_name: differs('organisation_name'), awarded_on: differs('awarded_on') }
}
