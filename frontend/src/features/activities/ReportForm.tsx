import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { AreaField, CheckField, DateField, Fieldset } from '@/shared/form/fields'
import { ManyField } from '@/shared/form/find'
import { RecordForm } from '@/shared/form/RecordForm'
import { useHere } from '@/shared/lib/here'
import { told } from '@/shared/ui/notify'
import { CountsField } from './CountsField'
import { toCounts } from './counts'
import { LocalFields } from './LocalFields'
import { CommitmentsField, OutputsField, PartiesField, SessionsField } from './ReportParts'
import { PlacesField } from './PlacesField'
import { GoalsField } from './PlanForm'
import { type Activity, type Person, putReport, type Type, typesQuery } from './queries'
import { type ReportValues, toBody, valuesOf } from './reportValues'

interface Props {
  activity: Activity
  people: readonly Person[]
}

/** What was done. Saved as often as wanted; sent when it is ready. */
export function ReportForm({ activity, people }: Props) {
  const { t } = useTranslation('activities')
  const here = useHere()
  const navigate = useNavigate()
  const save = useCommand(putReport, 'activities')
  const type = useQuery(typesQuery(here.id)).data?.find((one) => one.key === activity.type_key)
  const { values, kept } = valuesOf(activity)
  const organisations = new Set(activity.organisations.map((one) => one.id))
  const facilitators = people.filter((one) => organisations.has(one.organisation_id)).map((one) => ({ value: one.id, label: one.name }))

  async function send(filled: ReportValues) {
    await save({ id: activity.id, ...toBody(filled), counts: toCounts(filled.splits, kept), version: activity.version })
    told(t('report.saved'))
    await navigate({ to: '/e/$edition/activities/$id', params: { edition: here.slug, id: activity.id } })
  }

  return (
    <RecordForm<ReportValues> defaults={values} onSubmit={send} submit={t('report.save')} aside={<span className="muted small">{t('report.saveHint')}</span>}>
      {(form) => (
        <>
          <DateField name="done_on" label={t('activity.doneOn')} required />
          <AreaField name="narrative" label={t('report.narrative')} hint={t('report.narrativeHint')} rows={5} />
          <Fieldset legend={t('report.places')}><PlacesField name="places" /></Fieldset>
          <Fieldset legend={t('report.counts')} hint={t('report.countsHint')}><CountsField regions={[...new Set(form.watch('places').map((one) => one.region).filter(Boolean))]} /></Fieldset>
          <TypedParts type={type} />
          <Fieldset legend={t('report.parties')} hint={t('report.partiesHint')}><PartiesField /></Fieldset>
          {facilitators.length > 0 && <ManyField name="facilitators" label={t('report.facilitators')} options={facilitators} />}
          <GoalsField />
          <AreaField name="links" label={t('report.links')} hint={t('report.linksHint')} rows={2} />
          <CheckField name="partisan" label={t('activity.partisan')} hint={t('activity.partisanHint')} />
        </>
      )}
    </RecordForm>
  )
}

/** Parts that only some types of activity ask for. */
function TypedParts({ type }: { type: Type | undefined }) {
  const { t, i18n } = useTranslation('activities')
  if (!type) return null
  const asks = new Set(type.figures.map((figure) => figure['how'] as string))
  return (
    <>
      {(type.min_sessions !== null || asks.has('sessions')) && (
        <Fieldset legend={t('report.sessions')} hint={type.min_sessions !== null ? t('report.sessionsHint', { count: type.min_sessions }) : undefined}><SessionsField /></Fieldset>
      )}
      {asks.has('commitments') && <Fieldset legend={t('report.commitments')} hint={t('report.commitmentsHint')}><CommitmentsField /></Fieldset>}
      {asks.has('outputs') && <Fieldset legend={t('report.outputs')} hint={t('report.outputsHint')}><OutputsField /></Fieldset>}
      {type.fields.length > 0 && <Fieldset legend={t('report.local')}><LocalFields fields={type.fields} language={i18n.language} /></Fieldset>}
    </>
  )
}
