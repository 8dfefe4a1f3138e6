import { Button, Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '@/shared/api/problem'

export function Loading({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation()
  return (
    <div className="loading" role="status" aria-label={t('state.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={22} radius="sm" />
      ))}
    </div>
  )
}

interface EmptyProps {
  title: string
  hint?: ReactNode
  action?: ReactNode
}

export function Empty({ title, hint, action }: EmptyProps) {
  return (
    <div className="empty">
      <b>{title}</b>
      {hint && <p>{hint}</p>}
      {action}
    </div>
  )
}

/** Codes of a 401 that mean "not signed in (any more)"; any other tells of a refused sign-in. */
const ENDED = new Set(['unauthorized', 'not_signed_in', 'session_ended', 'http_401'])

/** What went wrong in one sentence, by kind: no connection, not found, not allowed, the server; and what to do. */
export function useErrorText(): (error: unknown) => { title: string; detail: string } {
  const { t } = useTranslation()
  return (error) => {
    if (!(error instanceof Problem)) return { title: t('error.broken'), detail: t('error.brokenHint') }
    if (error.offline) return { title: t('error.offline'), detail: t('error.offlineHint') }
    if (error.status === 401 && !ENDED.has(error.code)) return { title: t('error.signIn'), detail: error.message }
    const known = { 401: t('error.signedOut'), 403: t('error.forbidden'), 404: t('error.notFound'), 409: t('error.conflict'), 422: t('error.invalid'), 429: t('error.tooMany') }
    const title = known[error.status as keyof typeof known] ?? t('error.server')
    return { title, detail: error.message === error.code ? t('error.serverHint') : error.message }
  }
}

export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation()
  const { title, detail } = useErrorText()(error)
  return (
    <div className="empty" role="alert">
      <b>{title}</b>
      <p>{detail}</p>
      {retry && (
        <Button variant="default" onClick={retry}>
          {t('action.retry')}
        </Button>
      )}
    </div>
  )
}
