import { Button } from '@mantine/core'
import { IconDownload, IconExternalLink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { VerbButton } from '@/shared/form/VerbButton'
import { useHere } from '@/shared/lib/here'
import { said } from '@/shared/lib/said'
import { Facts } from '@/shared/ui/Facts'
import { Page } from '@/shared/ui/Page'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { FormChip } from './FormsPage'
import { type Form, FORM_VERBS, formQuery, moveForm, publishForm, resultsQuery } from './queries'
import { SurveyResults } from './SurveyResults'

/** A form: what it asks, where it is in its life, and what it has found so far. */
export function FormPage({ id }: { id: string }) {
  return <QueryView query={useQuery(formQuery(id))}>{(form) => <Shown form={form} />}</QueryView>
}

function Shown({ form }: { form: Form }) {
  const { t, i18n } = useTranslation('surveys')
  const here = useHere()
  const back = <Link to="/e/$edition/forms" params={{ edition: here.slug }}>{t('form.title')}</Link>
  return (
    <Page title={said(form.title, i18n.language) || form.key} lead={<FormChip state={form.state} />} back={back} actions={<Verbs form={form} />}>
      <div className="grid">
        <div className="c8 stack">
          <QueryView query={useQuery(resultsQuery(form.id))}>{(results) => <SurveyResults results={results} />}</QueryView>
        </div>
        <div className="c4 stack">
          <Panel title={t('form.detail')}><FormFacts form={form} /></Panel>
        </div>
      </div>
    </Page>
  )
}

function Verbs({ form }: { form: Form }) {
  const { t } = useTranslation('surveys')
  const publish = useCommand(publishForm, 'surveys')
  const move = useCommand(moveForm, 'surveys')
  const can = form.can ?? []
  return (
    <>
      {can.includes('publish') && <VerbButton look={form.state === 'draft' ? 'primary' : 'default'} label={t(form.state === 'draft' ? 'verb.publish' : 'verb.publishAgain')} done={t('done.publish')} explain={t('explain.publish')} run={() => publish(form.id)} />}
      {FORM_VERBS.filter((verb) => can.includes(verb)).map((verb) => (
        <VerbButton key={verb} label={t(`verb.${verb}`)} done={t(`done.${verb}`)} explain={t(`explain.${verb}`)} run={() => move({ id: form.id, verb })} />
      ))}
    </>
  )
}

function FormFacts({ form }: { form: Form }) {
  const { t } = useTranslation('surveys')
  const { slug } = useHere()
  return (
    <>
      <Facts
        items={[
          [t('form.purpose'), t(`purpose.${form.purpose as 'other'}`)],
          [t('form.version'), form.current_version],
          [t('form.wording'), form.scope && t(`wording.${form.scope as 'family'}`, { defaultValue: form.scope })],
          [t('form.roster'), form.roster_bound && t('form.yes', { ns: 'common' })],
          [t('form.publicLink'), form.public_url && <a key="link" href={form.public_url}>{form.public_url}</a>],
        ]}
      />
      <div className="form-actions">
        {form.public_url && <Button component="a" href={form.public_url} target="_blank" rel="noopener" variant="light" leftSection={<IconExternalLink size={17} />}>{t('form.answer')}</Button>}
        <Button component={Link} to="/e/$edition/submissions" params={{ edition: slug } as never} search={{ form_id: form.id } as never} variant="default">{t('submission.title')}</Button>
        {(form.can ?? []).length > 0 && <Button component="a" href={`/api/surveys/forms/${form.id}/submissions.csv?bom=true`} download variant="default" leftSection={<IconDownload size={17} />}>CSV</Button>}
      </div>
    </>
  )
}
