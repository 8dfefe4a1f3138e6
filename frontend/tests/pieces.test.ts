import { describe, expect, test } from 'vitest'
import { placesFor, rolesIn } from '@/app/places'
import { stageState } from '@/app/StageBar'
import { rest, toCounts, toSplits } from '@/features/activities/counts'
import { rulesOf, valuesOf } from '@/features/applications/settings/RulesForm'
import { safeNext } from '@/features/gateway/SignInPage'
import { fieldName, Problem } from '@/shared/api/problem'
import { placeErrors } from '@/shared/form/RecordForm'
import { dayIn, formats, localeOf } from '@/shared/lib/format'
import { uuid7 } from '@/shared/lib/ids'
import { oneOf, search, text, whole } from '@/shared/lib/search'
import { instantOf, wallOf } from '@/shared/lib/zone'
import { classes } from '@/shared/ui/RegionMap'

describe('an address', () => {
  const read = search({ q: text, status: oneOf(['draft', 'submitted']), page: whole })

  test('keeps what it knows and forgets the rest', () => {
    expect(read({ q: 'puno', status: 'submitted', page: '3', stranger: 'x' })).toEqual({ q: 'puno', status: 'submitted', page: 3 })
  })

  test('is never an error', () => {
    expect(read({ q: '', status: 'gone', page: 'two' })).toEqual({})
    expect(read({ q: 2017, page: null })).toEqual({ q: '2017' })
  })

  test('to return to after signing in stays on this site', () => {
    expect(safeNext('/e/peru-2017/applications?status=submitted')).toBe('/e/peru-2017/applications?status=submitted')
    expect(['//evil.example', '/\\evil.example', 'https://evil.example', undefined].map(safeNext)).toEqual(['/', '/', '/', '/'])
  })
})

describe('a problem', () => {
  const problem = new Problem({
    status: 422,
    code: 'invalid_request',
    errors: [
      { at: '/body/members/0/birth_on', code: 'too_young', message: 'Tiene 17 años.' },
      { at: '/consent', code: 'consent', message: 'Falta el consentimiento.' },
    ],
  })

  test('names the field as the form does', () => {
    expect(fieldName('/body/members/0/birth_on')).toBe('members.0.birth_on')
    expect(fieldName('/organisation/name')).toBe('organisation.name')
  })

  test('goes to the fields that the form has; the others are told above it', () => {
    const placed: unknown[] = []
    const form = { getValues: () => ({ members: [{}] }), setError: (name: string, error: unknown) => placed.push([name, error]) }
    expect(placeErrors(problem, form as never)).toEqual(['Falta el consentimiento.'])
    expect(placed).toEqual([['members.0.birth_on', { type: 'too_young', message: 'Tiene 17 años.' }]])
  })

  test('is temporary when trying again may help', () => {
    expect([0, 403, 404, 422, 429, 503].map((status) => new Problem({ status, code: 'x' }).temporary)).toEqual([true, false, false, false, true, true])
  })
})

describe('numbers and days', () => {
  test('are written as the country does', () => {
    expect(formats('es', 'PE').number(11408)).toBe('11,408')
    expect(formats('es', 'BO').number(11408)).toBe('11.408')
    expect(localeOf('es', 'not a country')).toBe('es')
  })

  test('a day does not slip to the one before, wherever it is read', () => {
    expect(formats('en', 'PE', 'America/Lima').date('2017-05-21')).toBe(formats('en', 'PE', 'Asia/Tokyo').date('2017-05-21'))
  })

  test('near days are told from today, far ones by date', () => {
    const now = new Date('2026-11-23T03:00:00Z') // still the 22nd in Lima
    const { relative, date } = formats('es', 'PE', 'America/Lima')
    expect(['2026-11-21', '2026-11-22', '2026-11-23T04:00:00Z', '2026-11-25'].map((day) => relative(day, now))).toEqual(['ayer', 'hoy', 'hoy', 'dentro de 3 días'])
    expect(relative('2016-06-01', now)).toBe(date('2016-06-01'))
  })

  test('a wall clock of the edition and the instant are one', () => {
    expect(instantOf('2026-05-04T19:00', 'America/Lima')).toBe('2026-05-05T00:00:00.000Z')
    expect(wallOf('2026-05-05T00:00:00Z', 'America/Lima')).toBe('2026-05-04T19:00')
    expect(instantOf('2026-10-04T08:00', 'America/Asuncion')).toBe('2026-10-04T11:00:00.000Z')
  })
})

describe('a stage', () => {
  const call = { opens_on: '2017-04-01', closes_on: '2017-04-21' }

  test('lasts to the end of its last day where the edition is', () => {
    const late = new Date('2017-04-22T04:59:00Z')
    expect(dayIn('America/Lima', late)).toBe('2017-04-21')
    expect(stageState(call, dayIn('America/Lima', late))).toBe('now')
    expect(stageState(call, '2017-04-22')).toBe('past')
    expect(stageState(call, '2017-03-31')).toBe('next')
  })
})

describe('counts of a report', () => {
  const total = { measure: 'citizens', unit: 'participation', gender: null, age_band: null, region: null, n: 120, bound: 'at_least' } as const
  const women = { ...total, gender: 'female', n: 70, bound: 'exact' } as const
  const youngWomen = { ...women, age_band: '18-29', n: 30 } as const

  test('come back as they went in; a crossing that the form cannot show is kept', () => {
    const { splits, kept } = toSplits([total, women, youngWomen])
    expect(splits.citizens).toEqual({ n: 120, at_least: true, gender: { female: 70 }, age_band: {}, region: {} })
    expect(toCounts(splits, kept)).toEqual([{ measure: 'citizens', n: 120, bound: 'at_least' }, { measure: 'citizens', n: 70, gender: 'female' }, youngWomen])
  })

  test('an empty part is not a zero, and a measure without a total says nothing', () => {
    const parts = { gender: { female: 0, male: null }, age_band: {}, region: {} }
    expect(toCounts({ citizens: { n: 5, at_least: false, ...parts }, volunteers: { n: null, at_least: false, ...parts } }, [])).toEqual([
      { measure: 'citizens', n: 5, bound: 'exact' },
      { measure: 'citizens', n: 0, gender: 'female' },
    ])
  })

  test('parts beyond the total show at once', () => {
    expect(rest({ n: 10 }, { female: 8, male: 5 })).toBe(-3)
  })
})

test('eligibility rules survive the form; a rule keeps its own reference day', () => {
  const kept = [
    { key: 'min_members', params: { count: 3 } },
    { key: 'min_member_age', params: { years: 18 }, on: '2017-04-21' },
    { key: 'no_party_affiliation', params: {} },
  ]
  expect(rulesOf(valuesOf(kept), kept)).toEqual(kept)
})

test('places are offered by role in the programme; an administrator of the installation has them in each', () => {
  const offered = (role: string, programme: string | null) => placesFor(rolesIn([{ role, programme_id: programme }], 'ours')).map((place) => place.key)
  expect(offered('coordinator', 'other')).toEqual([])
  expect(offered('data_reviewer', 'ours')).toEqual(['overview', 'forms', 'submissions', 'results'])
  expect(offered('administrator', null)).toEqual(offered('coordinator', 'ours'))
})

test('a map has five classes at most, and none above what occurs', () => {
  expect(classes(30)).toEqual([1, 7, 13, 19, 25])
  expect(classes(2)).toEqual([1, 2])
  expect(classes(0)).toEqual([1])
})

test('ids are UUIDv7: ordered by time, of the right version', () => {
  const [earlier, later] = [uuid7(1_000), uuid7(2_000)]
  expect(earlier < later).toBe(true)
  expect(later).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
