/** How far a zone is ahead of UTC at that instant, in milliseconds. */
function offset(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' }).formatToParts(instant)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - Math.floor(instant / 1000) * 1000
}

/** "2026-05-04T19:00" on a wall in that zone → the instant. Sessions are announced in the edition's time, wherever they are typed. */
export function instantOf(wall: string, zone: string): string {
  const guess = Date.parse(`${wall}Z`)
  const first = guess - offset(guess, zone)
  return new Date(guess - offset(first, zone)).toISOString()
}

/** The instant → what a clock in that zone shows, as `datetime-local` wants it. */
export function wallOf(instant: string, zone: string): string {
  const at = Date.parse(instant)
  return new Date(at + offset(at, zone)).toISOString().slice(0, 16)
}
