import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Formats, useFormats } from '@/shared/lib/format'
import { useRegionNames } from '@/shared/lib/geo'
import { useHere } from '@/shared/lib/here'
import { said } from '@/shared/lib/said'
import { GoalTile } from '@/shared/ui/Bars'
import { Facts } from '@/shared/ui/Facts'
import { Panel } from '@/shared/ui/Panel'
import { type Column, RecordTable } from '@/shared/ui/RecordTable'
import { BANDS, GENDERS, MEASURES, type Split, toSplits } from './counts'
import { type Activity, type Report, typesQuery } from './queries'

/** The report as it was told: words, numbers, who helped, what is left. */
export function ReportPanels({ activity, report }: { activity: Activity; report: Report }) {
  const { t } = useTranslation('activities')
  return (
    <>
      <Panel title={t('report.title')}>
        {report.narrative && <p className="pre">{report.narrative}</p>}
        <ReportFacts activity={activity} report={report} />
      </Panel>
      {report.counts.length > 0 && <Panel title={t('report.counts')}><CountTable report={report} /></Panel>}
      {report.parties.length > 0 && <Panel title={t('report.parties')}><PartyTable report={report} /></Panel>}
      {report.commitments.length > 0 && <Panel title={t('report.commitments')}><Commitments report={report} /></Panel>}
    </>
  )
}

function amount(number: Formats['number'], n: number, bound: string | undefined, atLeast: string): string {
  return bound === 'at_least' ? `${atLeast} ${number(n)}` : number(n)
}

function ReportFacts({ activity, report }: { activity: Activity; report: Report }) {
  const { t, i18n } = useTranslation('activities')
  const { date, number } = useFormats()
  const here = useHere()
  const regionName = useRegionNames()
  const type = useQuery(typesQuery(here.id)).data?.find((one) => one.key === activity.type_key)
  const label = (key: string) => said((type?.fields.find((field) => field['key'] === key) as { label?: Record<string, string> } | undefined)?.label, i18n.language) || key
  const atLeast = t('figure.atLeast', { ns: 'common' })
  return (
    <Facts
      items={[
        [t('activity.doneOn'), report.done_on && date(report.done_on)],
        [t('report.submittedOn'), report.submitted_on && date(report.submitted_on)],
        [t('report.decidedOn'), report.decided_on && date(report.decided_on)],
        [t('report.facilitators'), report.facilitators.map((one) => one.name ?? '–').join(', ')],
        [t('report.sessions'), report.sessions.length > 0 && report.sessions.map((one, index) => <div key={index}>{[one.topic, one.group, one.held_on && date(one.held_on)].filter(Boolean).join(' · ')}</div>)],
        [t('report.outputs'), report.outputs.length > 0 && report.outputs.map((one) => <div key={one.name}>{[`${one.name}: ${amount(number, one.n, one.bound, atLeast)} ${one.unit}`, one.region && regionName(one.region)].filter(Boolean).join(' · ')}</div>)],
        ...Object.entries(report.local).map(([key, value]) => [label(key), String(value)] as const),
        [t('report.links'), report.links.length > 0 && report.links.map((link) => <div key={link}><a href={link} target="_blank" rel="noopener noreferrer">{link}</a></div>)],
      ]}
    />
  )
}

function CountTable({ report }: { report: Report }) {
  const { t } = useTranslation('activities')
  const { number } = useFormats()
  const { splits } = toSplits(report.counts)
  const rows = MEASURES.flatMap((measure) => (splits[measure] && splits[measure].n !== null ? [{ measure, split: splits[measure] }] : []))
  type Row = (typeof rows)[number]
  const columns: Column<Row>[] = [
    { key: 'measure', label: t('count.what'), cell: (row) => <b>{t(`measure.${row.measure}`)}</b> },
    { key: 'n', label: t('count.total'), num: true, cell: (row) => amount(number, row.split.n ?? 0, row.split.at_least ? 'at_least' : 'exact', t('figure.atLeast', { ns: 'common' })) },
    { key: 'gender', label: t('count.byGender'), cell: (row) => <PartList split={row.split} dimension="gender" /> },
    { key: 'age', label: t('count.byAge'), cell: (row) => <PartList split={row.split} dimension="age_band" /> },
    { key: 'region', label: t('count.byRegion'), cell: (row) => <PartList split={row.split} dimension="region" /> },
  ]
  return <RecordTable label={t('report.counts')} rows={rows} columns={columns} rowKey={(row) => row.measure} />
}

function PartList({ split, dimension }: { split: Split; dimension: 'gender' | 'age_band' | 'region' }) {
  const { t } = useTranslation('activities')
  const { number } = useFormats()
  const regionName = useRegionNames()
  const order: readonly string[] = dimension === 'gender' ? GENDERS : dimension === 'age_band' ? BANDS : Object.keys(split.region)
  const name = (key: string) => (key === 'not_stated' || dimension === 'gender' ? t(`gender.${key as 'female'}`) : dimension === 'region' ? regionName(key) : key)
  const parts = order.flatMap((key) => (split[dimension][key] === undefined || split[dimension][key] === null ? [] : [`${name(key)} ${number(split[dimension][key])}`]))
  return <>{parts.join(' · ')}</>
}

function PartyTable({ report }: { report: Report }) {
  const { t } = useTranslation('activities')
  type Row = Report['parties'][number]
  const columns: Column<Row>[] = [
    { key: 'name', label: t('report.partyName'), cell: (row) => <><b>{row.name}</b>{row.note && <small>{row.note}</small>}</> },
    { key: 'role', label: t('report.partyRole'), cell: (row) => t(`partyRole.${row.role}`) },
    { key: 'sector', label: t('sectorLabel'), cell: (row) => t(`sector.${row.sector}`) },
    { key: 'gave', label: t('report.gave'), cell: (row) => row.gave.map((one) => t(`gift.${one}`)).join(', ') },
  ]
  return <RecordTable label={t('report.parties')} rows={report.parties} columns={columns} rowKey={(row) => `${row.party_id}${row.role}`} />
}

function Commitments({ report }: { report: Report }) {
  const { t } = useTranslation('activities')
  const { number } = useFormats()
  return (
    <ul className="list">
      {report.commitments.slice(0, 60).map((one, index) => (
        <li key={index}>
          <div>
            <p>{one.text || t('report.commitmentsOf', { count: one.n ?? 1 })}</p>
            <small>{[t(`setting.${one.setting}`), (one.n ?? 1) > 1 && number(one.n ?? 1)].filter(Boolean).join(' · ')}</small>
          </div>
          <GoalTile goal={one.sdg} />
        </li>
      ))}
    </ul>
  )
}
