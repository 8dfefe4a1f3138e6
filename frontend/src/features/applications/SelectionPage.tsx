import { Button } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { AreaField, CheckField, DateField } from '@/shared/form/fields'
import { VerbButton } from '@/shared/form/VerbButton'
import { useFormats } from '@/shared/lib/format'
import { useRegionNames } from '@/shared/lib/geo'
import { useHere } from '@/shared/lib/here'
import { Figure, Figures } from '@/shared/ui/Figure'
import { Page } from '@/shared/ui/Page'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { type Column, RecordTable } from '@/shared/ui/RecordTable'
import { Empty } from '@/shared/ui/states'
import { StatusChip } from '@/shared/ui/StatusChip'
import { Views } from '@/shared/ui/Views'
import { type Decision, type Pool, POOLS, type Row, type Selection, selectionQuery, standingQuery } from './queries'
import { RegionTable } from './RegionTable'
import { decide, notify } from './verbs'

const DECISIONS = ['selected', 'waitlisted', 'not_selected'] as const satisfies readonly Decision[]

/** The decision, with what each region keeps in sight: coverage is a goal of the selection. */
export function SelectionPage({ pool }: { pool: Pool }) {
  const { t } = useTranslation('applications')
  const here = useHere()
  const query = useQuery(selectionQuery(here.id))
  const tell = useCommand(notify, 'applications')
  const actions = (
    <VerbButton icon={<IconMail size={18} />} label={t('selection.notify')} done={t('selection.notified')} explain={t('selection.notifyExplain')} run={() => tell({ edition_id: here.id })} />
  )
  return (
    <Page title={t('selection.title')} lead={t('selection.lead')} actions={actions}>
      <QueryView query={query}>{(selection) => <Coverage selection={selection} />}</QueryView>
      <Panel title={t('selection.pool')}>
        <Views label={t('selection.pool')}>
          {POOLS.map((one) => (
            <Link key={one} to="/e/$edition/selection" params={{ edition: here.slug }} search={{ pool: one }} className={one === pool ? 'active' : undefined}>{t(`status.${one}`)}</Link>
          ))}
        </Views>
        <PoolTable key={pool} pool={pool} />
      </Panel>
    </Page>
  )
}

function Coverage({ selection: s }: { selection: Selection }) {
  const { t } = useTranslation('applications')
  const regionName = useRegionNames()
  const { list } = useFormats()
  return (
    <>
      <Figures>
        <Figure label={t('selection.selected')} value={s.selected} share={{ part: s.selected, whole: s.applied }} note={t('of', { count: s.applied })} />
        <Figure label={t('selection.waitlisted')} value={s.waitlisted} />
        <Figure label={t('selection.regions')} value={s.regions_selected} share={{ part: s.regions_selected, whole: s.regions_applied }} note={t('of', { count: s.regions_applied })} />
        <Figure label={t('selection.eligible')} value={s.eligible} note={t('of', { count: s.applied })} />
      </Figures>
      {s.regions_lost.length > 0 && <p className="note note-bad">{t('selection.lost', { count: s.regions_lost.length, regions: list(s.regions_lost.map(regionName)) })}</p>}
      <RegionTable selection={s} />
    </>
  )
}

function PoolTable({ pool }: { pool: Pool }) {
  const { t } = useTranslation('applications')
  const here = useHere()
  const query = useQuery(standingQuery(here.id, pool))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string) => setChosen((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])))
  const columns = useColumns(chosen, toggle)
  return (
    <QueryView query={query}>
      {(rows) => (
        <>
          <Bulk pool={pool} rows={rows} chosen={chosen} choose={setChosen} />
          <RecordTable label={t('selection.pool')} rows={rows} columns={columns} rowKey={(row) => row.id} empty={<Empty title={t('selection.empty')} hint={t('selection.emptyHint')} />} />
        </>
      )}
    </QueryView>
  )
}

function useColumns(chosen: ReadonlySet<string>, toggle: (id: string) => void): Column<Row>[] {
  const { t } = useTranslation('applications')
  const { number } = useFormats()
  const regionName = useRegionNames()
  const { slug } = useHere()
  return [
    {
      key: 'name',
      label: t('organisation'),
      cell: (row) => (
        <span className="pick">
          <input type="checkbox" aria-label={row.name} checked={chosen.has(row.id)} onChange={() => toggle(row.id)} />
          <Link to="/e/$edition/applications/$id" params={{ edition: slug, id: row.id }}>{row.name}<small>{row.code}</small></Link>
        </span>
      ),
    },
    { key: 'region', label: t('region'), cell: (row) => (row.region ? regionName(row.region) : '') },
    { key: 'eligible', label: t('eligibility'), cell: (row) => row.eligible !== null && <StatusChip status={row.eligible ? 'eligible' : 'ineligible'} label={row.eligible ? t('eligible') : t('notEligible')} /> },
    { key: 'notes', label: t('notesShort'), num: true, cell: (row) => number(row.notes) },
    { key: 'score', label: t('score'), num: true, cell: (row) => (row.score === null ? '–' : number(row.score)) },
    { key: 'told', label: t('selection.told'), cell: (row) => (row.notified_at ? <StatusChip status="done" label={t('selection.toldYes')} /> : '') },
  ]
}

interface BulkProps {
  pool: Pool
  rows: Row[]
  chosen: ReadonlySet<string>
  choose: (ids: ReadonlySet<string>) => void
}

const VERB_OF = { selected: 'select', waitlisted: 'waitlist', not_selected: 'reject' } as const

function Bulk({ pool, rows, chosen, choose }: BulkProps) {
  const { t } = useTranslation('applications')
  const here = useHere()
  const settle = useCommand(decide, 'applications')
  const picked = rows.filter((row) => chosen.has(row.id))
  const open = DECISIONS.filter((decision) => decision !== pool && picked.length > 0 && picked.every((row) => row.can.includes(VERB_OF[decision])))
  return (
    <div className="row bulk">
      <Button variant="subtle" size="compact-sm" onClick={() => choose(new Set(picked.length === rows.length ? [] : rows.map((row) => row.id)))}>
        {picked.length === rows.length ? t('selection.chooseNone') : t('selection.chooseAll')}
      </Button>
      <span className="muted small">{t('selection.chosen', { count: picked.length })}</span>
      <span className="spring" />
      {open.map((decision) => (
        <VerbButton<{ reason: string; decided_on: string | null; beyond_quota: boolean }>
          key={decision}
          look={decision === 'selected' ? 'primary' : 'default'}
          label={t(`verb.${VERB_OF[decision]}`)}
          done={t('selection.decided', { count: picked.length })}
          explain={t('selection.decideExplain', { count: picked.length })}
          defaults={{ reason: '', decided_on: null, beyond_quota: false }}
          fields={
            <>
              <AreaField name="reason" label={t('reason', { ns: 'common' })} hint={t('form.optional', { ns: 'common' })} />
              {here.entered_afterwards && <DateField name="decided_on" label={t('on', { ns: 'common' })} hint={t('onHint', { ns: 'common' })} />}
              {decision === 'selected' && <CheckField name="beyond_quota" label={t('selection.beyondQuota')} />}
            </>
          }
          run={async ({ reason, ...values }) => {
            await settle({ edition_id: here.id, application_ids: picked.map((row) => row.id), status: decision, ...values, reason: reason || null })
            choose(new Set())
          }}
        />
      ))}
    </div>
  )
}
