import { Button, Skeleton } from '@mantine/core'
import { IconMap2, IconTable } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/lib/format'
import { MAP, type Shape, useShapes } from '@/shared/lib/geo'
import { Panel } from './Panel'
import { RecordTable } from './RecordTable'

interface Props {
  title: string
  sub?: string
  country: string
  /** Count by ISO 3166-2 code; a region that is absent has none. */
  counts: ReadonlyMap<string, number>
  selected?: string
  onSelect?: (code: string | undefined) => void
}

/** Five classes of equal width over what occurs, from 1 to the largest count. */
export function classes(largest: number): number[] {
  const step = Math.max(1, largest / 5)
  return [...new Set([0, 1, 2, 3, 4].map((n) => Math.floor(1 + n * step)))].filter((cut) => cut <= Math.max(1, largest))
}

function classOf(count: number, cuts: number[]): number {
  return cuts.filter((cut) => count >= cut).length
}

export function RegionMap({ title, sub, country, counts, selected, onSelect }: Props) {
  const { t } = useTranslation()
  const [asTable, setAsTable] = useState(false)
  const shapes = useShapes(country)
  const cuts = classes(Math.max(0, ...counts.values()))
  const toggle = (
    <Button size="compact-sm" variant="subtle" leftSection={asTable ? <IconMap2 size={15} /> : <IconTable size={15} />} onClick={() => setAsTable(!asTable)}>
      {asTable ? t('map.asMap') : t('map.asTable')}
    </Button>
  )
  return (
    <Panel title={title} sub={sub} action={toggle}>
      {!shapes.data && <Skeleton height={360} radius="md" />}
      {shapes.data && !asTable && <Drawing shapes={shapes.data} title={title} counts={counts} cuts={cuts} selected={selected} onSelect={onSelect} />}
      {shapes.data && asTable && <CountTable title={title} shapes={shapes.data} counts={counts} />}
    </Panel>
  )
}

type DrawingProps = Pick<Props, 'title' | 'counts' | 'selected' | 'onSelect'> & { shapes: Shape[]; cuts: number[] }

function Drawing({ shapes, title, counts, cuts, selected, onSelect }: DrawingProps) {
  const hatch = useId()
  const { number } = useFormats()
  return (
    <>
      <svg className="map" viewBox={`0 0 ${MAP.width} ${MAP.height}`} role="img" aria-label={title}>
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect className="m0" width="5" height="5" />
            <line className="hatch-line" y2="5" />
          </pattern>
        </defs>
        {shapes.map((shape) => {
          const count = counts.get(shape.id) ?? 0
          const fill = count ? { className: `region m${classOf(count, cuts)}` } : { className: 'region', fill: `url(#${hatch})` }
          return (
            <path key={shape.id} d={shape.d} {...fill} data-on={selected ? selected === shape.id : undefined} onClick={onSelect && (() => onSelect(selected === shape.id ? undefined : shape.id))}>
              <title>{`${shape.name}: ${number(count)}`}</title>
            </path>
          )
        })}
      </svg>
      <ul className="legend" aria-hidden="true">
        {[0, ...cuts].map((cut, index) => (
          <li key={cut}>
            <i className={`m${index}`} />
            {cut === 0 ? '0' : `${number(cut)}+`}
          </li>
        ))}
      </ul>
    </>
  )
}

function CountTable({ title, shapes, counts }: { title: string; shapes: Shape[]; counts: ReadonlyMap<string, number> }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const rows = [...shapes].sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
  const columns = [
    { key: 'name', label: t('map.region'), cell: (row: Shape) => row.name },
    { key: 'count', label: t('map.count'), num: true, cell: (row: Shape) => number(counts.get(row.id) ?? 0) },
  ]
  return <RecordTable label={title} rows={rows} columns={columns} rowKey={(row) => row.id} />
}
