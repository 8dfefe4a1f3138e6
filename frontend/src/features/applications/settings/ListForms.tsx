import { useTranslation } from 'react-i18next'
import { CheckField, FieldRow, NumberField, TextField } from '@/shared/form/fields'
import { RecordForm } from '@/shared/form/RecordForm'
import { Repeat } from '@/shared/form/Repeat'
import { filled, TextsField } from '@/shared/form/TextsField'
import type { EditionPatch, EditionRead } from '../queries'
import { useSave } from './save'

type Part<K extends keyof EditionPatch> = NonNullable<EditionPatch[K]>

interface Props {
  edition: EditionRead
}

export function MandatesForm({ edition }: Props) {
  const { t } = useTranslation('applications')
  const save = useSave(edition)
  type Values = { mandates: Part<'mandates'> }
  return (
    <RecordForm<Values> defaults={{ mandates: edition.mandates as Values['mandates'] }} onSubmit={({ mandates }) => save({ mandates: mandates.map((one) => ({ ...one, name: filled(one.name) })) })} submit={t('action.save', { ns: 'common' })} quiet>
      <Repeat name="mandates" title={t('settings.mandate')} blank={() => ({ key: '', name: {} })}>
        {(path) => (
          <>
            <TextsField name={`${path}.name`} label={t('settings.mandate')} languages={edition.languages} />
            <TextField name={`${path}.key`} label={t('settings.key')} hint={t('settings.keyHint')} required />
          </>
        )}
      </Repeat>
    </RecordForm>
  )
}

export function QuestionsForm({ edition }: Props) {
  const { t } = useTranslation('applications')
  const save = useSave(edition)
  type Values = { questions: Part<'questions'> }
  return (
    <RecordForm<Values> defaults={{ questions: edition.questions as Values['questions'] }} onSubmit={({ questions }) => save({ questions: questions.map((one) => ({ ...one, label: filled(one.label) })) })} submit={t('action.save', { ns: 'common' })} quiet>
      <Repeat name="questions" title={t('settings.question')} blank={() => ({ key: '', label: {}, required: false })}>
        {(path) => (
          <>
            <TextsField name={`${path}.label`} label={t('settings.question')} languages={edition.languages} />
            <TextField name={`${path}.key`} label={t('settings.key')} hint={t('settings.keyHint')} required />
            <CheckField name={`${path}.required`} label={t('settings.required')} />
          </>
        )}
      </Repeat>
    </RecordForm>
  )
}

export function CriteriaForm({ edition }: Props) {
  const { t } = useTranslation('applications')
  const save = useSave(edition)
  type Values = { criteria: NonNullable<Part<'review'>['criteria']> }
  const kept = (edition.review['criteria'] ?? []) as Values['criteria']
  return (
    <RecordForm<Values> defaults={{ criteria: kept }} onSubmit={({ criteria }) => save({ review: { criteria: criteria.map((one) => ({ ...one, name: filled(one.name) })) } })} submit={t('action.save', { ns: 'common' })} quiet>
      <Repeat name="criteria" title={t('settings.criterion')} blank={() => ({ key: '', name: {}, weight: 1, maximum: 5 })}>
        {(path) => (
          <>
            <TextsField name={`${path}.name`} label={t('settings.criterion')} languages={edition.languages} />
            <FieldRow>
              <TextField name={`${path}.key`} label={t('settings.key')} required />
              <NumberField name={`${path}.weight`} label={t('settings.weight')} required />
              <NumberField name={`${path}.maximum`} label={t('settings.maximum')} required />
            </FieldRow>
          </>
        )}
      </Repeat>
    </RecordForm>
  )
}

export function ConsentsForm({ edition }: Props) {
  const { t } = useTranslation('applications')
  const save = useSave(edition)
  type Values = { consents: Part<'consents'> }
  return (
    <RecordForm<Values> defaults={{ consents: edition.consents as Values['consents'] }} onSubmit={({ consents }) => save({ consents: consents.map((one) => ({ ...one, text: filled(one.text ?? {}) })) })} submit={t('action.save', { ns: 'common' })} quiet>
      <Repeat name="consents" title={t('settings.consent')} blank={() => ({ version: '', text: {} })}>
        {(path) => (
          <>
            <TextField name={`${path}.version`} label={t('settings.consentVersion')} hint={t('settings.keyHint')} required />
            <TextsField name={`${path}.text`} label={t('settings.consentText')} languages={edition.languages} area />
          </>
        )}
      </Repeat>
    </RecordForm>
  )
}
