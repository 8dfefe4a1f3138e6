import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { AreaField, FieldRow, TextField } from '@/shared/form/fields'
import { RecordForm } from '@/shared/form/RecordForm'
import { Repeat } from '@/shared/form/Repeat'
import { type Issuer, putIssuer } from './queries'

interface Props {
  programme: string
  issuer: Issuer | null
  onDone: () => void
}

interface Values {
  slug: string
  name: string
  description: string
  url: string
  signers: { name: string; role: string }[]
}

export function IssuerForm({ programme, issuer, onDone }: Props) {
  const { t } = useTranslation('certificates')
  const save = useCommand(putIssuer, 'certificates')
  const defaults: Values = {
    slug: issuer?.slug ?? '',
    name: issuer?.name ?? '',
    description: issuer?.description ?? '',
    url: issuer?.url ?? '',
    signers: issuer?.signers.map((one) => ({ name: one['name'] ?? '', role: one['role'] ?? '' })) ?? [],
  }

  async function send(values: Values) {
    await save({ programme_id: programme, ...values, slug: values.slug || null, description: values.description || null, url: values.url || null })
    onDone()
  }

  return (
    <RecordForm defaults={defaults} onSubmit={send} submit={t('action.save', { ns: 'common' })} onCancel={onDone}>
      <TextField name="name" label={t('name')} required />
      {!issuer && <TextField name="slug" label={t('slug')} hint={t('slugHint')} />}
      <AreaField name="description" label={t('description')} />
      <TextField name="url" type="url" label={t('website')} />
      <Repeat name="signers" title={t('signer')} blank={() => ({ name: '', role: '' })}>
        {(path) => (
          <FieldRow>
            <TextField name={`${path}.name`} label={t('name')} required />
            <TextField name={`${path}.role`} label={t('signerRole')} required />
          </FieldRow>
        )}
      </Repeat>
    </RecordForm>
  )
}
