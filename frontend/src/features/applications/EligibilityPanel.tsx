import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { AreaField } from '@/shared/form/fields'
import { VerbButton } from '@/shared/form/VerbButton'
import { Panel } from '@/shared/ui/Panel'
import { Empty } from '@/shared/ui/states'
import type { Application } from './queries'
import { overrideCheck } from './verbs'

type Check = Application['eligibility'][number]

/** Rule by rule, member by member, with the reason in words. */
export function EligibilityPanel({ application }: { application: Application }) {
  const { t } = useTranslation('applications')
  const checks = application.eligibility
  const failed = checks.filter((check) => !check.passed && !check.overridden).length
  return (
    <Panel title={t('eligibility')} sub={checks.length === 0 ? undefined : failed === 0 ? t('allRulesMet', { count: checks.length }) : t('rulesFailed', { count: failed })}>
      {checks.length === 0 ? <Empty title={t('notChecked')} hint={t('notCheckedHint')} /> : (
        <ul className="list">
          {checks.map((check) => (
            <CheckRow key={`${check.rule}${check.member_id}`} check={check} application={application} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function CheckRow({ check, application }: { check: Check; application: Application }) {
  const { t } = useTranslation('applications')
  const override = useCommand(overrideCheck, 'applications')
  const member = application.members.find((one) => one.id === check.member_id)
  const holds = check.passed || check.overridden
  return (
    <li className="rule">
      <span className="rule-mark" data-ok={holds} role="img" aria-label={holds ? t('met') : t('notMet')}>{holds ? '✓' : '✕'}</span>
      <div>
        <b>{member ? member.name : t(`rule.${check.rule as 'countries'}`)}</b>
        <small>{check.reason}</small>
        {check.overridden && <small>{t('overridden', { reason: check.override_reason })}</small>}
      </div>
      {!holds && application.can.includes('override_check') && (
        <VerbButton<{ reason: string }>
          label={t('override')}
          size="compact-sm"
          done={t('overrideDone')}
          explain={t('overrideExplain')}
          defaults={{ reason: '' }}
          fields={<AreaField name="reason" label={t('reason', { ns: 'common' })} required />}
          run={({ reason }) => override({ id: application.id, rule: check.rule, member_id: check.member_id, reason })}
        />
      )}
    </li>
  )
}
