import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { AreaField, DateField } from '@/shared/form/fields'
import { VerbButton } from '@/shared/form/VerbButton'
import { useFormats } from '@/shared/lib/format'
import { useHere } from '@/shared/lib/here'
import { Page } from '@/shared/ui/Page'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { type Column, RecordTable } from '@/shared/ui/RecordTable'
import { Empty } from '@/shared/ui/states'
import { StatusChip } from '@/shared/ui/StatusChip'
import { Views } from '@/shared/ui/Views'
import { type FollowUp, followUpsQuery, putFollowUp } from './queries'

const SHOWN = 200

/** The evaluation seven days after the sessions: due and done. */
export function FollowUpsPage({ state }: { state: string | undefined }) {
  const { t } = useTranslation('activities')
  const here = useHere()
  return (
    <Page title={t('followUp.title')} lead={t('followUp.lead')}>
      <Panel>
        <QueryView query={useQuery(followUpsQuery(here.id))}>{(rows) => <Listed rows={rows} state={state} />}</QueryView>
      </Panel>
    </Page>
  )
}

function Listed({ rows, state }: { rows: FollowUp[]; state: string | undefined }) {
  const { t } = useTranslation('activities')
  const { slug } = useHere()
  const columns = useColumns()
  const states = [...new Set(rows.map((row) => row.state))]
  const shown = state ? rows.filter((row) => row.state === state) : rows
  return (
    <>
      <Views label={t('followUp.title')}>
        {[undefined, ...states].map((one) => (
          <Link key={one ?? ''} to="/e/$edition/follow-ups" params={{ edition: slug }} search={one ? { state: one } : {}} className={one === state ? 'active' : undefined}>
            {one ? t(`followUp.state.${one as 'due'}`, { defaultValue: one }) : t('followUp.all')} <b className="num">{one ? rows.filter((row) => row.state === one).length : rows.length}</b>
          </Link>
        ))}
      </Views>
      <RecordTable label={t('followUp.title')} rows={shown.slice(0, SHOWN)} columns={columns} rowKey={(row) => `${row.member_id}${row.number}`} empty={<Empty title={t('followUp.none')} hint={t('followUp.noneHint')} />} />
      {shown.length > SHOWN && <p className="muted small">{t('attendance.narrow', { shown: SHOWN, all: shown.length })}</p>}
    </>
  )
}

function useColumns(): Column<FollowUp>[] {
  const { t } = useTranslation('activities')
  const { date, relative } = useFormats()
  return [
    { key: 'who', label: t('attendance.person'), cell: (row) => <><b>{row.member_name ?? '–'}</b><small>{row.organisation_name}</small></> },
    { key: 'due', tight: true, label: t('followUp.dueOn'), cell: (row) => <span title={date(row.due_on)}>{relative(row.due_on)}</span> },
    { key: 'state', label: t('followUp.stateLabel'), cell: (row) => <StatusChip status={row.state} label={t(`followUp.state.${row.state as 'due'}`, { defaultValue: row.state })} /> },
    { key: 'done', tight: true, label: t('followUp.doneOn'), cell: (row) => (row.done_on ? date(row.done_on) : '') },
    { key: 'enter', label: '', cell: (row) => (row.done_on ? '' : <EnterButton row={row} />) },
  ]
}

interface Answers {
  applied: string
  commitment: string
  needs: string
  answered_on: string | null
}

/** For who answered on paper or by voice. */
function EnterButton({ row }: { row: FollowUp }) {
  const { t } = useTranslation('activities')
  const here = useHere()
  const save = useCommand(putFollowUp, 'activities')
  return (
    <VerbButton<Answers>
      label={t('followUp.enter')}
      size="compact-sm"
      done={t('followUp.entered')}
      explain={t('followUp.enterExplain', { name: row.member_name })}
      defaults={{ applied: '', commitment: '', needs: '', answered_on: null }}
      fields={
        <>
          <AreaField name="applied" label={t('followUp.applied')} required />
          <AreaField name="commitment" label={t('followUp.commitment')} required />
          <AreaField name="needs" label={t('followUp.needs')} />
          {here.entered_afterwards && <DateField name="answered_on" label={t('on', { ns: 'common' })} hint={t('onHint', { ns: 'common' })} />}
        </>
      }
      run={(values) => save({ edition_id: here.id, member_id: row.member_id, ...values })}
    />
  )
}
