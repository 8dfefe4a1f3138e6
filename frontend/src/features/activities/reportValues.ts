import { blank, MEASURES, type Splits, toSplits } from './counts'
import { type PlaceValue, toPlaces } from './PlacesField'
import type { Activity, ReportPut } from './queries'

type PartyIn = NonNullable<ReportPut['parties']>[number]
type OutputIn = NonNullable<ReportPut['outputs']>[number]
type CommitmentIn = NonNullable<ReportPut['commitments']>[number]

/** `party_id` is set for a party on record; then its name and sector are only shown. */
export type PartyValue = Pick<PartyIn, 'role' | 'sector' | 'party_affiliated'> & { party_id: string | null; name: string; region: string | null; gave: string[]; note: string }

export interface ReportValues {
  done_on: string | null
  narrative: string
  places: PlaceValue[]
  splits: Splits
  sessions: { held_on: string | null; topic: string; group: string }[]
  parties: PartyValue[]
  facilitators: string[]
  outputs: (Omit<OutputIn, 'n'> & { n: number | null })[]
  commitments: { sdg: string; setting: CommitmentIn['setting']; text: string; n: number }[]
  sdgs: string[]
  local: Record<string, unknown>
  links: string
  partisan: boolean
}

export function valuesOf(activity: Activity) {
  const report = activity.report
  const { splits, kept } = toSplits(report?.counts ?? [])
  for (const measure of MEASURES) splits[measure] ??= blank()
  const values: ReportValues = {
    done_on: report?.done_on ?? activity.planned_on,
    narrative: report?.narrative ?? '',
    places: activity.places.map((one) => ({ name: one.name, region: one.region, district: one.district ?? '', kind: one.kind ?? 'community' })),
    splits,
    sessions: report?.sessions.map((one) => ({ held_on: one.held_on ?? null, topic: one.topic, group: one.group ?? '' })) ?? [],
    parties: report?.parties.map((one) => ({ role: one.role, party_id: one.party_id, name: one.name, sector: one.sector, region: one.region, gave: one.gave, note: one.note ?? '', party_affiliated: false })) ?? [],
    facilitators: report?.facilitators.map((one) => one.member_id) ?? [],
    outputs: report?.outputs ?? [],
    commitments: report?.commitments.map((one) => ({ sdg: String(one.sdg), setting: one.setting, text: one.text ?? '', n: one.n ?? 1 })) ?? [],
    sdgs: activity.sdgs.map(String),
    local: report?.local ?? {},
    links: report?.links.join('\n') ?? '',
    partisan: false,
  }
  return { values, kept }
}

export function toBody(values: ReportValues): Omit<ReportPut, 'counts' | 'version'> {
  return {
    done_on: values.done_on,
    narrative: values.narrative,
    places: toPlaces(values.places),
    sessions: values.sessions.map((one) => ({ ...one, group: one.group || null })),
    parties: values.parties.map(toParty),
    facilitators: values.facilitators,
    outputs: values.outputs.map((one) => ({ ...one, n: one.n ?? 0, region: one.region || null })),
    commitments: values.commitments.map((one) => ({ sdg: Number(one.sdg), setting: one.setting, text: one.text || null, n: one.n })),
    sdgs: values.sdgs.map(Number),
    local: Object.fromEntries(Object.entries(values.local).filter(([, value]) => value !== '' && value !== null && value !== undefined)),
    links: values.links.split(/\s+/).filter(Boolean),
    partisan: values.partisan,
  }
}

function toParty(one: PartyValue): PartyIn {
  const shared = { role: one.role, gave: one.gave as PartyIn['gave'], note: one.note || null }
  if (one.party_id) return { ...shared, party_id: one.party_id }
  return { ...shared, name: one.name, sector: one.sector, region: one.region || null, party_affiliated: one.party_affiliated }
}
