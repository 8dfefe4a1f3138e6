import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** The pages outside the frame: sign-in, forgotten password, one-time links. */
export function Gate({ title, lead, aside, children }: { title: string; lead?: string; aside?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className="gate">
      <header className="gate-art">
        <span className="logo">
          <img src="/static/favicon.svg" width="32" height="32" alt="" />
          Tinkuy
        </span>
        <p>{t('frame.claim')}</p>
        <img className="art" src="/static/pattern.svg" width="420" height="350" alt="" />
      </header>
      <main className="gate-main">
        <div className="gate-card">
          <title>{`${title} · Tinkuy`}</title>
          <div>
            <h1>{title}</h1>
            {lead && <p className="muted">{lead}</p>}
          </div>
          {children}
          {aside}
        </div>
      </main>
    </div>
  )
}
