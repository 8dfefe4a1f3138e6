import { Button } from '@mantine/core'
import { IconDownload, IconExternalLink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/lib/format'
import { useGoals } from '@/shared/lib/geo'
import { useHere } from '@/shared/lib/here'
import { said } from '@/shared/lib/said'
import { Bars } from '@/shared/ui/Bars'
import { Page } from '@/shared/ui/Page'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { Views } from '@/shared/ui/Views'
import { Engagement } from './Engagement'
import { FigureList } from './FigureList'
import { FunnelFigures } from './FunnelFigures'
import { editionResultsQuery, programmeResultsQuery, type Results, type Scope } from './queries'

/** The figures as the public sees them: each with its unit, computed from what counts, none of them stored. */
export function ResultsPage({ scope }: { scope: Scope }) {
  const { t } = useTranslation('activities')
  const here = useHere()
  const edition = useQuery({ ...editionResultsQuery(here.slug), enabled: scope === 'edition' })
  const programme = useQuery({ ...programmeResultsQuery(here.programme_slug), enabled: scope === 'programme' })
  const place = scope === 'edition' ? `editions/${here.slug}` : `programmes/${here.programme_slug}`
  const page = scope === 'edition' ? `/results/${here.programme_slug}/${here.slug}` : `/results/${here.programme_slug}`
  const actions = (
    <>
      <Button component="a" href={page} target="_blank" rel="noopener" variant="default" leftSection={<IconExternalLink size={17} />}>{t('results.public')}</Button>
      <Button component="a" href={`/api/activities/${place}/results.csv`} download variant="default" leftSection={<IconDownload size={17} />}>CSV</Button>
    </>
  )
  return (
    <Page title={t('results.title')} lead={t('results.lead')} actions={actions}>
      <Views label={t('results.title')}>
        <Link to="/e/$edition/results" params={{ edition: here.slug }} search={{}} className={scope === 'edition' ? 'active' : undefined}>{here.name}</Link>
        <Link to="/e/$edition/results" params={{ edition: here.slug }} search={{ scope: 'programme' }} className={scope === 'programme' ? 'active' : undefined}>{t('results.programme', { name: here.programme_name })}</Link>
      </Views>
      <QueryView query={scope === 'edition' ? edition : programme}>{(results) => <Shown results={results} />}</QueryView>
    </Page>
  )
}

function Shown({ results }: { results: Results }) {
  const { t } = useTranslation('activities')
  return (
    <>
      <FunnelFigures results={results} />
      <div className="grid">
        <div className="c7 stack">
          <Panel title={t('results.byType')}>
            <TypeFigures results={results} />
          </Panel>
          <Engagement engagement={results.engagement} />
        </div>
        <div className="c5 stack">
          <Panel title={t('results.training')}>
            <FigureList figures={results.training} labels={(key) => t(`results.trainingFigure.${key as 'sessions'}`)} />
          </Panel>
          <SurveyPanel results={results} />
          <Panel title={t('results.more')}>
            <FigureList
              figures={{ participants: results.participants, allies: results.allies, ...results.certificates }}
              labels={(key) => t(`results.figure.${key as 'participants'}`)}
            />
          </Panel>
        </div>
      </div>
    </>
  )
}

function TypeFigures({ results }: { results: Results }) {
  const { t, i18n } = useTranslation('activities')
  return (
    <div className="stack">
      {Object.entries(results.activities).map(([key, figures]) => (
        <section key={key}>
          <h3>{said(results.activity_names[key], i18n.language) || key}</h3>
          <FigureList figures={figures} labels={(name) => t(`results.typeFigure.${name as 'participants'}`, { defaultValue: name })} />
        </section>
      ))}
    </div>
  )
}

function SurveyPanel({ results }: { results: Results }) {
  const { t, i18n } = useTranslation('activities')
  const { number } = useFormats()
  const goals = useGoals().data ?? []
  const bars = [...results.survey.goals]
    .sort((a, b) => b.value - a.value)
    .map((one) => ({ key: String(one.goal), goal: one.goal, value: one.value, label: goals.find((goal) => goal.goal === one.goal)?.short[i18n.language as 'es'] ?? '' }))
  return (
    <Panel title={t('results.survey')} sub={t('results.surveySub', { count: results.survey.submissions.value, n: number(results.survey.submissions.value) })}>
      <Bars bars={bars.filter((bar) => bar.value > 0)} />
    </Panel>
  )
}
