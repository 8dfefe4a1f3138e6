import { IconDeviceMobilePlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { TextField } from '@/shared/form/fields'
import { SearchField } from '@/shared/form/find'
import { FormDialog } from '@/shared/form/FormDialog'
import { RecordForm } from '@/shared/form/RecordForm'
import { VerbButton } from '@/shared/form/VerbButton'
import { useFormats } from '@/shared/lib/format'
import { useHere } from '@/shared/lib/here'
import { uuid7 } from '@/shared/lib/ids'
import { Dialog } from '@/shared/ui/Dialog'
import { Facts } from '@/shared/ui/Facts'
import { Page } from '@/shared/ui/Page'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { type Column, RecordTable } from '@/shared/ui/RecordTable'
import { Empty } from '@/shared/ui/states'
import { StatusChip } from '@/shared/ui/StatusChip'
import { type Device, type DeviceMade, devicesQuery, putDevice, revokeDevice, type Team } from './queries'

/** Phones that collect for a team: each can list, download and submit, and nothing else. */
export function DevicesPage({ teams }: { teams: readonly Team[] }) {
  const { t } = useTranslation('surveys')
  const here = useHere()
  const [made, setMade] = useState<DeviceMade | null>(null)
  const columns = useColumns(teams)
  const offers = here.staff || here.organisations.length > 0
  const add = offers && (
    <FormDialog label={t('device.add')} look="primary" icon={<IconDeviceMobilePlus size={18} />}>
      {(close) => <DeviceForm teams={teams} onMade={(device) => { close(); setMade(device) }} onCancel={close} />}
    </FormDialog>
  )
  return (
    <Page title={t('device.title')} lead={t('device.lead')} actions={add}>
      <Panel>
        <QueryView query={useQuery(devicesQuery(here.id))}>
          {(devices) => <RecordTable label={t('device.title')} rows={devices} columns={columns} rowKey={(row) => row.id} empty={<Empty title={t('device.none')} hint={t('device.noneHint')} />} />}
        </QueryView>
      </Panel>
      {made && <Dialog onClose={() => setMade(null)} title={made.label}><Once made={made} /></Dialog>}
    </Page>
  )
}

function useColumns(teams: readonly Team[]): Column<Device>[] {
  const { t } = useTranslation('surveys')
  const { relative, dateTime } = useFormats()
  const revoke = useCommand(revokeDevice, 'surveys')
  return [
    { key: 'label', label: t('device.label'), cell: (row) => <><b>{row.label}</b><small>{teams.find((one) => one.id === row.organisation_id)?.name}</small></> },
    { key: 'seen', label: t('device.seen'), cell: (row) => (row.last_seen_at ? <span title={dateTime(row.last_seen_at)}>{relative(row.last_seen_at)}</span> : t('device.never')) },
    { key: 'state', label: t('form.state'), cell: (row) => <StatusChip status={row.revoked_at ? 'revoked' : 'active'} label={t(row.revoked_at ? 'device.revoked' : 'device.active')} /> },
    { key: 'act', label: '', cell: (row) => (row.revoked_at ? '' : <VerbButton label={t('device.revoke')} size="compact-sm" look="danger" done={t('device.revoked')} explain={t('device.revokeExplain')} run={() => revoke(row.id)} />) },
  ]
}

interface FormProps {
  teams: readonly Team[]
  onMade: (device: DeviceMade) => void
  onCancel: () => void
}

function DeviceForm({ teams, onMade, onCancel }: FormProps) {
  const { t } = useTranslation('surveys')
  const here = useHere()
  const save = useCommand(putDevice, 'surveys')
  const [id] = useState(() => uuid7())
  const own = here.organisations[0] ?? ''
  return (
    <RecordForm defaults={{ label: '', organisation_id: own }} onSubmit={async (values) => onMade(await save({ id, edition_id: here.id, ...values }))} submit={t('device.add')} onCancel={onCancel}>
      <TextField name="label" label={t('device.label')} hint={t('device.labelHint')} required />
      <SearchField name="organisation_id" label={t('device.team')} options={teams.map((one) => ({ value: one.id, label: one.name }))} required />
    </RecordForm>
  )
}

/** The one moment when the code can be seen: only its hash is kept. An image of the code is drawn by the server. */
function Once({ made }: { made: DeviceMade }) {
  const { t } = useTranslation('surveys')
  return (
    <div className="stack">
      <p className="note note-warn">{t('device.once')}</p>
      {made.qr_svg && <img className="qr" alt={t('device.qr')} src={`data:image/svg+xml;utf8,${encodeURIComponent(made.qr_svg)}`} />}
      <Facts items={[[t('device.server'), <span className="mono" key="server">{made.server_url}</span>], [t('device.token'), <span className="mono" key="token">{made.token}</span>]]} />
      <ol className="plain-list">
        <li>{t('device.step1')}</li>
        <li>{t('device.step2')}</li>
        <li>{t('device.step3')}</li>
      </ol>
    </div>
  )
}
