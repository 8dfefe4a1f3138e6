import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/lib/format'
import { useHere } from '@/shared/lib/here'
import { said } from '@/shared/lib/said'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { Empty } from '@/shared/ui/states'
import { type Progress, progressQuery } from './queries'

/** Where a team stands, type by type, and what comes next. */
export function ProgressPanel({ organisation, name }: { organisation: string; name: string }) {
  const { t } = useTranslation('activities')
  const here = useHere()
  return (
    <Panel title={name} sub={t('progress.sub')}>
      <QueryView query={useQuery(progressQuery(here.id, organisation))}>{(progress) => <Steps progress={progress} />}</QueryView>
    </Panel>
  )
}

function Steps({ progress }: { progress: Progress }) {
  const { t, i18n } = useTranslation('activities')
  const { relative } = useFormats()
  const { slug } = useHere()
  if (progress.types.length === 0) return <Empty title={t('progress.none')} />
  return (
    <>
      <p>
        <b>{t('progress.done', { done: progress.done_in_time, required: progress.required })}</b>
        {progress.closes_on && <span className="muted">{` · ${t('progress.closes', { when: relative(progress.closes_on) })}`}</span>}
      </p>
      <progress className="meter wide-meter" max={Math.max(1, progress.required)} value={progress.done_in_time} aria-label={t('progress.label')} />
      <ul className="list">
        {progress.types.map((type) => (
          <li key={type.type_key} className="rule">
            <span className="rule-mark" data-ok={type.in_time ? true : 'unknown'} aria-hidden>{type.in_time ? '✓' : '…'}</span>
            <div>
              <b>{said(type.name, i18n.language)}</b>
              <small>{t(`progress.next.${type.next as 'plan'}`, { defaultValue: type.next })}</small>
            </div>
            <Button component={Link} to="/e/$edition/activities" params={{ edition: slug } as never} search={{ type_key: type.type_key } as never} size="compact-sm" variant="light">{t('action.open', { ns: 'common' })}</Button>
          </li>
        ))}
      </ul>
    </>
  )
}
