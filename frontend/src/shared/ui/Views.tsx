import type { ReactNode } from 'react'

/** The views of one place, as links: each can be shared. The links themselves come from the page. */
export function Views({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="views" aria-label={label}>
      {children}
    </nav>
  )
}
