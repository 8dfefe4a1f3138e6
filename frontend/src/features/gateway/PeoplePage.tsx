import { IconMailPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { FormDialog } from '@/shared/form/FormDialog'
import { VerbButton } from '@/shared/form/VerbButton'
import { useFormats } from '@/shared/lib/format'
import { Filters, type Option, PickFilter } from '@/shared/ui/Filters'
import { Page } from '@/shared/ui/Page'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { RecordTable } from '@/shared/ui/RecordTable'
import { Empty } from '@/shared/ui/states'
import { InviteForm } from './InviteForm'
import { MailboxLink } from './MailboxLink'
import { deleteGrant, type Grant, grantsQuery, type Invitation, invitationsQuery, moveInvitation, type Role } from './queries'

interface Props {
  programme: string | undefined
  programmes: readonly Option[]
  /** Organisations of the programme, for the roles that act for one. */
  organisations: readonly Option[]
  onProgramme: (id: string | undefined) => void
}

/** Who may do what in a programme: accounts with their roles, and invitations that wait. */
export function PeoplePage({ programme, programmes, organisations, onProgramme }: Props) {
  const { t } = useTranslation('gateway')
  const invite = programme && (
    <FormDialog label={t('people.invite')} look="primary" icon={<IconMailPlus size={18} />}>
      {(close) => <InviteForm programme={programme} organisations={organisations} onDone={close} />}
    </FormDialog>
  )
  return (
    <Page title={t('people.title')} lead={t('people.lead')} actions={invite}>
      {programmes.length > 1 && (
        <Filters active={false} clear={() => undefined}>
          <PickFilter label={t('people.programme')} value={programme} options={programmes} onChange={onProgramme} />
        </Filters>
      )}
      {programme ? (
        <div className="stack">
          <Grants programme={programme} organisations={organisations} />
          <Invitations programme={programme} />
        </div>
      ) : (
        <Empty title={t('people.choose')} />
      )}
    </Page>
  )
}

interface Person {
  account_id: string
  name: string
  email: string | null
  grants: Grant[]
}

function byPerson(grants: Grant[]): Person[] {
  const people = new Map<string, Person>()
  for (const grant of grants) {
    const person = people.get(grant.account_id) ?? { account_id: grant.account_id, name: grant.name, email: grant.email, grants: [] }
    person.grants.push(grant)
    people.set(grant.account_id, person)
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name))
}

function Grants({ programme, organisations }: { programme: string; organisations: readonly Option[] }) {
  const { t } = useTranslation('gateway')
  const columns = [
    { key: 'name', label: t('enter.name'), cell: (row: Person) => <><b>{row.name || row.email}</b>{row.name && <small>{row.email}</small>}</> },
    { key: 'roles', label: t('people.roles'), cell: (row: Person) => <span className="tags">{row.grants.map((grant) => <GrantTag key={grant.id} grant={grant} organisations={organisations} />)}</span> },
  ]
  return (
    <Panel title={t('people.accounts')}>
      <QueryView query={useQuery(grantsQuery(programme))}>
        {(grants) => <RecordTable label={t('people.accounts')} rows={byPerson(grants)} columns={columns} rowKey={(row) => row.account_id} empty={<Empty title={t('people.none')} />} />}
      </QueryView>
    </Panel>
  )
}

function GrantTag({ grant, organisations }: { grant: Grant; organisations: readonly Option[] }) {
  const { t } = useTranslation('gateway')
  const remove = useCommand(deleteGrant, 'gateway')
  const role = t(`role.${grant.role as Role}`, { ns: 'common' })
  const organisation = organisations.find((one) => one.value === grant.organisation_id)?.label
  const label = organisation ? `${role} · ${organisation}` : role
  return <VerbButton label={label} size="compact-sm" look="light" done={t('people.removed')} explain={t('people.removeExplain', { role: label, name: grant.name })} run={() => remove(grant.id)} submit={t('people.remove')} />
}

function Invitations({ programme }: { programme: string }) {
  const { t } = useTranslation('gateway')
  const { relative, date } = useFormats()
  const act = useCommand(moveInvitation, 'gateway')
  const columns = [
    { key: 'who', label: t('enter.name'), cell: (row: Invitation) => <><b>{row.name ?? row.email}</b>{row.name && <small>{row.email}</small>}</> },
    { key: 'roles', label: t('people.roles'), cell: (row: Invitation) => row.roles.map((role) => t(`role.${role as Role}`, { ns: 'common' })).join(', ') },
    { key: 'sent', label: t('people.sent'), cell: (row: Invitation) => relative(row.created_at) },
    { key: 'until', tight: true, label: t('people.until'), cell: (row: Invitation) => date(row.expires_at) },
    {
      key: 'act',
      label: '',
      cell: (row: Invitation) => (
        <span className="row">
          <VerbButton label={t('people.resend')} size="compact-sm" done={t('people.resent')} run={() => act({ id: row.id, verb: 'resend' })} />
          <VerbButton label={t('people.revoke')} size="compact-sm" look="danger" done={t('people.revoked')} explain={t('people.revokeExplain')} run={() => act({ id: row.id, verb: 'revoke' })} />
        </span>
      ),
    },
  ]
  return (
    <Panel title={t('people.invitations')} sub={t('people.invitationsSub')} action={<MailboxLink />}>
      <QueryView query={useQuery(invitationsQuery(programme))}>
        {(rows) => {
          const waiting = rows.filter((row) => !row.used_at && !row.revoked_at)
          return <RecordTable label={t('people.invitations')} rows={waiting} columns={columns} rowKey={(row) => row.id} empty={<Empty title={t('people.noInvitations')} />} />
        }}
      </QueryView>
    </Panel>
  )
}
