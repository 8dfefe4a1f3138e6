import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { ChoicesField, FieldRow, PickField, TextField } from '@/shared/form/fields'
import { RecordForm } from '@/shared/form/RecordForm'
import { Repeat } from '@/shared/form/Repeat'
import { filled, TextsField } from '@/shared/form/TextsField'
import { useCountries } from '@/shared/lib/geo'
import { uuid7 } from '@/shared/lib/ids'
import { told } from '@/shared/ui/notify'
import { type Programme, putProgramme } from './queries'

interface Values {
  slug: string
  name: Record<string, string>
  description: Record<string, string>
  owners: { name: string; url: string }[]
  country: string | null
  languages: ('es' | 'pt' | 'en')[]
}

export const LANGUAGES = [{ value: 'es', label: 'Español' }, { value: 'pt', label: 'Português' }, { value: 'en', label: 'English' }]

function valuesOf(programme: Programme | undefined): Values {
  return {
    slug: programme?.slug ?? '',
    name: programme?.name ?? {},
    description: programme?.description ?? {},
    owners: programme?.owners.map((owner) => ({ name: String(owner['name'] ?? ''), url: String(owner['url'] ?? '') })) ?? [],
    country: programme?.country ?? 'PE',
    languages: (programme?.languages as Values['languages'] | undefined) ?? ['es'],
  }
}

/** Whoever creates a programme becomes its administrator and coordinator: the session's roles are asked again. */
export function ProgrammeForm({ programme, onDone }: { programme?: Programme; onDone: () => void }) {
  const { t, i18n } = useTranslation('applications')
  const save = useCommand(putProgramme, 'applications', 'session')
  const navigate = useNavigate()
  const countries = useCountries(i18n.language)
  const [id] = useState(() => programme?.id ?? uuid7())

  async function send(values: Values) {
    await save({
      id,
      ...values,
      name: filled(values.name),
      description: filled(values.description),
      owners: values.owners.map((owner) => ({ name: owner.name, url: owner.url || null })),
      version: programme?.version ?? null,
    })
    told(t('programmes.added'))
    onDone()
    await navigate({ to: '/programmes' })
  }

  return (
    <RecordForm<Values> defaults={valuesOf(programme)} onSubmit={send} submit={t('action.save', { ns: 'common' })} onCancel={onDone}>
      {(form) => (
        <>
          <ChoicesField name="languages" label={t('programmes.languages')} options={LANGUAGES} />
          <TextsField name="name" label={t('programmes.name')} languages={form.watch('languages')} />
          <TextsField name="description" label={t('programmes.description')} languages={form.watch('languages')} area />
          <FieldRow>
            <TextField name="slug" label={t('programmes.slug')} hint={t('programmes.slugHint')} required />
            <PickField name="country" label={t('programmes.country')} options={countries} />
          </FieldRow>
          <Repeat name="owners" title={t('programmes.owner')} blank={() => ({ name: '', url: '' })}>
            {(path) => (
              <FieldRow>
                <TextField name={`${path}.name`} label={t('member.name')} required />
                <TextField name={`${path}.url`} type="url" label={t('programmes.url')} />
              </FieldRow>
            )}
          </Repeat>
        </>
      )}
    </RecordForm>
  )
}
