import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { ChoicesField, PickField, TextField } from '@/shared/form/fields'
import { SearchField } from '@/shared/form/find'
import { RecordForm } from '@/shared/form/RecordForm'
import { uuid7 } from '@/shared/lib/ids'
import type { Option } from '@/shared/ui/Filters'
import { told } from '@/shared/ui/notify'
import { invite, type Locale, type Role, ROLES } from './queries'

interface Props {
  programme: string
  organisations: readonly Option[]
  onDone: () => void
}

interface Values {
  name: string
  email: string
  roles: Role[]
  organisation_id: string | null
  locale: Locale
}

const OF_AN_ORGANISATION: readonly Role[] = ['focal_person', 'ambassador', 'helper']
const LANGUAGES = [{ value: 'es', label: 'Español' }, { value: 'pt', label: 'Português' }, { value: 'en', label: 'English' }]

export function InviteForm({ programme, organisations, onDone }: Props) {
  const { t } = useTranslation('gateway')
  const send = useCommand(invite, 'gateway')
  // One id per opened form: pressing twice is still one invitation.
  const [id] = useState(() => uuid7())

  async function submit(values: Values) {
    const ofOne = values.roles.some((role) => OF_AN_ORGANISATION.includes(role))
    await send({ id, programme_id: programme, ...values, organisation_id: ofOne ? values.organisation_id : null })
    told(t('people.invited', { email: values.email }))
    onDone()
  }

  return (
    <RecordForm<Values> defaults={{ name: '', email: '', roles: [], organisation_id: null, locale: 'es' }} onSubmit={submit} submit={t('people.invite')} onCancel={onDone}>
      <TextField name="name" label={t('enter.name')} required />
      <TextField name="email" type="email" label={t('signIn.email')} required />
      <ChoicesField name="roles" label={t('people.roles')} options={ROLES.map((value) => ({ value, label: t(`role.${value}`, { ns: 'common' }) }))} />
      <OrganisationField organisations={organisations} />
      <PickField name="locale" label={t('account.language')} options={LANGUAGES} required />
    </RecordForm>
  )
}

function OrganisationField({ organisations }: { organisations: readonly Option[] }) {
  const { t } = useTranslation('gateway')
  const roles = useWatch<Values, 'roles'>({ name: 'roles' })
  if (!roles.some((role) => OF_AN_ORGANISATION.includes(role))) return null
  return <SearchField name="organisation_id" label={t('people.organisation')} hint={t('people.organisationHint')} options={organisations} required />
}
