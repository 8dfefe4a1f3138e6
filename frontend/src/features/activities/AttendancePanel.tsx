import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { FormDialog } from '@/shared/form/FormDialog'
import { useFormats } from '@/shared/lib/format'
import { SearchFilter } from '@/shared/ui/Filters'
import { warned } from '@/shared/ui/notify'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { type Column, RecordTable } from '@/shared/ui/RecordTable'
import { Empty, useErrorText } from '@/shared/ui/states'
import { AttendanceImport } from './AttendanceImport'
import { type Attendance, attendanceQuery, deleteAttendance, type Mode, MODES, type Person, putAttendance, type Session, type Team } from './queries'

interface Props {
  session: Session
  people: readonly Person[]
  teams: readonly Team[]
}

interface Row extends Person {
  team: string
  attendance: Attendance | undefined
}

/** Who took part, and how: typed one by one or brought in as a file from the partner's platform. */
export function AttendancePanel({ session, people, teams }: Props) {
  const { t } = useTranslation('activities')
  const { number } = useFormats()
  const counted = MODES.map((mode) => `${t(`mode.${mode}`)} ${number(session.attended[mode])}`).join(' · ')
  const bring = session.can.includes('import') && (
    <FormDialog label={t('attendance.import')} look="light" wide>{(close) => <AttendanceImport session={session} onDone={close} />}</FormDialog>
  )
  return (
    <Panel title={t('attendance.title')} sub={counted} action={bring}>
      <QueryView query={useQuery(attendanceQuery(session.id))}>{(present) => <AttendanceTable session={session} rows={join(people, teams, present)} />}</QueryView>
    </Panel>
  )
}

/** Everybody of the rosters with what is on record; who is on record but in no roster that we see comes last. */
function join(people: readonly Person[], teams: readonly Team[], present: readonly Attendance[]): Row[] {
  const team = new Map(teams.map((one) => [one.id, one.name]))
  const found = new Map(present.map((one) => [one.member_id, one]))
  const known = people.map((one) => ({ ...one, team: team.get(one.organisation_id) ?? '', attendance: found.get(one.id) }))
  const seen = new Set(people.map((one) => one.id))
  const others = present.filter((one) => !seen.has(one.member_id)).map((one) => ({ id: one.member_id, name: one.member_name ?? '–', organisation_id: one.organisation_id, team: one.organisation_name, attendance: one }))
  return [...known.sort((a, b) => a.team.localeCompare(b.team) || a.name.localeCompare(b.name)), ...others]
}

const SHOWN = 100

function AttendanceTable({ session, rows }: { session: Session; rows: Row[] }) {
  const { t } = useTranslation('activities')
  const [q, setQ] = useState<string>()
  const wanted = q?.toLowerCase()
  const matching = wanted ? rows.filter((row) => `${row.name} ${row.team}`.toLowerCase().includes(wanted)) : rows
  const columns: Column<Row>[] = [
    { key: 'name', label: t('attendance.person'), cell: (row) => <><b>{row.name}</b><small>{row.team}</small></> },
    { key: 'mode', label: t('attendance.how'), cell: (row) => <ModeCell session={session} row={row} /> },
  ]
  return (
    <>
      <div className="filters"><SearchFilter label={t('attendance.search')} value={q} onChange={setQ} /></div>
      <RecordTable label={t('attendance.title')} rows={matching.slice(0, SHOWN)} columns={columns} rowKey={(row) => row.id} empty={<Empty title={t('attendance.none')} hint={t('attendance.noneHint')} />} />
      {matching.length > SHOWN && <p className="muted small">{t('attendance.narrow', { shown: SHOWN, all: matching.length })}</p>}
    </>
  )
}

function ModeCell({ session, row }: { session: Session; row: Row }) {
  const { t } = useTranslation('activities')
  const put = useCommand(putAttendance, 'activities')
  const remove = useCommand(deleteAttendance, 'activities')
  const errorText = useErrorText()
  const mode = row.attendance?.mode ?? ''
  if (!session.can.includes('record')) return <>{mode ? t(`mode.${mode}`) : t('attendance.absent')}</>
  const change = (next: string) => {
    const call = next ? put({ id: session.id, member_id: row.id, mode: next as Mode }) : remove({ id: session.id, member_id: row.id })
    call.catch((error: unknown) => warned(errorText(error).detail))
  }
  const options = [{ value: '', label: t('attendance.absent') }, ...MODES.map((value) => ({ value, label: t(`mode.${value}`) }))]
  return <NativeSelect aria-label={t('attendance.howOf', { name: row.name })} value={mode} data={options} onChange={(event) => change(event.currentTarget.value)} />
}
