import { useFormats } from '@/shared/lib/format'

export interface Bar {
  key: string
  label: string
  value: number
  /** 1 … 17: the goal's number in its official colour. */
  goal?: number
}

/** A bar per row, longest possible value first in sight; the number is always written. */
export function Bars({ bars, max }: { bars: readonly Bar[]; max?: number }) {
  const { number } = useFormats()
  const whole = max ?? Math.max(1, ...bars.map((bar) => bar.value))
  return (
    <ul className="bars">
      {bars.map((bar) => (
        <li key={bar.key}>
          <span className="bars-label">
            {bar.goal && <GoalTile goal={bar.goal} />}
            {bar.label}
          </span>
          <progress className={bar.goal ? `bar sdg-${bar.goal}` : 'bar'} max={whole} value={bar.value} aria-label={bar.label} />
          <b className="bars-value">{number(bar.value)}</b>
        </li>
      ))}
    </ul>
  )
}

export function GoalTile({ goal }: { goal: number }) {
  return <span className={`sdg-tile sdg-${goal}`}>{goal}</span>
}
