import { geoMercator, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Shape } from './geo'

type Regions = Topology<{ regions: GeometryCollection<{ code: string; name: string }> }>

/** Islands far from the mainland would shrink the country to a dot: they are drawn, not fitted. */
const FAR = new Set(['EC-W', 'CO-SAP', 'VE-W', 'HN-IB'])

export function draw(topology: Regions, size: { width: number; height: number }): Shape[] {
  const all = feature(topology, topology.objects.regions)
  const near = { ...all, features: all.features.filter((one) => !FAR.has(String(one.id))) }
  const path = geoPath(geoMercator().fitExtent([[6, 6], [size.width - 6, size.height - 6]], near))
  return all.features.map((one) => ({ id: String(one.id), name: one.properties.name, d: path(one) ?? '' }))
}
