import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/lib/format'

interface Props {
  label: string
  value: number | null | undefined
  bound?: 'exact' | 'at_least'
  /** The comparison or target that gives the figure its sense. */
  note?: ReactNode
  share?: { part: number; whole: number }
}

export function Figure({ label, value, bound, note, share }: Props) {
  const { t } = useTranslation()
  const { number } = useFormats()
  return (
    <div className="card figure">
      <span className="figure-label">{label}</span>
      <span className="figure-value">
        {bound === 'at_least' && <small>{t('figure.atLeast')} </small>}
        {value === null || value === undefined ? '–' : number(value)}
      </span>
      <span className="figure-note">
        {share && share.whole > 0 && <progress className="meter" max={share.whole} value={share.part} aria-label={label} />}
        {note}
      </span>
    </div>
  )
}

export function Figures({ children }: { children: ReactNode }) {
  return <div className="figures">{children}</div>
}
