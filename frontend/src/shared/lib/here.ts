import { createContext, useContext } from 'react'

export interface HereStage {
  key: string
  kind: string
  name: string
  opens_on: string
  closes_on: string
}

/** The edition whose pages we are on, as every feature needs it; the route provides it. */
export interface Here {
  id: string
  slug: string
  name: string
  programme_id: string
  programme_name: string
  programme_slug: string
  countries: string[]
  regions: string[]
  time_zone: string
  unit: string
  state: string
  entered_afterwards: boolean
  stages: HereStage[]
  /** Roles of whoever is signed in, in this programme. They decide what is offered, never what is allowed. */
  roles: ReadonlySet<string>
  staff: boolean
  /** The organisations that the signed-in person acts for. */
  organisations: readonly string[]
}

export const HereContext = createContext<Here | null>(null)

export function useHere(): Here {
  const here = useContext(HereContext)
  if (!here) throw new Error('a page of an edition was shown outside of one')
  return here
}
