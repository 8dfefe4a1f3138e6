import { createFileRoute, Link, Navigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { lastEdition } from '@/app/lastEdition'
import { useEditions } from '@/features/applications/edition'
import { Page } from '@/shared/ui/Page'
import { Empty, ErrorState, Loading } from '@/shared/ui/states'

export const Route = createFileRoute('/_app/')({ component: Start })

/** The start is the edition last looked at; else the newest that can be seen. */
function Start() {
  const { t } = useTranslation()
  const { editions, loaded, error } = useEditions()
  if (error) return <ErrorState error={error} />
  if (!loaded) return <Loading rows={6} />
  const chosen = editions.find((edition) => edition.slug === lastEdition()) ?? editions[0]
  if (chosen) return <Navigate to="/e/$edition" params={{ edition: chosen.slug }} replace />
  return (
    <Page title={t('start.title')}>
      <Empty title={t('start.none')} hint={t('start.noneHint')} action={<Link to="/programmes">{t('nav.programmes')}</Link>} />
    </Page>
  )
}
