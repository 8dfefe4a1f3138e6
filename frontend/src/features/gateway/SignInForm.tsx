import { useTranslation } from 'react-i18next'
import { PasswordField, TextField } from '@/shared/form/fields'
import { RecordForm } from '@/shared/form/RecordForm'
import { useSignIn } from './session'

const BLANK = { email: '', password: '' }

export function SignInForm({ onDone }: { onDone: () => Promise<void> | void }) {
  const { t } = useTranslation('gateway')
  const signIn = useSignIn()

  async function send(values: typeof BLANK) {
    await signIn(values)
    await onDone()
  }

  return (
    <RecordForm defaults={BLANK} onSubmit={send} submit={t('signIn.submit')}>
      <TextField name="email" type="email" autoComplete="username" label={t('signIn.email')} required />
      <PasswordField name="password" autoComplete="current-password" label={t('signIn.password')} required />
    </RecordForm>
  )
}
