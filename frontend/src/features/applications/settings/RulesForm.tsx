import { useTranslation } from 'react-i18next'
import { CheckField, ChoicesField, NumberField } from '@/shared/form/fields'
import { RecordForm } from '@/shared/form/RecordForm'
import { useCountries } from '@/shared/lib/geo'
import type { EditionPatch, EditionRead } from '../queries'
import { useSave } from './save'

const RULES = {
  min_years_of_operation: 'years',
  min_members: 'count',
  min_member_age: 'years',
  max_member_age: 'years',
  volunteering_experience: null,
  no_party_affiliation: null,
  youth_organisation: null,
  countries: 'countries',
} as const

type Key = keyof typeof RULES
type Kept = { key: string; params?: Record<string, unknown>; on?: string | null }
type Values = Record<Key, { on: boolean; params: { years?: number | null; count?: number | null; countries?: string[] } }>

const START = { years: 18, count: 3, countries: [] as string[] }

export function valuesOf(kept: Kept[]): Values {
  const entries = (Object.keys(RULES) as Key[]).map((key) => {
    const rule = kept.find((one) => one.key === key)
    const param = RULES[key]
    return [key, { on: rule !== undefined, params: rule?.params ?? (param ? { [param]: key === 'min_years_of_operation' ? 2 : START[param] } : {}) }]
  })
  return Object.fromEntries(entries) as Values
}

/** Back to the list that is kept; a rule's own reference day stays as it was. */
export function rulesOf(values: Values, kept: Kept[]): Kept[] {
  return (Object.keys(RULES) as Key[])
    .filter((key) => values[key].on)
    .map((key) => {
      const param = RULES[key]
      const before = kept.find((one) => one.key === key)
      return { key, params: param ? { [param]: values[key].params[param] } : {}, ...(before?.on ? { on: before.on } : {}) }
    })
}

export function RulesForm({ edition }: { edition: EditionRead }) {
  const { t, i18n } = useTranslation('applications')
  const save = useSave(edition)
  const countries = useCountries(i18n.language)
  const kept = edition.eligibility as unknown as Kept[]
  const send = (values: Values) => save({ eligibility: rulesOf(values, kept) as EditionPatch['eligibility'] })
  return (
    <RecordForm<Values> defaults={valuesOf(kept)} onSubmit={send} submit={t('action.save', { ns: 'common' })} quiet>
      {(form) =>
        (Object.keys(RULES) as Key[]).map((key) => (
          <div key={key} className="rule-field">
            <CheckField name={`${key}.on`} label={t(`rule.${key}`)} />
            {form.watch(`${key}.on`) && RULES[key] === 'years' && <NumberField name={`${key}.params.years`} label={t('settings.years')} required />}
            {form.watch(`${key}.on`) && RULES[key] === 'count' && <NumberField name={`${key}.params.count`} label={t('settings.count')} min={1} required />}
            {form.watch(`${key}.on`) && RULES[key] === 'countries' && <ChoicesField name={`${key}.params.countries`} label={t('edition.countries')} options={countries} />}
          </div>
        ))
      }
    </RecordForm>
  )
}
