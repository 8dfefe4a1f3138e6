import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useHere } from '@/shared/lib/here'
import { Figure, Figures } from '@/shared/ui/Figure'
import { Filters, PickFilter } from '@/shared/ui/Filters'
import { Page } from '@/shared/ui/Page'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { type Column, RecordTable } from '@/shared/ui/RecordTable'
import { Empty } from '@/shared/ui/states'
import { StatusChip } from '@/shared/ui/StatusChip'
import { CertificateViews } from './CertificateViews'
import { IssuePanel } from './IssuePanel'
import { type Candidate, type CandidateFilter, type Candidates, candidatesQuery, KINDS } from './queries'

export interface CandidateSearch {
  kind?: CandidateFilter['kind']
  earned?: 'yes' | 'no'
  job?: string
}

/** Who qualifies and exactly what the others lack; nothing is issued by looking. */
export function CandidatesPage({ search }: { search: CandidateSearch }) {
  const { t } = useTranslation('certificates')
  const here = useHere()
  const navigate = useNavigate()
  const filter: CandidateFilter = { kind: search.kind, earned: search.earned && search.earned === 'yes' }
  const query = useQuery(candidatesQuery(here.id, filter))
  const set = (next: CandidateSearch) => void navigate({ to: '.', search: { ...next, job: search.job } as never, replace: true })
  const sides = [{ value: 'yes', label: t('earned') }, { value: 'no', label: t('notEarned') }]
  return (
    <Page title={t('title')} lead={t('candidatesLead')}>
      <CertificateViews />
      <QueryView query={query}>
        {(found) => (
          <>
            <Counts counts={found.counts} />
            {here.staff && <IssuePanel candidates={found} job={search.job} />}
            <Panel title={t('view.candidates')}>
              <Filters active={Boolean(search.kind || search.earned)} clear={() => set({})}>
                <PickFilter label={t('kindLabel')} value={search.kind} options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} onChange={(kind) => set({ ...search, kind: kind as CandidateSearch['kind'] })} />
                <PickFilter label={t('standing')} value={search.earned} options={sides} onChange={(earned) => set({ ...search, earned: earned as CandidateSearch['earned'] })} />
              </Filters>
              <CandidateTable candidates={found} />
            </Panel>
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Counts({ counts }: { counts: Candidates['counts'] }) {
  const { t } = useTranslation('certificates')
  return (
    <Figures>
      {Object.entries(counts).map(([key, count]) => (
        <Figure key={key} label={KINDS.includes(key as never) ? t(`kind.${key as (typeof KINDS)[number]}`) : key} value={count.earned} share={{ part: count.issued, whole: count.earned }} note={t('issuedOf', { issued: count.issued, earned: count.earned })} />
      ))}
    </Figures>
  )
}

function CandidateTable({ candidates }: { candidates: Candidates }) {
  const { t } = useTranslation('certificates')
  const { slug } = useHere()
  const columns: Column<Candidate>[] = [
    {
      key: 'who',
      label: t('holder'),
      cell: (row) => {
        const name = row.name ?? t(row.holder_kind === 'person' ? 'unnamedPerson' : 'unnamedOrganisation', { id: row.recipient_id.slice(-6) })
        return row.certificate_id ? <Link to="/e/$edition/certificates/$id" params={{ edition: slug, id: row.certificate_id }}>{name}</Link> : <b>{name}</b>
      },
    },
    { key: 'kind', label: t('kindLabel'), cell: (row) => t(`kind.${row.kind}`) },
    { key: 'standing', label: t('standing'), cell: (row) => <Standing row={row} /> },
    { key: 'missing', label: t('missing'), cell: (row) => (row.missing.length > 0 ? <ul className="plain">{row.missing.map((one) => <li key={one.text}>{one.text}</li>)}</ul> : '') },
  ]
  return <RecordTable label={t('view.candidates')} rows={candidates.items} columns={columns} rowKey={(row) => `${row.key}${row.recipient_id}`} empty={<Empty title={t('noCandidates')} hint={t('noCandidatesHint')} />} />
}

function Standing({ row }: { row: Candidate }) {
  const { t } = useTranslation('certificates')
  if (row.lapsed) return <StatusChip status="suspended" label={t('lapsed')} />
  if (row.certificate_status) return <StatusChip status={row.certificate_status} label={t(`status.${row.certificate_status}`)} />
  return row.earned ? <StatusChip status="due" label={t('earned')} /> : <StatusChip status="draft" label={t('notEarned')} />
}
