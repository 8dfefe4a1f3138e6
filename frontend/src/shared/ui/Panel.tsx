import { type ReactNode, useId } from 'react'
import { PanelBoundary } from './PanelBoundary'

interface Props {
  title?: string
  sub?: ReactNode
  action?: ReactNode
  className?: string
  children: ReactNode
}

/** A card that fails alone: an error inside it leaves the rest of the page standing. */
export function Panel({ title, sub, action, className, children }: Props) {
  const id = useId()
  return (
    <section className={className ? `card ${className}` : 'card'} aria-labelledby={title ? id : undefined}>
      {title && (
        <div className="card-head">
          <div>
            <h2 id={id}>{title}</h2>
            {sub && <p className="sub">{sub}</p>}
          </div>
          {action}
        </div>
      )}
      <PanelBoundary>{children}</PanelBoundary>
    </section>
  )
}
