import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '@/shared/ui/Page'

export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <main className="main">
      <Page title={t('error.notFound')} lead={t('error.notFoundHint')}>
        <Link to="/">{t('nav.toStart')}</Link>
      </Page>
    </main>
  )
}
