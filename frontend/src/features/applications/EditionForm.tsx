import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { CheckField, ChoicesField, FieldRow, PickField, TextField } from '@/shared/form/fields'
import { SearchField } from '@/shared/form/find'
import { RecordForm } from '@/shared/form/RecordForm'
import { filled, TextsField } from '@/shared/form/TextsField'
import { useCountries } from '@/shared/lib/geo'
import { uuid7 } from '@/shared/lib/ids'
import { told } from '@/shared/ui/notify'
import { LANGUAGES } from './ProgrammeForm'
import { type EditionPut, type Programme, putEdition } from './queries'

interface Values {
  slug: string
  name: Record<string, string>
  languages: EditionPut['languages']
  countries: string[]
  time_zone: string
  unit: NonNullable<EditionPut['unit']>
  enrolment: NonNullable<EditionPut['enrolment']>
  entered_afterwards: boolean
}

const ZONES = Intl.supportedValuesOf('timeZone').filter((zone) => zone.startsWith('America/') || zone.startsWith('Atlantic/')).map((zone) => ({ value: zone, label: zone.replace(/_/g, ' ') }))

/** What is fixed at the start; stages, rules and texts follow in the settings. */
export function EditionForm({ programme, onDone }: { programme: Programme; onDone: () => void }) {
  const { t, i18n } = useTranslation('applications')
  const save = useCommand(putEdition, 'applications')
  const navigate = useNavigate()
  const countries = useCountries(i18n.language)
  const [id] = useState(() => uuid7())

  async function send(values: Values) {
    const edition = await save({ id, programme_id: programme.id, ...values, name: filled(values.name), state: 'draft' })
    told(t('edition.added'))
    onDone()
    await navigate({ to: '/e/$edition/settings', params: { edition: edition.slug } })
  }

  const defaults: Values = {
    slug: '', name: {}, languages: programme.languages as Values['languages'], countries: programme.country ? [programme.country] : [],
    time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone, unit: 'organisation', enrolment: 'selective', entered_afterwards: false,
  }
  return (
    <RecordForm<Values> defaults={defaults} onSubmit={send} submit={t('edition.add')} onCancel={onDone}>
      {(form) => (
        <>
          <ChoicesField name="languages" label={t('programmes.languages')} options={LANGUAGES} />
          <TextsField name="name" label={t('edition.name')} languages={form.watch('languages') ?? ['es']} />
          <FieldRow>
            <TextField name="slug" label={t('edition.slug')} hint={t('programmes.slugHint')} required />
            <SearchField name="time_zone" label={t('edition.timeZone')} options={ZONES} required />
          </FieldRow>
          <ChoicesField name="countries" label={t('edition.countries')} options={countries} />
          <FieldRow>
            <PickField name="unit" label={t('edition.unit')} options={(['organisation', 'individual'] as const).map((value) => ({ value, label: t(`edition.units.${value}`) }))} required />
            <PickField name="enrolment" label={t('edition.enrolment')} options={(['selective', 'open'] as const).map((value) => ({ value, label: t(`edition.enrolments.${value}`) }))} required />
          </FieldRow>
          <CheckField name="entered_afterwards" label={t('edition.afterwards')} hint={t('edition.afterwardsHint')} />
        </>
      )}
    </RecordForm>
  )
}
