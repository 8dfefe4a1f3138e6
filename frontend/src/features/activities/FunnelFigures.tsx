import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/lib/format'
import { Figure, Figures } from '@/shared/ui/Figure'
import type { Results } from './queries'

/** Each step against the one before: where organisations are lost is what there is to act on. */
export function FunnelFigures({ results: r }: { results: Results }) {
  const { t } = useTranslation('activities')
  const { percent } = useFormats()
  const steps = ['applications', 'selected', 'trained', 'completed'] as const
  return (
    <Figures>
      {steps.map((step, index) => {
        const before = index > 0 ? r.funnel[steps[index - 1]!].value : 0
        const figure = r.funnel[step]
        const note = index === 0 ? t('results.regionsApplied', { count: r.regions.applied.value }) : before > 0 ? t('results.ofBefore', { share: percent(figure.value / before) }) : ''
        return <Figure key={step} label={t(`results.funnel.${step}`)} value={figure.value} bound={figure.bound} share={index > 0 ? { part: figure.value, whole: before } : undefined} note={note} />
      })}
    </Figures>
  )
}
