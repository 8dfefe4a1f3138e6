import {
  type Icon, IconAward, IconCalendarEvent, IconChartBar, IconChecklist, IconClipboardCheck, IconClipboardText, IconDeviceMobile, IconHeartHandshake,
  IconHome, IconInbox, IconListCheck, IconReportAnalytics, IconSettings, IconSpeakerphone, IconTargetArrow, IconUsersGroup,
} from '@tabler/icons-react'

const STAFF = ['administrator', 'coordinator']
const TEAM = ['focal_person', 'ambassador', 'helper']
const ALL = [...STAFF, ...TEAM, 'reviewer', 'data_reviewer', 'showcase_editor']

export type Group = 'edition' | 'entry' | 'training' | 'action' | 'listening' | 'closing'

export interface Place {
  /** The key of its name among the messages ("place.calls") and the end of its path. */
  key: PlaceKey
  to: `/e/$edition${string}`
  icon: Icon
  group: Group
  /** Whom the place is offered to. What they may see and do there, the server says. */
  roles: readonly string[]
  /** In the bottom bar of a phone. */
  thumb?: boolean
}

export type PlaceKey =
  | 'overview' | 'calls' | 'applications' | 'selection' | 'organisations' | 'sessions' | 'followUps' | 'assessments'
  | 'activities' | 'allies' | 'forms' | 'submissions' | 'surveyResults' | 'devices' | 'results' | 'certificates' | 'settings'

export const PLACES = [
  { key: 'overview', to: '/e/$edition', icon: IconHome, group: 'edition', roles: ALL, thumb: true },
  { key: 'calls', to: '/e/$edition/calls', icon: IconSpeakerphone, group: 'entry', roles: STAFF },
  { key: 'applications', to: '/e/$edition/applications', icon: IconInbox, group: 'entry', roles: [...STAFF, ...TEAM, 'reviewer'], thumb: true },
  { key: 'selection', to: '/e/$edition/selection', icon: IconChecklist, group: 'entry', roles: STAFF },
  { key: 'organisations', to: '/e/$edition/organisations', icon: IconUsersGroup, group: 'entry', roles: [...STAFF, ...TEAM] },
  { key: 'sessions', to: '/e/$edition/sessions', icon: IconCalendarEvent, group: 'training', roles: [...STAFF, ...TEAM], thumb: true },
  { key: 'followUps', to: '/e/$edition/follow-ups', icon: IconListCheck, group: 'training', roles: [...STAFF, ...TEAM] },
  { key: 'assessments', to: '/e/$edition/assessments', icon: IconClipboardCheck, group: 'training', roles: [...STAFF, ...TEAM] },
  { key: 'activities', to: '/e/$edition/activities', icon: IconTargetArrow, group: 'action', roles: [...STAFF, ...TEAM], thumb: true },
  { key: 'allies', to: '/e/$edition/allies', icon: IconHeartHandshake, group: 'action', roles: [...STAFF, ...TEAM] },
  { key: 'forms', to: '/e/$edition/forms', icon: IconClipboardText, group: 'listening', roles: [...STAFF, 'data_reviewer', 'focal_person', 'helper'] },
  { key: 'submissions', to: '/e/$edition/submissions', icon: IconReportAnalytics, group: 'listening', roles: [...STAFF, 'data_reviewer'] },
  { key: 'devices', to: '/e/$edition/devices', icon: IconDeviceMobile, group: 'listening', roles: [...STAFF, 'focal_person', 'helper'] },
  { key: 'results', to: '/e/$edition/results', icon: IconChartBar, group: 'closing', roles: ALL },
  { key: 'certificates', to: '/e/$edition/certificates', icon: IconAward, group: 'closing', roles: [...STAFF, ...TEAM] },
  { key: 'settings', to: '/e/$edition/settings', icon: IconSettings, group: 'edition', roles: STAFF },
] as const satisfies readonly Place[]

export const GROUPS: readonly Group[] = ['edition', 'entry', 'training', 'action', 'listening', 'closing']

interface Grant {
  role: string
  programme_id: string | null
}

/** An installation administrator's grant names no programme and holds in each. */
export function rolesIn(grants: readonly Grant[], programme: string | undefined): Set<string> {
  return new Set(grants.filter((grant) => grant.programme_id === null || grant.programme_id === programme).map((grant) => grant.role))
}

export function placesFor(roles: ReadonlySet<string>) {
  return PLACES.filter((place) => place.roles.some((role) => roles.has(role)))
}
