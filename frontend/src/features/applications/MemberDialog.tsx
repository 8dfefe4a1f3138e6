import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { DateField, FieldRow, PickField, TextField } from '@/shared/form/fields'
import { FormDialog } from '@/shared/form/FormDialog'
import { RecordForm } from '@/shared/form/RecordForm'
import { uuid7 } from '@/shared/lib/ids'
import { told } from '@/shared/ui/notify'
import type { Application } from './queries'
import { type MemberPut, putMember } from './verbs'

const GENDERS = ['female', 'male', 'other', 'not_stated'] as const

/** A member who joins after submission, or takes the place of another. */
export function MemberDialog({ application }: { application: Application }) {
  const { t } = useTranslation('applications')
  return (
    <FormDialog label={t('member.add')} size="compact-sm" look="light" icon={<IconUserPlus size={16} />}>
      {(close) => <MemberForm application={application} onDone={close} />}
    </FormDialog>
  )
}

type Values = Pick<MemberPut, 'name' | 'gender'> & { birth_on: string | null; email: string; phone: string; replaces: string | null }

function MemberForm({ application, onDone }: { application: Application; onDone: () => void }) {
  const { t } = useTranslation('applications')
  const save = useCommand(putMember, 'applications')
  const [id] = useState(() => uuid7())
  const present = application.members.filter((one) => one.active)

  async function send(values: Values) {
    await save({ id, application_id: application.id, full_programme: true, ...values, email: values.email || null, phone: values.phone || null })
    told(t('member.added', { name: values.name }))
    onDone()
  }

  return (
    <RecordForm<Values> defaults={{ name: '', birth_on: null, gender: 'not_stated', email: '', phone: '', replaces: null }} onSubmit={send} submit={t('member.add')} onCancel={onDone}>
      <TextField name="name" label={t('member.name')} required />
      <FieldRow>
        <DateField name="birth_on" label={t('member.birthOn')} />
        <PickField name="gender" label={t('member.gender')} options={GENDERS.map((value) => ({ value, label: t(`gender.${value}`) }))} required />
      </FieldRow>
      <FieldRow>
        <TextField name="email" type="email" label={t('member.email')} />
        <TextField name="phone" type="tel" label={t('member.phone')} />
      </FieldRow>
      <PickField name="replaces" label={t('member.replaces')} options={present.map((one) => ({ value: one.id, label: one.name }))} placeholder={t('member.replacesNobody')} />
    </RecordForm>
  )
}
