import type { Report, ReportPut } from './queries'

type Count = Report['counts'][number]
type CountIn = NonNullable<ReportPut['counts']>[number]
export type Measure = Count['measure']

export const MEASURES = ['citizens', 'students', 'volunteers', 'volunteer_hours', 'volunteer_tasks'] as const satisfies readonly Measure[]
export const GENDERS = ['female', 'male', 'other', 'not_stated'] as const
export const BANDS = ['0-13', '14-17', '18-29', '30-44', '45-59', '60+', 'not_stated'] as const

type Parts = Record<string, number | null | undefined>

/** One measure in the form: its total, and its parts along one dimension at a time. */
export interface Split {
  n: number | null
  at_least: boolean
  gender: Parts
  age_band: Parts
  region: Parts
}

export type Splits = Partial<Record<Measure, Split>>

export const blank = (): Split => ({ n: null, at_least: false, gender: {}, age_band: {}, region: {} })

const DIMENSIONS = ['gender', 'age_band', 'region'] as const

function dimensions(count: Pick<Count, (typeof DIMENSIONS)[number]>) {
  return DIMENSIONS.filter((name) => count[name] !== null)
}

/** The rows of a report as the form shows them; `kept` are rows that it cannot show (two dimensions at once), to be sent back untouched. */
export function toSplits(counts: readonly Count[]): { splits: Splits; kept: CountIn[] } {
  const splits: Splits = {}
  const kept: CountIn[] = []
  for (const count of counts) {
    const named = dimensions(count)
    if (named.length > 1) {
      kept.push(count as CountIn)
      continue
    }
    const split = (splits[count.measure] ??= blank())
    const dimension = named[0]
    if (dimension) split[dimension][count[dimension]!] = count.n
    else Object.assign(split, { n: count.n, at_least: count.bound === 'at_least' })
  }
  return { splits, kept }
}

/** Back to rows. A measure without a total says nothing; an empty part is not a zero. */
export function toCounts(splits: Splits, kept: readonly CountIn[]): CountIn[] {
  const rows: CountIn[] = []
  for (const [measure, split] of Object.entries(splits) as [Measure, Split][]) {
    if (split.n === null || split.n === undefined) continue
    rows.push({ measure, n: split.n, bound: split.at_least ? 'at_least' : 'exact' })
    for (const dimension of DIMENSIONS) {
      for (const [value, n] of Object.entries(split[dimension] ?? {})) if (n !== null && n !== undefined) rows.push({ measure, n, [dimension]: value })
    }
    rows.push(...kept.filter((row) => row.measure === measure))
  }
  return rows
}

/** What the parts of one dimension leave over; negative where they exceed the total. */
export function rest(split: Pick<Split, 'n'>, parts: Parts): number {
  return (split.n ?? 0) - Object.values(parts).reduce<number>((sum, n) => sum + (n ?? 0), 0)
}
