import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { AreaField, FieldRow, MomentField, NumberField, PickField, TextField } from '@/shared/form/fields'
import { RecordForm } from '@/shared/form/RecordForm'
import { Repeat } from '@/shared/form/Repeat'
import { useHere } from '@/shared/lib/here'
import { uuid7 } from '@/shared/lib/ids'
import { instantOf, wallOf } from '@/shared/lib/zone'
import { told } from '@/shared/ui/notify'
import { putSession, SECTORS, type Session, type SessionPut } from './queries'

const SESSION_MODES = ['online', 'in_person', 'both'] as const

interface Values {
  title: string
  topics: string
  mode: NonNullable<SessionPut['mode']>
  starts: string
  minutes: number
  speakers: { name: string; sector: (typeof SECTORS)[number] | null; organisation: string }[]
  provider: string
  platform: string
  join_link: string
  recording_link: string
}

function valuesOf(session: Session | undefined, zone: string): Values {
  return {
    title: session?.title ?? '',
    topics: session?.topics.join('\n') ?? '',
    mode: session?.mode ?? 'online',
    starts: session ? wallOf(session.starts_at, zone) : '',
    minutes: session?.minutes ?? 90,
    speakers: session?.speakers.map((one) => ({ name: one.name, sector: one.sector ?? null, organisation: one.organisation ?? '' })) ?? [],
    provider: session?.provider ?? '',
    platform: session?.platform ?? '',
    join_link: session?.join_link ?? '',
    recording_link: session?.recording_link ?? '',
  }
}

export function SessionForm({ session, onDone }: { session?: Session; onDone: () => void }) {
  const { t } = useTranslation('activities')
  const here = useHere()
  const save = useCommand(putSession, 'activities')
  const [id] = useState(() => session?.id ?? uuid7())

  async function send({ starts, topics, ...values }: Values) {
    await save({
      id,
      edition_id: here.id,
      ...values,
      starts_at: instantOf(starts, here.time_zone),
      topics: topics.split('\n').map((one) => one.trim()).filter(Boolean),
      speakers: values.speakers.map((one) => ({ ...one, organisation: one.organisation || null })),
      provider: values.provider || null,
      platform: values.platform || null,
      join_link: values.join_link || null,
      recording_link: values.recording_link || null,
      version: session?.version ?? null,
    })
    told(t('session.saved'))
    onDone()
  }

  return (
    <RecordForm<Values> defaults={valuesOf(session, here.time_zone)} onSubmit={send} submit={t('action.save', { ns: 'common' })} onCancel={onDone}>
      <TextField name="title" label={t('session.name')} required />
      <FieldRow>
        <MomentField name="starts" label={t('session.when')} hint={t('session.zone', { zone: here.time_zone.replace(/_/g, ' ') })} required />
        <NumberField name="minutes" label={t('session.minutes')} min={5} required />
        <PickField name="mode" label={t('session.mode')} options={SESSION_MODES.map((value) => ({ value, label: t(`sessionMode.${value}`) }))} required />
      </FieldRow>
      <AreaField name="topics" label={t('session.topics')} hint={t('session.topicsHint')} rows={2} />
      <FieldRow>
        <TextField name="provider" label={t('session.provider')} hint={t('session.providerHint')} />
        <TextField name="platform" label={t('session.platform')} />
      </FieldRow>
      <FieldRow>
        <TextField name="join_link" type="url" label={t('session.joinLink')} />
        <TextField name="recording_link" type="url" label={t('session.recordingLink')} />
      </FieldRow>
      <Repeat name="speakers" title={t('session.speaker')} blank={() => ({ name: '', sector: null, organisation: '' })}>
        {(path) => (
          <FieldRow>
            <TextField name={`${path}.name`} label={t('session.speakerName')} required />
            <TextField name={`${path}.organisation`} label={t('session.speakerOrganisation')} />
            <PickField name={`${path}.sector`} label={t('sectorLabel')} options={SECTORS.map((value) => ({ value, label: t(`sector.${value}`) }))} />
          </FieldRow>
        )}
      </Repeat>
    </RecordForm>
  )
}
