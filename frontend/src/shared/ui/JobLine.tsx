import { useTranslation } from 'react-i18next'

export interface JobState {
  state: string
  progress: number
  total: number
  error: string | null
}

export const unfinished = (job: { state: string } | undefined) => job?.state === 'queued' || job?.state === 'running'

/** How far slow work has come. It goes on without this page; coming back shows it again. */
export function JobLine({ job, label }: { job: JobState; label: string }) {
  const { t } = useTranslation()
  const words = {
    queued: t('job.queued'),
    running: t('job.running', { done: job.progress, total: job.total }),
    done: t('job.done'),
    failed: t('job.failed', { error: job.error ?? '' }),
  }
  return (
    <div className="jobline" role="status">
      <b>{label}</b>
      <progress className="meter" max={Math.max(1, job.total)} value={job.state === 'done' ? Math.max(1, job.total) : job.progress} aria-label={label} />
      <span className="muted small">{words[job.state as keyof typeof words] ?? job.state}</span>
    </div>
  )
}
