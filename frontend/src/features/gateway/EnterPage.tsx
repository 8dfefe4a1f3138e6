import { Link, useNavigate, useRouter } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PasswordField, TextField } from '@/shared/form/fields'
import { RecordForm } from '@/shared/form/RecordForm'
import { useFormats } from '@/shared/lib/format'
import { ErrorState, Loading } from '@/shared/ui/states'
import { Gate } from './Gate'
import { type LinkRead, linkQuery } from './queries'
import { useEnter } from './session'

/** Invitations, forgotten passwords and the first administrator come in here. The secret stands after "#", so no server log has it. */
export function EnterPage() {
  const { t } = useTranslation('gateway')
  const [token] = useState(() => location.hash.slice(1))
  const query = useQuery(linkQuery(token))
  if (query.data) return <Opened token={token} link={query.data} />
  return (
    <Gate title={t('enter.title')} aside={<Link to="/sign-in">{t('forgotten.back')}</Link>}>
      {query.isError ? <ErrorState error={query.error} /> : <Loading rows={3} />}
    </Gate>
  )
}

interface Values {
  name: string
  email: string
  password: string
}

function Opened({ token, link }: { token: string; link: LinkRead }) {
  const { t } = useTranslation('gateway')
  const { dateTime } = useFormats()
  const router = useRouter()
  const navigate = useNavigate()
  const enter = useEnter()
  const title = link.purpose === 'reset' ? t('enter.reset') : t('enter.invitation')

  async function send(values: Values) {
    await enter({ token, password: values.password, name: values.name || null, email: values.email || null })
    await router.invalidate()
    await navigate({ to: '/', replace: true })
  }

  return (
    <Gate title={title} lead={link.email ?? undefined}>
      {link.roles.length > 0 && <p>{t('enter.roles', { roles: link.roles.map((role) => t(`role.${role as 'coordinator'}`, { ns: 'common' })).join(', ') })}</p>}
      <RecordForm<Values> defaults={{ name: link.name ?? '', email: '', password: '' }} onSubmit={send} submit={link.known ? t('enter.accept') : t('enter.start')}>
        {link.email === null && <TextField name="email" type="email" autoComplete="username" label={t('signIn.email')} required />}
        {!link.known && <TextField name="name" autoComplete="name" label={t('enter.name')} required />}
        <PasswordField name="password" autoComplete={link.known ? 'current-password' : 'new-password'} label={link.known ? t('signIn.password') : t('enter.newPassword')} hint={link.known ? t('enter.knownHint') : t('enter.passwordHint')} required />
      </RecordForm>
      <p className="muted small">{t('enter.until', { when: dateTime(link.expires_at) })}</p>
    </Gate>
  )
}
