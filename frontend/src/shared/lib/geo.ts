import { useQuery } from '@tanstack/react-query'

type Regions = Record<string, { code: string; name: string }[]>

export interface Goal {
  goal: number
  short: { es: string; pt: string; en: string }
}

export interface Shape {
  id: string
  name: string
  d: string
}

export const MAP = { width: 400, height: 470 }

async function file<T>(name: string): Promise<T> {
  const response = await fetch(`/static/geo/${name}`)
  if (!response.ok) throw new Error(`${name}: ${response.status}`)
  return (await response.json()) as T
}

const KEPT = { staleTime: Infinity, gcTime: Infinity } as const

/** Names of regions by ISO 3166-2 code; before they are there, or for a region without a name, the code serves. */
export function useRegionNames(): (code: string) => string {
  const { data } = useQuery({ queryKey: ['geo', 'regions'], queryFn: () => file<Regions>('regions.json'), ...KEPT })
  const country = (code: string) => data?.[code.slice(0, 2)]
  return (code) => country(code)?.find((region) => region.code === code)?.name ?? code
}

export function useRegionsOf(countries: readonly string[]): { value: string; label: string }[] {
  const { data } = useQuery({ queryKey: ['geo', 'regions'], queryFn: () => file<Regions>('regions.json'), ...KEPT })
  return countries.flatMap((code) => (data?.[code] ?? []).map((region) => ({ value: region.code, label: region.name })))
}

/** The countries whose regions we can draw, by their name in the reader's language. */
export function useCountries(language: string): { value: string; label: string }[] {
  const { data } = useQuery({ queryKey: ['geo', 'countries'], queryFn: () => file<{ code: string; name: Record<string, string> }[]>('index.json'), ...KEPT })
  return (data ?? []).map((country) => ({ value: country.code, label: country.name[language] ?? country.code })).sort((a, b) => a.label.localeCompare(b.label))
}

export function useGoals() {
  return useQuery({ queryKey: ['geo', 'goals'], queryFn: () => file<Goal[]>('sdg-goals.json'), ...KEPT })
}

/** A country's regions as paths of an SVG. The drawing library loads with the first map. */
export function useShapes(country: string | undefined) {
  return useQuery({
    queryKey: ['geo', 'shapes', country],
    enabled: Boolean(country),
    queryFn: async (): Promise<Shape[]> => {
      const [{ draw }, topology] = await Promise.all([import('./shapes'), file<never>(`${country}.topo.json`)])
      return draw(topology, MAP)
    },
    ...KEPT,
  })
}
