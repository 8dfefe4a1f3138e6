import { useQuery } from '@tanstack/react-query'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { AreaField, CheckField, ChoicesField, DateField, FieldRow, NumberField, PickField, TextField } from '@/shared/form/fields'
import { SearchField } from '@/shared/form/find'
import { Repeat } from '@/shared/form/Repeat'
import { useGoals, useRegionNames } from '@/shared/lib/geo'
import { useHere } from '@/shared/lib/here'
import { allyNamesQuery, SECTORS } from './queries'

const ROLES = ['ally', 'mobilised'] as const
const GIFTS = ['spaces', 'institutional_support', 'funding', 'other'] as const
const SETTINGS = ['work', 'home', 'school'] as const

export function SessionsField() {
  const { t } = useTranslation('activities')
  return (
    <Repeat name="sessions" title={t('report.session')} blank={() => ({ held_on: null, topic: '', group: '' })}>
      {(path) => (
        <FieldRow>
          <TextField name={`${path}.topic`} label={t('report.topic')} required />
          <TextField name={`${path}.group`} label={t('report.group')} />
          <DateField name={`${path}.held_on`} label={t('report.heldOn')} />
        </FieldRow>
      )}
    </Repeat>
  )
}

export function PartiesField() {
  const { t } = useTranslation('activities')
  const blank = () => ({ role: 'ally', party_id: null, name: '', sector: 'cso', region: null, gave: [], note: '', party_affiliated: false })
  return (
    <Repeat name="parties" title={t('report.party')} blank={blank}>
      {(path) => <PartyField path={path} />}
    </Repeat>
  )
}

/** One on record is chosen by name; a new one says its name and sector, and that it is of no political party. */
function PartyField({ path }: { path: string }) {
  const { t } = useTranslation('activities')
  const { control } = useFormContext()
  const { programme_id } = useHere()
  const known = useQuery(allyNamesQuery(programme_id)).data ?? []
  const chosen = useWatch({ control, name: `${path}.party_id` }) as string | null
  return (
    <>
      <FieldRow>
        <PickField name={`${path}.role`} label={t('report.partyRole')} options={ROLES.map((value) => ({ value, label: t(`partyRole.${value}`) }))} required />
        {known.length > 0 && <SearchField name={`${path}.party_id`} label={t('report.knownParty')} options={known.map((one) => ({ value: one.id, label: one.name }))} />}
      </FieldRow>
      {!chosen && (
        <>
          <FieldRow>
            <TextField name={`${path}.name`} label={t('report.partyName')} required />
            <PickField name={`${path}.sector`} label={t('sectorLabel')} options={SECTORS.map((value) => ({ value, label: t(`sector.${value}`) }))} required />
          </FieldRow>
          <CheckField name={`${path}.party_affiliated`} label={t('report.affiliated')} hint={t('report.affiliatedHint')} />
        </>
      )}
      <ChoicesField name={`${path}.gave`} label={t('report.gave')} options={GIFTS.map((value) => ({ value, label: t(`gift.${value}`) }))} />
      <TextField name={`${path}.note`} label={t('report.partyNote')} />
    </>
  )
}

export function OutputsField() {
  const { t } = useTranslation('activities')
  const { regions } = useHere()
  const regionName = useRegionNames()
  return (
    <Repeat name="outputs" title={t('report.output')} blank={() => ({ name: '', unit: '', n: null, bound: 'exact', region: null })}>
      {(path) => (
        <FieldRow>
          <TextField name={`${path}.name`} label={t('report.outputName')} hint={t('report.outputNameHint')} required />
          <NumberField name={`${path}.n`} label={t('report.howMany')} required />
          <TextField name={`${path}.unit`} label={t('report.unit')} hint={t('report.unitHint')} required />
          <PickField name={`${path}.bound`} label={t('report.bound')} options={[{ value: 'exact', label: t('report.exact') }, { value: 'at_least', label: t('count.atLeast') }]} required />
          <PickField name={`${path}.region`} label={t('activity.region')} options={regions.map((value) => ({ value, label: regionName(value) }))} />
        </FieldRow>
      )}
    </Repeat>
  )
}

export function CommitmentsField() {
  const { t, i18n } = useTranslation('activities')
  const goals = useGoals().data ?? []
  return (
    <Repeat name="commitments" title={t('report.commitment')} blank={() => ({ sdg: '', setting: 'home', text: '', n: 1 })}>
      {(path) => (
        <>
          <FieldRow>
            <PickField name={`${path}.sdg`} label={t('report.goal')} options={goals.map((one) => ({ value: String(one.goal), label: `${one.goal} ${one.short[i18n.language as 'es']}` }))} required />
            <PickField name={`${path}.setting`} label={t('report.setting')} options={SETTINGS.map((value) => ({ value, label: t(`setting.${value}`) }))} required />
            <NumberField name={`${path}.n`} label={t('report.howMany')} min={1} required />
          </FieldRow>
          <AreaField name={`${path}.text`} label={t('report.commitmentText')} rows={1} />
        </>
      )}
    </Repeat>
  )
}
