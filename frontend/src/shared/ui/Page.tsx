import { type ReactNode, useEffect } from 'react'

interface Props {
  title: string
  lead?: ReactNode
  /** A link back to the list that this page belongs to. */
  back?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** One page: its name (also the window's), a sentence, at most one primary action. */
export function Page({ title, lead, back, actions, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Tinkuy`
  }, [title])
  return (
    <>
      {back && <p className="back">{back}</p>}
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {lead && <div className="lead">{lead}</div>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </header>
      {children}
    </>
  )
}
