import { useTranslation } from 'react-i18next'
import { DateField, FieldRow, PickField, TextField } from '@/shared/form/fields'
import { RecordForm } from '@/shared/form/RecordForm'
import { Repeat } from '@/shared/form/Repeat'
import { filled, TextsField } from '@/shared/form/TextsField'
import type { EditionPatch, EditionRead } from '../queries'
import { useSave } from './save'

const KINDS = ['call', 'selection', 'training', 'implementation', 'systematisation', 'certification', 'other'] as const

type Stages = NonNullable<EditionPatch['stages']>

export function StagesForm({ edition }: { edition: EditionRead }) {
  const { t } = useTranslation('applications')
  const save = useSave(edition)
  const send = ({ stages }: { stages: Stages }) => save({ stages: stages.map((stage) => ({ ...stage, name: filled(stage.name) })) })
  return (
    <RecordForm<{ stages: Stages }> defaults={{ stages: edition.stages as Stages }} onSubmit={send} submit={t('action.save', { ns: 'common' })} quiet>
      <Repeat name="stages" title={t('settings.stage')} blank={() => ({ key: '', kind: 'other', name: {}, opens_on: '', closes_on: '' })}>
        {(path) => (
          <>
            <TextsField name={`${path}.name`} label={t('settings.stageName')} languages={edition.languages} />
            <FieldRow>
              <PickField name={`${path}.kind`} label={t('settings.stageKind')} options={KINDS.map((value) => ({ value, label: t(`stageKind.${value}`) }))} required />
              <TextField name={`${path}.key`} label={t('settings.key')} hint={t('settings.keyHint')} required />
            </FieldRow>
            <FieldRow>
              <DateField name={`${path}.opens_on`} label={t('settings.opensOn')} required />
              <DateField name={`${path}.closes_on`} label={t('settings.closesOn')} required />
            </FieldRow>
          </>
        )}
      </Repeat>
    </RecordForm>
  )
}
