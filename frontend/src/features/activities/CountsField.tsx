import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { CheckField, FieldRow, NumberField } from '@/shared/form/fields'
import { useRegionNames } from '@/shared/lib/geo'
import { BANDS, GENDERS, MEASURES, rest, type Split } from './counts'

/** How many took part: one total, and its parts as far as they are known. Citizens and volunteers are never added up. */
export function CountsField({ regions }: { regions: readonly string[] }) {
  const { t } = useTranslation('activities')
  return (
    <div className="repeats">
      {MEASURES.map((measure, index) => (
        <details key={measure} className="repeat" open={index === 0}>
          <summary><b>{t(`measure.${measure}`)}</b></summary>
          <MeasureField path={`splits.${measure}`} regions={regions} />
        </details>
      ))}
    </div>
  )
}

function MeasureField({ path, regions }: { path: string; regions: readonly string[] }) {
  const { t } = useTranslation('activities')
  const regionName = useRegionNames()
  return (
    <div className="stack">
      <FieldRow>
        <NumberField name={`${path}.n`} label={t('count.total')} />
        <CheckField name={`${path}.at_least`} label={t('count.atLeast')} hint={t('count.atLeastHint')} />
      </FieldRow>
      <Parts path={path} dimension="gender" label={t('count.byGender')} options={GENDERS.map((key) => ({ key, label: t(`gender.${key}`) }))} />
      <Parts path={path} dimension="age_band" label={t('count.byAge')} options={BANDS.map((key) => ({ key, label: key === 'not_stated' ? t('gender.not_stated') : key }))} />
      {regions.length > 1 && <Parts path={path} dimension="region" label={t('count.byRegion')} options={regions.map((key) => ({ key, label: regionName(key) }))} />}
    </div>
  )
}

interface PartsProps {
  path: string
  dimension: 'gender' | 'age_band' | 'region'
  label: string
  options: { key: string; label: string }[]
}

function Parts({ path, dimension, label, options }: PartsProps) {
  const { t } = useTranslation('activities')
  const { control } = useFormContext()
  const split = useWatch({ control, name: path }) as Split | undefined
  const left = split ? rest(split, split[dimension] ?? {}) : 0
  return (
    <fieldset className="parts">
      <legend>{label}</legend>
      <FieldRow>
        {options.map((option) => (
          <NumberField key={option.key} name={`${path}.${dimension}.${option.key}`} label={option.label} />
        ))}
      </FieldRow>
      {left < 0 && <p className="field-error">{t('count.tooMany', { count: -left })}</p>}
    </fieldset>
  )
}
