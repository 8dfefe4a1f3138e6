import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '@/shared/form/FormDialog'
import { useFormats } from '@/shared/lib/format'
import { useHere } from '@/shared/lib/here'
import { Page } from '@/shared/ui/Page'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { type Column, RecordTable } from '@/shared/ui/RecordTable'
import { Empty } from '@/shared/ui/states'
import { StatusChip } from '@/shared/ui/StatusChip'
import { MODES, type Session, sessionsQuery } from './queries'
import { SessionForm } from './SessionForm'

export function SessionsPage() {
  const { t } = useTranslation('activities')
  const here = useHere()
  const columns = useColumns()
  const add = here.staff && (
    <FormDialog label={t('session.add')} look="primary" icon={<IconPlus size={18} />} wide>
      {(close) => <SessionForm onDone={close} />}
    </FormDialog>
  )
  return (
    <Page title={t('session.title')} lead={t('session.lead')} actions={add}>
      <Panel>
        <QueryView query={useQuery(sessionsQuery(here.id))}>
          {(sessions) => <RecordTable label={t('session.title')} rows={sessions} columns={columns} rowKey={(row) => row.id} empty={<Empty title={t('session.none')} hint={t('session.noneHint')} />} />}
        </QueryView>
      </Panel>
    </Page>
  )
}

function useColumns(): Column<Session>[] {
  const { t } = useTranslation('activities')
  const { dateTime, number } = useFormats()
  const { slug } = useHere()
  return [
    {
      key: 'title',
      label: t('session.name'),
      cell: (row) => (
        <Link to="/e/$edition/sessions/$id" params={{ edition: slug, id: row.id }}>
          {row.title}
          <small>{row.topics.join(' · ')}</small>
        </Link>
      ),
    },
    { key: 'at', tight: true, label: t('session.when'), cell: (row) => dateTime(row.starts_at) },
    { key: 'mode', label: t('session.mode'), cell: (row) => (row.cancelled_at ? <StatusChip status="cancelled" label={t('session.cancelled')} /> : t(`sessionMode.${row.mode}`)) },
    { key: 'who', label: t('session.provider'), wide: true, cell: (row) => row.provider },
    { key: 'attended', label: t('session.attended'), num: true, cell: (row) => number(MODES.reduce((sum, mode) => sum + row.attended[mode], 0)) },
  ]
}
