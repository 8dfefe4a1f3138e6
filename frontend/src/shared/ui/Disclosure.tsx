import { type ReactNode, useEffect, useRef, useState } from 'react'

interface Props {
  label: string
  /** What the button shows; `label` is read where this is only a picture. */
  button: ReactNode
  buttonClass: string
  side?: 'left' | 'right'
  children: ReactNode
}

/** A button that opens a short list of links or actions; any of them, Escape or a press elsewhere closes it. */
export function Disclosure({ label, button, buttonClass, side = 'right', children }: Props) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return undefined
    const outside = (event: Event) => !root.current?.contains(event.target as Node) && setOpen(false)
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      trigger.current?.focus()
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
      document.removeEventListener('keydown', escape)
    }
  }, [open])
  return (
    <div className="disclosure" ref={root}>
      <button type="button" ref={trigger} className={buttonClass} aria-label={label} aria-expanded={open} onClick={() => setOpen(!open)}>
        {button}
      </button>
      {open && (
        <div className={`disclosure-list disclosure-${side}`} onClick={() => setOpen(false)}>
          {children}
        </div>
      )}
    </div>
  )
}
