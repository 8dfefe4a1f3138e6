import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { FormDialog } from '@/shared/form/FormDialog'
import { useHere } from '@/shared/lib/here'
import { said } from '@/shared/lib/said'
import { Facts } from '@/shared/ui/Facts'
import { Page } from '@/shared/ui/Page'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { Empty } from '@/shared/ui/states'
import { StatusChip } from '@/shared/ui/StatusChip'
import { CertificateViews } from './CertificateViews'
import { IssuerForm } from './IssuerForm'
import { achievementsQuery, issuerQuery, putRule, type Rule, rulesQuery } from './queries'
import { RuleForm } from './RuleForm'

/** What earns a certificate in this edition, what it says, and who issues it. */
export function RulesPage() {
  const { t } = useTranslation('certificates')
  const here = useHere()
  return (
    <Page title={t('title')} lead={t('rulesLead')}>
      <CertificateViews />
      <div className="grid">
        <div className="c7 stack">
          <Panel title={t('rules')}>
            <QueryView query={useQuery(rulesQuery(here.id))}>{(rules) => <RuleList rules={rules} />}</QueryView>
          </Panel>
          <Achievements programme={here.programme_id} />
        </div>
        <div className="c5 stack">
          <IssuerPanel programme={here.programme_id} />
        </div>
      </div>
    </Page>
  )
}

function RuleList({ rules }: { rules: Rule[] }) {
  const { t } = useTranslation('certificates')
  if (rules.length === 0) return <Empty title={t('noRules')} />
  return (
    <ul className="list">
      {rules.map((rule) => (
        <RuleRow key={rule.key} rule={rule} />
      ))}
    </ul>
  )
}

function RuleRow({ rule }: { rule: Rule }) {
  const { t } = useTranslation('certificates')
  const save = useCommand(putRule, 'certificates')
  return (
    <li>
      <div>
        <b>{t(`kind.${rule.kind}`)}</b>
        <small>{useTerms()(rule)}</small>
      </div>
      <StatusChip status={rule.enabled ? 'active' : 'paused'} tone={rule.enabled ? 'ok' : 'quiet'} label={rule.enabled ? t('enabled') : t('disabled')} />
      <FormDialog label={t('action.edit', { ns: 'common' })} size="compact-sm" look="light">
        {(close) => <RuleForm rule={rule} onCancel={close} onSave={async (body) => { await save({ edition_id: rule.edition_id, key: rule.key, ...body }); close() }} />}
      </FormDialog>
    </li>
  )
}

/** A rule's terms as a sentence. */
function useTerms(): (rule: Rule) => string {
  const { t } = useTranslation('certificates')
  return ({ kind, terms }) => {
    if (kind === 'training') return t('terms.training', { modes: ((terms['modes'] as string[] | undefined) ?? []).map((mode) => t(`mode.${mode as 'live'}`)).join(', ') })
    if (kind === 'organisation') {
      const timely = terms['in_time'] !== false
      const types = (terms['types'] as string[] | undefined)?.length
      const wanted = (terms['at_least'] as number | null | undefined) ?? types
      if (wanted === undefined) return t(timely ? 'terms.everyTypeInTime' : 'terms.everyType')
      return t(timely ? 'terms.organisationInTime' : 'terms.organisation', { count: wanted })
    }
    if (kind === 'member') return t('terms.member', { activities: Number(terms['approved_activities'] ?? 1) })
    return t('terms.outstanding')
  }
}

function Achievements({ programme }: { programme: string }) {
  const { t, i18n } = useTranslation('certificates')
  return (
    <Panel title={t('achievements')} sub={t('achievementsSub')}>
      <QueryView query={useQuery(achievementsQuery(programme))}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t('noAchievements')} hint={t('noAchievementsHint')} />
          ) : (
            <ul className="list">
              {rows.map((row) => {
                const text = row.texts[i18n.language] ?? row.texts['es'] ?? Object.values(row.texts)[0]
                return (
                  <li key={row.id}>
                    <div>
                      <b>{said({ es: text?.['name'] ?? row.key }, 'es')}</b>
                      <small>{text?.['criteria']}</small>
                    </div>
                    <span className="tag">{t('version', { version: row.version })}</span>
                  </li>
                )
              })}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  )
}

function IssuerPanel({ programme }: { programme: string }) {
  const { t } = useTranslation('certificates')
  const query = useQuery(issuerQuery(programme))
  const edit = query.data !== undefined && (
    <FormDialog label={t('action.edit', { ns: 'common' })} size="compact-sm" look="light">
      {(close) => <IssuerForm programme={programme} issuer={query.data ?? null} onDone={close} />}
    </FormDialog>
  )
  return (
    <Panel title={t('issuer')} action={edit}>
      <QueryView query={query}>
        {(issuer) =>
          issuer === null ? (
            <Empty title={t('noIssuer')} hint={t('noIssuerHint')} />
          ) : (
            <Facts
              items={[
                [t('name'), issuer.name],
                [t('description'), issuer.description],
                [t('website'), issuer.url],
                [t('signers'), issuer.signers.map((one) => `${one['name']}, ${one['role']}`).join(' · ')],
                ['DID', <span className="mono" key="did">{issuer.did}</span>],
              ]}
            />
          )
        }
      </QueryView>
    </Panel>
  )
}
