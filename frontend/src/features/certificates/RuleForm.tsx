import { useTranslation } from 'react-i18next'
import { CheckField, ChoicesField, NumberField } from '@/shared/form/fields'
import { RecordForm } from '@/shared/form/RecordForm'
import type { Rule } from './queries'

interface Props {
  rule: Rule
  onCancel: () => void
  onSave: (body: { terms: Record<string, unknown>; enabled: boolean }) => Promise<void>
}

const MODES = ['live', 'recording', 'in_person', 'cascade'] as const

/** The terms differ by kind; what this form does not show of them is sent back as it came. */
export function RuleForm({ rule, onCancel, onSave }: Props) {
  const { t } = useTranslation('certificates')
  return (
    <RecordForm defaults={{ enabled: rule.enabled, terms: rule.terms as Record<string, unknown> }} onSubmit={onSave} submit={t('action.save', { ns: 'common' })} onCancel={onCancel}>
      <CheckField name="enabled" label={t('enabledLabel')} />
      {rule.kind === 'training' && <ChoicesField name="terms.modes" label={t('modes')} hint={t('modesHint')} options={MODES.map((value) => ({ value, label: t(`mode.${value}`) }))} />}
      {rule.kind === 'organisation' && (
        <>
          <NumberField name="terms.at_least" label={t('atLeast')} hint={t('atLeastHint')} min={1} />
          <CheckField name="terms.in_time" label={t('inTime')} />
        </>
      )}
      {rule.kind === 'member' && (
        <>
          <CheckField name="terms.positive_assessment" label={t('positiveAssessment')} />
          <NumberField name="terms.approved_activities" label={t('approvedActivities')} />
        </>
      )}
    </RecordForm>
  )
}
