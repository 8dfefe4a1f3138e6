import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useHere } from '@/shared/lib/here'
import { Facts } from '@/shared/ui/Facts'
import { Page } from '@/shared/ui/Page'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { type EditionRead, editionsQuery } from '../queries'
import { BasicsForm } from './BasicsForm'
import { ConsentsForm, CriteriaForm, MandatesForm, QuestionsForm } from './ListForms'
import { RulesForm } from './RulesForm'
import { StagesForm } from './StagesForm'

/** One form per matter: each is saved alone, so that a mistake in one does not hold up the others.
    `types`: the activity types, which another service keeps. */
export function SettingsPage({ types }: { types: ReactNode }) {
  const { t } = useTranslation('applications')
  const here = useHere()
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')}>
      <QueryView query={useQuery(editionsQuery)}>
        {(editions) => {
          const edition = editions.find((one) => one.id === here.id)
          return edition ? <Forms edition={edition} types={types} /> : null
        }}
      </QueryView>
    </Page>
  )
}

function Forms({ edition, types }: { edition: EditionRead; types: ReactNode }) {
  const { t } = useTranslation('applications')
  return (
    <div className="grid">
      <div className="c6 stack">
        <Panel title={t('settings.basics')}><BasicsForm edition={edition} /></Panel>
        <Panel title={t('settings.stages')} sub={t('settings.stagesSub')}><StagesForm edition={edition} /></Panel>
        <Panel title={t('settings.consents')} sub={t('settings.consentsSub')}><ConsentsForm edition={edition} /></Panel>
      </div>
      <div className="c6 stack">
        <Fixed edition={edition} />
        <Panel title={t('settings.eligibility')} sub={t('settings.eligibilitySub')}><RulesForm edition={edition} /></Panel>
        {types}
        <Panel title={t('settings.mandates')}><MandatesForm edition={edition} /></Panel>
        <Panel title={t('settings.questions')}><QuestionsForm edition={edition} /></Panel>
        <Panel title={t('settings.criteria')} sub={t('settings.criteriaSub')}><CriteriaForm edition={edition} /></Panel>
      </div>
    </div>
  )
}

function Fixed({ edition }: { edition: EditionRead }) {
  const { t } = useTranslation('applications')
  return (
    <Panel title={t('settings.fixed')}>
      <Facts
        items={[
          [t('edition.slug'), <span className="mono" key="slug">{edition.slug}</span>],
          [t('edition.unit'), t(`edition.units.${edition.unit}`)],
          [t('edition.enrolment'), t(`edition.enrolments.${edition.enrolment}`)],
          [t('edition.countries'), edition.countries.join(', ')],
          [t('edition.timeZone'), edition.time_zone],
          [t('edition.afterwards'), edition.entered_afterwards && t('form.yes', { ns: 'common' })],
        ]}
      />
    </Panel>
  )
}
