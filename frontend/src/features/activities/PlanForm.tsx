import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { CheckField, ChoicesField, DateField, FieldRow, PickField, TextField } from '@/shared/form/fields'
import { ManyField, SearchField } from '@/shared/form/find'
import { RecordForm } from '@/shared/form/RecordForm'
import { useGoals } from '@/shared/lib/geo'
import { useHere } from '@/shared/lib/here'
import { uuid7 } from '@/shared/lib/ids'
import { said } from '@/shared/lib/said'
import { told } from '@/shared/ui/notify'
import { type PlaceValue, PlacesField, toPlaces } from './PlacesField'
import { type Activity, putActivity, type Team, typesQuery } from './queries'

interface Values {
  type_key: string
  lead_id: string
  co_ids: string[]
  title: string
  planned_on: string | null
  places: PlaceValue[]
  sdgs: string[]
  partisan: boolean
}

interface Props {
  teams: readonly Team[]
  activity?: Activity
  onDone: () => void
}

function valuesOf(activity: Activity | undefined, own: string | undefined): Values {
  const of = (role: string) => activity?.organisations.filter((one) => one.role === role).map((one) => one.id) ?? []
  return {
    type_key: activity?.type_key ?? '',
    lead_id: of('lead')[0] ?? own ?? '',
    co_ids: of('co'),
    title: activity?.title ?? '',
    planned_on: activity?.planned_on ?? null,
    places: activity?.places.map((one) => ({ name: one.name, region: one.region, district: one.district ?? '', kind: one.kind ?? 'community' })) ?? [],
    sdgs: activity?.sdgs.map(String) ?? [],
    partisan: false,
  }
}

/** What is planned, by whom and where. Adapting to the place is the rule, so little is asked. */
export function PlanForm({ teams, activity, onDone }: Props) {
  const { t, i18n } = useTranslation('activities')
  const here = useHere()
  const navigate = useNavigate()
  const types = useQuery(typesQuery(here.id)).data ?? []
  const save = useCommand(putActivity, 'activities')
  const [id] = useState(() => activity?.id ?? uuid7())
  const options = teams.map((one) => ({ value: one.id, label: one.name }))

  async function send(values: Values) {
    const saved = await save({ id, edition_id: here.id, ...values, sdgs: values.sdgs.map(Number), places: toPlaces(values.places), version: activity?.version ?? null })
    told(t('activity.saved'))
    onDone()
    await navigate({ to: '/e/$edition/activities/$id', params: { edition: here.slug, id: saved.id } })
  }

  return (
    <RecordForm<Values> defaults={valuesOf(activity, here.organisations[0])} onSubmit={send} submit={t('action.save', { ns: 'common' })} onCancel={onDone}>
      <TextField name="title" label={t('activity.name')} required />
      <FieldRow>
        <PickField name="type_key" label={t('activity.type')} options={types.map((one) => ({ value: one.key, label: said(one.name, i18n.language) }))} required disabled={activity !== undefined} />
        <DateField name="planned_on" label={t('activity.plannedOn')} />
      </FieldRow>
      <SearchField name="lead_id" label={t('activity.leads')} options={options} required />
      <CoField options={options} />
      <PlacesField name="places" />
      <GoalsField />
      <CheckField name="partisan" label={t('activity.partisan')} hint={t('activity.partisanHint')} />
    </RecordForm>
  )
}

function CoField({ options }: { options: { value: string; label: string }[] }) {
  const { t } = useTranslation('activities')
  if (options.length < 2) return null
  return <ManyField name="co_ids" label={t('activity.co')} hint={t('activity.coHint')} options={options} />
}

export function GoalsField() {
  const { t, i18n } = useTranslation('activities')
  const goals = useGoals().data ?? []
  return <ChoicesField name="sdgs" label={t('activity.goals')} options={goals.map((one) => ({ value: String(one.goal), label: `${one.goal} ${one.short[i18n.language as 'es']}` }))} />
}
