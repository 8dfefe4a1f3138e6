export type Tone = 'quiet' | 'wait' | 'ok' | 'strong' | 'bad'

/** One tone per state over all services: waiting is maize, good is petrol, done is filled, refused is clay. */
const TONES: Record<string, Tone> = {
  draft: 'quiet', planned: 'quiet', withdrawn: 'quiet', cancelled: 'quiet', closed: 'quiet', superseded: 'quiet', skipped: 'quiet', expired: 'quiet',
  submitted: 'wait', in_review: 'wait', more_info: 'wait', waitlisted: 'wait', due: 'wait', suspended: 'wait', held: 'wait', pending: 'wait', queued: 'wait', running: 'wait', open: 'ok', proposed: 'wait', paused: 'wait',
  done: 'ok', live: 'ok', valid: 'ok', issued: 'ok', accepted: 'ok', eligible: 'ok', passed: 'ok', active: 'ok', published: 'ok', positive: 'ok', recording: 'ok', in_person: 'ok', cascade: 'ok', counted: 'ok',
  selected: 'strong', approved: 'strong', completed: 'strong',
  ineligible: 'bad', not_selected: 'bad', returned: 'bad', rejected: 'bad', revoked: 'bad', failed: 'bad', overdue: 'bad', negative: 'bad', absent: 'bad', retired: 'quiet',
}

export function toneOf(status: string): Tone {
  return TONES[status] ?? 'quiet'
}

export function StatusChip({ status, label, tone }: { status: string; label: string; tone?: Tone }) {
  return <span className={`chip chip-${tone ?? toneOf(status)}`}>{label}</span>
}
