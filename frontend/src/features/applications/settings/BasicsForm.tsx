import { useTranslation } from 'react-i18next'
import { FieldRow, NumberField, PickField } from '@/shared/form/fields'
import { RecordForm } from '@/shared/form/RecordForm'
import { filled, TextsField } from '@/shared/form/TextsField'
import type { EditionRead } from '../queries'
import { useSave } from './save'

const STATES = ['draft', 'published', 'closed'] as const

export function BasicsForm({ edition }: { edition: EditionRead }) {
  const { t } = useTranslation('applications')
  const save = useSave(edition)
  const defaults = { name: edition.name, summary: edition.summary, state: edition.state, quota_per_region: edition.quota_per_region }
  return (
    <RecordForm defaults={defaults} onSubmit={(values) => save({ ...values, name: filled(values.name), summary: filled(values.summary) })} submit={t('action.save', { ns: 'common' })} quiet>
      <TextsField name="name" label={t('edition.name')} languages={edition.languages} />
      <TextsField name="summary" label={t('edition.summary')} languages={edition.languages} area />
      <FieldRow>
        <PickField name="state" label={t('edition.state')} options={STATES.map((value) => ({ value, label: t(`edition.states.${value}`) }))} required />
        <NumberField name="quota_per_region" label={t('settings.quota')} hint={t('settings.quotaHint')} min={1} />
      </FieldRow>
    </RecordForm>
  )
}
