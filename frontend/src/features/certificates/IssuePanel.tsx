import { IconAward } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoicesField, DateField, PickField } from '@/shared/form/fields'
import { VerbButton } from '@/shared/form/VerbButton'
import { useHere } from '@/shared/lib/here'
import { JobLine, unfinished } from '@/shared/ui/JobLine'
import { Panel } from '@/shared/ui/Panel'
import { type Candidates, issue, jobQuery, KINDS } from './queries'

interface Issuing {
  keys: string[]
  awarded_on: string | null
  language: 'es' | 'pt' | 'en' | null
}

const LANGUAGES = [{ value: 'es', label: 'Español' }, { value: 'pt', label: 'Português' }, { value: 'en', label: 'English' }]

/** Starts the issuing; its number stands in the address, so that a reload still shows how far it is. */
export function IssuePanel({ candidates, job }: { candidates: Candidates; job: string | undefined }) {
  const { t } = useTranslation('certificates')
  const here = useHere()
  const navigate = useNavigate()
  const keys = Object.keys(candidates.counts)
  const waiting = Object.values(candidates.counts).reduce((sum, count) => sum + Math.max(0, count.earned - count.issued), 0)

  async function start(values: Issuing) {
    const started = await issue(here.id, { keys: values.keys.length > 0 ? values.keys : null, awarded_on: values.awarded_on, language: values.language })
    await navigate({ to: '.', search: (before: object) => ({ ...before, job: started.id }) as never, replace: true })
  }

  return (
    <Panel title={t('issueTitle')} sub={t('issueSub', { count: waiting })} className="issue" action={
      <VerbButton<Issuing>
        look="primary"
        icon={<IconAward size={18} />}
        label={t('issue')}
        done={t('issueStarted')}
        explain={t('issueExplain', { count: waiting })}
        defaults={{ keys, awarded_on: null, language: null }}
        fields={
          <>
            <ChoicesField name="keys" label={t('which')} options={keys.map((key) => ({ value: key, label: KINDS.includes(key as never) ? t(`kind.${key as (typeof KINDS)[number]}`) : key }))} />
            <PickField name="language" label={t('language')} options={LANGUAGES} placeholder={t('languageDefault')} />
            {here.entered_afterwards && <DateField name="awarded_on" label={t('awardedOn')} hint={t('awardedOnHint')} />}
          </>
        }
        run={start}
      />
    }>
      {job && <IssueJob id={job} />}
    </Panel>
  )
}

function IssueJob({ id }: { id: string }) {
  const { t } = useTranslation('certificates')
  const queries = useQueryClient()
  const { data: job } = useQuery(jobQuery(id))
  const over = job !== undefined && !unfinished(job)
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: ['certificates', 'candidates'] })
  }, [over, queries])
  if (!job) return null
  const failed = (job.result?.['failed'] as unknown[] | undefined)?.length ?? 0
  return (
    <>
      <JobLine job={job} label={t('issuing')} />
      {job.state === 'done' && <p className="small">{t('issueResult', { issued: Number(job.result?.['issued'] ?? 0), failed })}</p>}
    </>
  )
}
