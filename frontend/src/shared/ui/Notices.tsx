import { CloseButton } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { current, dismiss, subscribe } from './notify'

/** What was just done, said aloud to readers who hear the page. */
export function Notices() {
  const { t } = useTranslation()
  const notices = useSyncExternalStore(subscribe, current)
  return (
    <div className="notices" role="status">
      {notices.map((notice) => (
        <div key={notice.id} className={notice.bad ? 'notice notice-bad' : 'notice'}>
          <span>{notice.message}</span>
          <CloseButton size={36} aria-label={t('action.close')} onClick={() => dismiss(notice.id)} />
        </div>
      ))}
    </div>
  )
}
