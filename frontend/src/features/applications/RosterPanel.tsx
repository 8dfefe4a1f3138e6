import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/lib/format'
import { Panel } from '@/shared/ui/Panel'
import { type Column, RecordTable } from '@/shared/ui/RecordTable'
import { Empty } from '@/shared/ui/states'
import { StatusChip } from '@/shared/ui/StatusChip'
import { MemberDialog } from './MemberDialog'
import { MemberMenu } from './MemberMenu'
import type { Application } from './queries'

type Member = Application['members'][number]

export function RosterPanel({ application }: { application: Application }) {
  const { t } = useTranslation('applications')
  const { date } = useFormats()
  const columns: Column<Member>[] = [
    {
      key: 'name',
      label: t('member.name'),
      cell: (row) => (
        <>
          <b>{row.erased ? t('member.erased') : row.name}</b>
          <small>{[row.leader && t('member.leader'), row.email, row.phone].filter(Boolean).join(' · ')}</small>
        </>
      ),
    },
    { key: 'birth', tight: true, label: t('member.birthOn'), cell: (row) => (row.birth_on ? date(row.birth_on) : '') },
    { key: 'gender', label: t('member.gender'), wide: true, cell: (row) => (row.gender ? t(`gender.${row.gender}`) : '') },
    { key: 'standing', label: t('member.standing'), cell: (row) => <MemberStanding member={row} /> },
  ]
  if (application.can.includes('change_members')) columns.push({ key: 'act', label: '', cell: (row) => <MemberMenu member={row} /> })
  const add = application.can.includes('change_members') && <MemberDialog application={application} />
  return (
    <Panel title={t('roster')} sub={t('rosterSub', { count: application.members.filter((one) => one.active).length })} action={add}>
      <RecordTable label={t('roster')} rows={application.members} columns={columns} rowKey={(row) => row.id} empty={<Empty title={t('noMembers')} />} />
    </Panel>
  )
}

function MemberStanding({ member }: { member: Member }) {
  const { t } = useTranslation('applications')
  if (!member.active) return <StatusChip status="cancelled" label={t('member.left')} />
  return member.full_programme ? <StatusChip status="active" label={t('member.full')} /> : <StatusChip status="draft" label={t('member.partly')} />
}
