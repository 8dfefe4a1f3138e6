import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { AreaField, DateField, PickField } from '@/shared/form/fields'
import { VerbButton } from '@/shared/form/VerbButton'
import { useFormats } from '@/shared/lib/format'
import { useHere } from '@/shared/lib/here'
import { Figure, Figures } from '@/shared/ui/Figure'
import { Filters, PickFilter } from '@/shared/ui/Filters'
import { Page } from '@/shared/ui/Page'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { type Column, RecordTable } from '@/shared/ui/RecordTable'
import { Empty } from '@/shared/ui/states'
import { StatusChip } from '@/shared/ui/StatusChip'
import { type Assessment, assessmentsQuery, type Person, putAssessment, type Team } from './queries'

interface Props {
  people: readonly Person[]
  teams: readonly Team[]
  organisation: string | undefined
  onOrganisation: (id: string | undefined) => void
}

type Row = Person & { team: string; assessment: Assessment | undefined }
const SHOWN = 200

/** The team leader's word on each member; part of what earns the member's certificate. */
export function AssessmentsPage({ people, teams, organisation, onOrganisation }: Props) {
  const { t } = useTranslation('activities')
  const here = useHere()
  return (
    <Page title={t('assessment.title')} lead={t('assessment.lead')}>
      <QueryView query={useQuery(assessmentsQuery(here.id))}>
        {(assessments) => {
          const rows = join(people, teams, assessments)
          const shown = organisation ? rows.filter((row) => row.organisation_id === organisation) : rows
          return (
            <>
              <Summary rows={rows} />
              <Panel>
                <Filters active={Boolean(organisation)} clear={() => onOrganisation(undefined)}>
                  <PickFilter label={t('assessment.team')} value={organisation} options={teams.map((one) => ({ value: one.id, label: one.name }))} onChange={onOrganisation} />
                </Filters>
                <AssessmentTable rows={shown} />
              </Panel>
            </>
          )
        }}
      </QueryView>
    </Page>
  )
}

function join(people: readonly Person[], teams: readonly Team[], assessments: readonly Assessment[]): Row[] {
  const team = new Map(teams.map((one) => [one.id, one.name]))
  const found = new Map(assessments.map((one) => [one.member_id, one]))
  return people.map((one) => ({ ...one, team: team.get(one.organisation_id) ?? '', assessment: found.get(one.id) })).sort((a, b) => a.team.localeCompare(b.team) || a.name.localeCompare(b.name))
}

function Summary({ rows }: { rows: Row[] }) {
  const { t } = useTranslation('activities')
  const given = rows.filter((row) => row.assessment).length
  return (
    <Figures>
      <Figure label={t('assessment.given')} value={given} share={{ part: given, whole: rows.length }} note={t('assessment.of', { count: rows.length })} />
      <Figure label={t('assessment.positive')} value={rows.filter((row) => row.assessment?.positive).length} note={t('assessment.of', { count: given })} />
    </Figures>
  )
}

function AssessmentTable({ rows }: { rows: Row[] }) {
  const { t } = useTranslation('activities')
  const { date } = useFormats()
  const columns: Column<Row>[] = [
    { key: 'who', label: t('attendance.person'), cell: (row) => <><b>{row.name}</b><small>{row.team}</small></> },
    { key: 'word', label: t('assessment.word'), cell: (row) => row.assessment ? <StatusChip status={row.assessment.positive ? 'positive' : 'negative'} label={t(row.assessment.positive ? 'assessment.yes' : 'assessment.no')} /> : <StatusChip status="pending" label={t('assessment.pending')} /> },
    { key: 'comment', label: t('assessment.comment'), wide: true, cell: (row) => row.assessment?.comment },
    { key: 'on', tight: true, label: t('on', { ns: 'common' }), cell: (row) => (row.assessment ? date(row.assessment.assessed_on) : '') },
    { key: 'act', label: '', cell: (row) => <AssessButton row={row} /> },
  ]
  return (
    <>
      <RecordTable label={t('assessment.title')} rows={rows.slice(0, SHOWN)} columns={columns} rowKey={(row) => row.id} empty={<Empty title={t('assessment.none')} hint={t('assessment.noneHint')} />} />
      {rows.length > SHOWN && <p className="muted small">{t('attendance.narrow', { shown: SHOWN, all: rows.length })}</p>}
    </>
  )
}

interface Values {
  positive: 'yes' | 'no'
  comment: string
  assessed_on: string | null
}

function AssessButton({ row }: { row: Row }) {
  const { t } = useTranslation('activities')
  const here = useHere()
  const save = useCommand(putAssessment, 'activities')
  const options = [{ value: 'yes', label: t('assessment.yes') }, { value: 'no', label: t('assessment.no') }]
  return (
    <VerbButton<Values>
      label={row.assessment ? t('action.edit', { ns: 'common' }) : t('assessment.assess')}
      size="compact-sm"
      done={t('assessment.saved', { name: row.name })}
      explain={row.name}
      submit={t('action.save', { ns: 'common' })}
      defaults={{ positive: row.assessment?.positive === false ? 'no' : 'yes', comment: row.assessment?.comment ?? '', assessed_on: null }}
      fields={
        <>
          <PickField name="positive" label={t('assessment.word')} options={options} required />
          <AreaField name="comment" label={t('assessment.comment')} />
          {here.entered_afterwards && <DateField name="assessed_on" label={t('on', { ns: 'common' })} hint={t('onHint', { ns: 'common' })} />}
        </>
      }
      run={({ positive, comment, assessed_on }) => save({ edition_id: here.id, member_id: row.id, positive: positive === 'yes', comment: comment || null, assessed_on })}
    />
  )
}
