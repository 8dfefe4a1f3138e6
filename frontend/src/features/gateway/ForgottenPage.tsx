import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '@/shared/form/fields'
import { RecordForm } from '@/shared/form/RecordForm'
import { Gate } from './Gate'
import { MailboxLink } from './MailboxLink'
import { askPasswordReset } from './queries'

/** The answer is the same whether the address is known or not. */
export function ForgottenPage() {
  const { t } = useTranslation('gateway')
  const [sent, setSent] = useState(false)
  const back = <Link to="/sign-in">{t('forgotten.back')}</Link>

  async function send({ email }: { email: string }) {
    await askPasswordReset(email)
    setSent(true)
  }

  return (
    <Gate title={t('forgotten.title')} lead={sent ? undefined : t('forgotten.lead')} aside={back}>
      {sent ? (
        <>
          <p className="note note-ok" role="status">{t('forgotten.sent')}</p>
          <MailboxLink />
        </>
      ) : (
        <RecordForm defaults={{ email: '' }} onSubmit={send} submit={t('forgotten.submit')}>
          <TextField name="email" type="email" autoComplete="username" label={t('signIn.email')} required />
        </RecordForm>
      )}
    </Gate>
  )
}
