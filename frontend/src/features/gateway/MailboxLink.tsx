import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { mailboxQuery } from './queries'

/** To the page that shows the demo's mails. */
export function MailboxLink() {
  const { t } = useTranslation('gateway')
  if (!useQuery(mailboxQuery).data) return null
  return <a href="/mailbox" target="_blank" rel="noopener">{t('people.mailbox')}</a>
}
