import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/lib/format'
import { useRegionNames } from '@/shared/lib/geo'
import type { FigureRead, Results } from './queries'

type Outputs = Extract<Results['activities'][string][string], unknown[]>

interface Props {
  figures: Record<string, FigureRead | Outputs>
  labels: (key: string) => string
}

/** Figures in rows, each with its unit and bound. */
export function FigureList({ figures, labels }: Props) {
  return (
    <dl className="figure-list">
      {Object.entries(figures).map(([key, figure]) => (Array.isArray(figure) ? <OutputRows key={key} outputs={figure} /> : <Row key={key} label={labels(key)} figure={figure} />))}
    </dl>
  )
}

function Row({ label, figure }: { label: string; figure: FigureRead }) {
  const { t } = useTranslation('activities')
  const { number } = useFormats()
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {figure.bound === 'at_least' && <small>{`${t('figure.atLeast', { ns: 'common' })} `}</small>}
        <b className="num">{number(figure.value)}</b> <small>{t(`unit.${figure.unit as 'person'}`, { defaultValue: figure.unit, count: figure.value })}</small>
      </dd>
    </div>
  )
}

function OutputRows({ outputs }: { outputs: Outputs }) {
  const regionName = useRegionNames()
  return (
    <>
      {outputs.map((one) => (
        <Row key={`${one.name}${one.region}`} label={one.region ? `${one.name} · ${regionName(one.region)}` : one.name} figure={one} />
      ))}
    </>
  )
}
