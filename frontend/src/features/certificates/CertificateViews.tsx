import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useHere } from '@/shared/lib/here'
import { Views } from '@/shared/ui/Views'

export function CertificateViews() {
  const { t } = useTranslation('certificates')
  const here = useHere()
  const params = { edition: here.slug }
  return (
    <Views label={t('title')}>
      <Link to="/e/$edition/certificates" params={params} activeOptions={{ exact: true, includeSearch: false }}>{t('view.issued')}</Link>
      <Link to="/e/$edition/certificates/candidates" params={params} activeOptions={{ includeSearch: false }}>{t('view.candidates')}</Link>
      {here.staff && <Link to="/e/$edition/certificates/rules" params={params}>{t('view.rules')}</Link>}
    </Views>
  )
}
