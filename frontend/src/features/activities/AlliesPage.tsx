import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { CheckField, FieldRow, PickField, TextField } from '@/shared/form/fields'
import { FormDialog } from '@/shared/form/FormDialog'
import { RecordForm } from '@/shared/form/RecordForm'
import { useRegionNames } from '@/shared/lib/geo'
import { useHere } from '@/shared/lib/here'
import { uuid7 } from '@/shared/lib/ids'
import { Filters, PickFilter, SearchFilter } from '@/shared/ui/Filters'
import { Page } from '@/shared/ui/Page'
import { PagedTable } from '@/shared/ui/PagedTable'
import { Panel } from '@/shared/ui/Panel'
import type { Column } from '@/shared/ui/RecordTable'
import { Empty } from '@/shared/ui/states'
import { alliesQuery, type Ally, type AllyPut, putAlly, SECTORS, type Sector } from './queries'

interface Filter {
  name?: string
  sector?: Sector
}

/** Local actors who joined in: each once, however many activities they helped. */
export function AlliesPage({ filter }: { filter: Filter }) {
  const { t } = useTranslation('activities')
  const here = useHere()
  const navigate = useNavigate()
  const regionName = useRegionNames()
  const set = (next: Filter) => void navigate({ to: '.', search: next as never, replace: true })
  const sectors = SECTORS.map((value) => ({ value, label: t(`sector.${value}`) }))
  const columns: Column<Ally>[] = [
    { key: 'name', label: t('report.partyName'), cell: (row) => <b>{row.name}</b> },
    { key: 'sector', label: t('sectorLabel'), cell: (row) => t(`sector.${row.sector}`) },
    { key: 'region', label: t('activity.region'), cell: (row) => (row.region ? regionName(row.region) : '') },
  ]
  const add = here.staff && <FormDialog label={t('ally.add')} look="primary" icon={<IconPlus size={18} />}>{(close) => <AllyForm onDone={close} />}</FormDialog>
  return (
    <Page title={t('ally.title')} lead={t('ally.lead')} actions={add}>
      <Panel>
        <Filters active={Boolean(filter.name || filter.sector)} clear={() => set({})}>
          <SearchFilter label={t('ally.search')} value={filter.name} onChange={(name) => set({ ...filter, name })} />
          <PickFilter label={t('sectorLabel')} value={filter.sector} options={sectors} onChange={(sector) => set({ ...filter, sector: sector as Sector | undefined })} />
        </Filters>
        <PagedTable label={t('ally.title')} query={useInfiniteQuery(alliesQuery(here.programme_id, filter))} columns={columns} rowKey={(row) => row.id} empty={<Empty title={t('ally.none')} hint={t('ally.noneHint')} />} />
      </Panel>
    </Page>
  )
}

type Values = Required<Pick<AllyPut, 'name' | 'sector' | 'party_affiliated'>> & { region: string | null }

function AllyForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('activities')
  const here = useHere()
  const regionName = useRegionNames()
  const save = useCommand(putAlly, 'activities')
  const [id] = useState(() => uuid7())

  async function send(values: Values) {
    await save({ id, programme_id: here.programme_id, ...values })
    onDone()
  }

  return (
    <RecordForm<Values> defaults={{ name: '', sector: 'cso', region: null, party_affiliated: false }} onSubmit={send} submit={t('ally.add')} onCancel={onDone}>
      <TextField name="name" label={t('report.partyName')} required />
      <FieldRow>
        <PickField name="sector" label={t('sectorLabel')} options={SECTORS.map((value) => ({ value, label: t(`sector.${value}`) }))} required />
        <PickField name="region" label={t('activity.region')} options={here.regions.map((value) => ({ value, label: regionName(value) }))} />
      </FieldRow>
      <CheckField name="party_affiliated" label={t('report.affiliated')} hint={t('report.affiliatedHint')} />
    </RecordForm>
  )
}
