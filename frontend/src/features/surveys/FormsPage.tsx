import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { CheckField, NumberField, PickField } from '@/shared/form/fields'
import { FormDialog } from '@/shared/form/FormDialog'
import { RecordForm } from '@/shared/form/RecordForm'
import { useHere } from '@/shared/lib/here'
import { uuid7 } from '@/shared/lib/ids'
import { said } from '@/shared/lib/said'
import { told } from '@/shared/ui/notify'
import { Page } from '@/shared/ui/Page'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { type Column, RecordTable } from '@/shared/ui/RecordTable'
import { Empty } from '@/shared/ui/states'
import { StatusChip } from '@/shared/ui/StatusChip'
import { type Form, formsQuery, putForm, templatesQuery } from './queries'

export function FormsPage() {
  const { t } = useTranslation('surveys')
  const here = useHere()
  const columns = useColumns()
  const add = here.staff && (
    <FormDialog label={t('form.add')} look="primary" icon={<IconPlus size={18} />}>
      {(close) => <NewForm onDone={close} />}
    </FormDialog>
  )
  return (
    <Page title={t('form.title')} lead={t('form.lead')} actions={add}>
      <Panel>
        <QueryView query={useQuery(formsQuery(here.id))}>
          {(forms) => <RecordTable label={t('form.title')} rows={forms} columns={columns} rowKey={(row) => row.id} empty={<Empty title={t('form.none')} hint={t('form.noneHint')} />} />}
        </QueryView>
      </Panel>
    </Page>
  )
}

function useColumns(): Column<Form>[] {
  const { t, i18n } = useTranslation('surveys')
  const { slug } = useHere()
  return [
    {
      key: 'title',
      label: t('form.name'),
      cell: (row) => <Link to="/e/$edition/forms/$id" params={{ edition: slug, id: row.id }}>{said(row.title, i18n.language) || row.key}<small className="mono">{row.key}</small></Link>,
    },
    { key: 'purpose', label: t('form.purpose'), cell: (row) => t(`purpose.${row.purpose as 'other'}`) },
    { key: 'version', label: t('form.version'), cell: (row) => row.current_version ?? '–' },
    { key: 'state', label: t('form.state'), cell: (row) => <FormChip state={row.state} /> },
  ]
}

export function FormChip({ state }: { state: string }) {
  const { t } = useTranslation('surveys')
  return <StatusChip status={state} tone={state === 'open' ? 'ok' : state === 'closing' ? 'wait' : 'quiet'} label={t(`formState.${state as 'open'}`)} />
}

interface Values {
  template: string
  wording: string
  min_age: number | null
  public_link: boolean
  results_open: boolean
}

function NewForm({ onDone }: { onDone: () => void }) {
  const { t, i18n } = useTranslation('surveys')
  const here = useHere()
  const templates = useQuery(templatesQuery).data ?? []
  const save = useCommand(putForm, 'surveys')
  const [id] = useState(() => uuid7())

  async function send(values: Values) {
    const wordings = templates.find((one) => one.key === values.template)?.wordings ?? []
    await save({ id, edition_id: here.id, ...values, wording: wordings.includes(values.wording) ? values.wording : (wordings[0] ?? '') })
    told(t('form.added'))
    onDone()
  }

  return (
    <RecordForm<Values> defaults={{ template: '', wording: '', min_age: null, public_link: false, results_open: false }} onSubmit={send} submit={t('form.add')} onCancel={onDone}>
      {(form) => {
        const wordings = templates.find((one) => one.key === form.watch('template'))?.wordings ?? []
        return (
          <>
            <PickField name="template" label={t('form.template')} options={templates.map((one) => ({ value: one.key, label: said(one.title, i18n.language) || one.key }))} required />
            {wordings.length > 1 && <PickField name="wording" label={t('form.wording')} hint={t('form.wordingHint')} options={wordings.map((value) => ({ value, label: t(`wording.${value as 'family'}`, { defaultValue: value }) }))} required />}
            <NumberField name="min_age" label={t('form.minAge')} min={1} />
            <CheckField name="public_link" label={t('form.publicLink')} hint={t('form.publicLinkHint')} />
            <CheckField name="results_open" label={t('form.resultsOpen')} />
          </>
        )
      }}
    </RecordForm>
  )
}
