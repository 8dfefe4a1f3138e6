import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/lib/format'
import { Bars } from '@/shared/ui/Bars'
import { Figure, Figures } from '@/shared/ui/Figure'
import { Panel } from '@/shared/ui/Panel'
import { type Column, RecordTable } from '@/shared/ui/RecordTable'
import { Empty } from '@/shared/ui/states'
import type { Results } from './queries'

/** What the answers say: only what counts, with what was left out and why. */
export function SurveyResults({ results }: { results: Results }) {
  const { t } = useTranslation('surveys')
  const { number } = useFormats()
  const why = results.left_out_why.map((one) => `${t(`held.${one.value as 'already_answered'}`, { defaultValue: one.label })}: ${one.n === null ? '–' : number(one.n)}`).join(' · ')
  return (
    <>
      <Figures>
        <Figure label={t('results.counted')} value={results.submissions} note={t('results.countedHint')} />
        <Figure label={t('results.leftOut')} value={results.left_out} note={why} />
      </Figures>
      {results.submissions === 0 && <Panel><Empty title={t('results.none')} hint={t('results.noneHint')} /></Panel>}
      {results.goals.length > 0 && results.submissions > 0 && <Goals results={results} />}
      {results.questions.map((question) => (
        <Panel key={question.name} title={question.label}>
          <Bars bars={question.choices.filter((one) => one.n !== null).map((one) => ({ key: one.value, label: one.label, value: one.n ?? 0 }))} />
        </Panel>
      ))}
      {Object.entries(results.groups).map(([name, groups]) => <Groups key={name} name={name} groups={groups} below={results.suppressed_below} />)}
    </>
  )
}

/** The form writes "4. Quality education"; beside the tile the number is said already. */
const unnumbered = (label: string) => label.replace(/^\d+\.\s*/, '')

type Goal = Results['goals'][number]

/** Which six matter most, and whether each is better, the same or worse here. */
function Goals({ results }: { results: Results }) {
  const { t } = useTranslation('surveys')
  const { number } = useFormats()
  const ranked = [...results.goals].sort((a, b) => a.rank - b.rank)
  const columns: Column<Goal>[] = [
    { key: 'goal', label: t('results.goal'), cell: (row) => <b>{row.label}</b> },
    ...(['better', 'same', 'worse'] as const).map((key) => ({ key, label: t(`results.${key}`), num: true, cell: (row: Goal) => number(row.progress[key] ?? 0) })),
  ]
  return (
    <>
      <Panel title={t('results.goals')} sub={t('results.goalsSub')}>
        <Bars bars={ranked.map((one) => ({ key: String(one.goal), goal: one.goal, label: unnumbered(one.label), value: one.n }))} max={results.submissions} />
      </Panel>
      <Panel title={t('results.progress')} sub={t('results.progressSub')}>
        <RecordTable label={t('results.progress')} rows={ranked} columns={columns} rowKey={(row) => String(row.goal)} />
      </Panel>
    </>
  )
}

type Group = Results['groups'][string][number]

function Groups({ name, groups, below }: { name: string; groups: Group[]; below: number | null }) {
  const { t } = useTranslation('surveys')
  const { number } = useFormats()
  const columns: Column<Group>[] = [
    { key: 'label', label: t(`group.${name as 'gender'}`, { defaultValue: name }), cell: (row) => row.label },
    { key: 'n', label: t('results.counted'), num: true, cell: (row) => (row.n === null ? <span className="muted">{t('results.hidden', { count: below ?? 5 })}</span> : number(row.n)) },
  ]
  return (
    <Panel title={t(`group.${name as 'gender'}`, { defaultValue: name })}>
      <RecordTable label={name} rows={groups} columns={columns} rowKey={(row) => row.value} />
    </Panel>
  )
}
