import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { FieldRow, PickField, TextField } from '@/shared/form/fields'
import { FormDialog } from '@/shared/form/FormDialog'
import { RecordForm } from '@/shared/form/RecordForm'
import { uuid7 } from '@/shared/lib/ids'
import { type PartnerPut, partnersQuery, putPartner } from './queries'

const KINDS = ['strategic_ally', 'collaborator', 'supporter'] as const

/** Who gives what to a programme, in kind. */
export function PartnerList({ programme }: { programme: string }) {
  const { t } = useTranslation('applications')
  const partners = useQuery(partnersQuery(programme)).data ?? []
  return (
    <details className="fold">
      <summary>{`${t('partners.title')} (${partners.length})`}</summary>
      <ul className="list">
        {partners.map((partner) => (
          <li key={partner.id}>
            <div>
              <b>{partner.name}</b>
              <small>{partner.contributions.join(', ')}</small>
            </div>
            <span className="tag">{t(`partners.kinds.${partner.kind as 'supporter'}`)}</span>
          </li>
        ))}
      </ul>
      <FormDialog label={t('partners.add')} size="compact-sm" look="light" icon={<IconPlus size={16} />}>
        {(close) => <PartnerForm programme={programme} onDone={close} />}
      </FormDialog>
    </details>
  )
}

interface Values {
  name: string
  kind: PartnerPut['kind']
  contributions: string
  url: string
}

function PartnerForm({ programme, onDone }: { programme: string; onDone: () => void }) {
  const { t } = useTranslation('applications')
  const save = useCommand(putPartner, 'applications')
  const [id] = useState(() => uuid7())

  async function send(values: Values) {
    await save({ id, programme_id: programme, name: values.name, kind: values.kind, contributions: values.contributions.split(',').map((one) => one.trim()).filter(Boolean), url: values.url || null })
    onDone()
  }

  return (
    <RecordForm<Values> defaults={{ name: '', kind: 'collaborator', contributions: '', url: '' }} onSubmit={send} submit={t('partners.add')} onCancel={onDone}>
      <FieldRow>
        <TextField name="name" label={t('member.name')} required />
        <PickField name="kind" label={t('partners.kind')} options={KINDS.map((value) => ({ value, label: t(`partners.kinds.${value}`) }))} required />
      </FieldRow>
      <TextField name="contributions" label={t('partners.contributions')} hint={t('partners.contributionsHint')} />
      <TextField name="url" type="url" label={t('programmes.url')} />
    </RecordForm>
  )
}
