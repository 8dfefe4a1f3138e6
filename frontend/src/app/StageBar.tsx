import { useTranslation } from 'react-i18next'
import { dayIn, useFormats } from '@/shared/lib/format'
import type { HereStage } from '@/shared/lib/here'

export function stageState(stage: Pick<HereStage, 'opens_on' | 'closes_on'>, today: string): 'past' | 'now' | 'next' {
  if (stage.closes_on < today) return 'past'
  return stage.opens_on <= today ? 'now' : 'next'
}

export function StageBar({ stages, zone }: { stages: readonly HereStage[]; zone: string }) {
  const { t } = useTranslation()
  const { date, list } = useFormats()
  const today = dayIn(zone)
  if (stages.length === 0) return null
  const now = stages.filter((stage) => stageState(stage, today) === 'now')
  return (
    <>
      <ol className="stages" aria-label={t('overview.stages')}>
        {stages.map((stage) => {
          const state = stageState(stage, today)
          return (
            <li key={stage.key} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
              {stage.name}
              <small>{`${date(stage.opens_on)} – ${date(stage.closes_on)}`}</small>
            </li>
          )
        })}
      </ol>
      {/* A phone has room for the bars only: what is under way is said once below them. */}
      {now.length > 0 && <p className="stages-now"><b>{list(now.map((stage) => stage.name))}</b> {t('overview.now')}</p>}
    </>
  )
}
