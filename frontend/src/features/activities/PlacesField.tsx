import { useTranslation } from 'react-i18next'
import { FieldRow, PickField, TextField } from '@/shared/form/fields'
import { Repeat } from '@/shared/form/Repeat'
import { useRegionNames } from '@/shared/lib/geo'
import { useHere } from '@/shared/lib/here'
import type { ActivityPut } from './queries'

type PlaceIn = NonNullable<ActivityPut['places']>[number]

export interface PlaceValue {
  name: string
  region: string
  district: string
  kind: NonNullable<PlaceIn['kind']>
}

const KINDS = ['community', 'school', 'public_space', 'online', 'other'] as const

export function toPlaces(values: readonly PlaceValue[]): PlaceIn[] {
  return values.map((one) => ({ name: one.name, region: one.region, kind: one.kind, district: one.district || null }))
}

/** Where: a name that people there use, and its region. No positions. */
export function PlacesField({ name }: { name: string }) {
  const { t } = useTranslation('activities')
  const here = useHere()
  const regionName = useRegionNames()
  const regions = here.regions.map((value) => ({ value, label: regionName(value) })).sort((a, b) => a.label.localeCompare(b.label))
  return (
    <Repeat name={name} title={t('place.title')} blank={() => ({ name: '', region: '', district: '', kind: 'community' })}>
      {(path) => (
        <FieldRow>
          <TextField name={`${path}.name`} label={t('place.name')} required />
          <PickField name={`${path}.region`} label={t('activity.region')} options={regions} required />
          <TextField name={`${path}.district`} label={t('place.district')} />
          <PickField name={`${path}.kind`} label={t('place.kind')} options={KINDS.map((value) => ({ value, label: t(`place.kinds.${value}`) }))} required />
        </FieldRow>
      )}
    </Repeat>
  )
}
