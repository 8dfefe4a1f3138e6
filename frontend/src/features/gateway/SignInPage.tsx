import { Link, useNavigate, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Gate } from './Gate'
import { SignInForm } from './SignInForm'

/** Only a path of this site may be returned to: "//elsewhere" and "https:" are addresses of others. */
export function safeNext(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : '/'
}

export function SignInPage({ next }: { next: string | undefined }) {
  const { t } = useTranslation('gateway')
  const router = useRouter()
  const navigate = useNavigate()

  async function enter() {
    await router.invalidate()
    await navigate({ href: safeNext(next) })
  }

  return (
    <Gate title={t('signIn.title')} lead={t('signIn.lead')} aside={<Link to="/forgotten">{t('signIn.forgotten')}</Link>}>
      <SignInForm onDone={enter} />
    </Gate>
  )
}
