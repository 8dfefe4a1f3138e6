/** Readers of what an address says after "?": anything malformed counts as absent, an address is never an error. */
type Raw = Record<string, unknown>

export function text(raw: Raw, key: string): string | undefined {
  const value = raw[key]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function oneOf<T extends string>(raw: Raw, key: string, allowed: readonly T[]): T | undefined {
  const value = raw[key]
  return allowed.includes(value as T) ? (value as T) : undefined
}

/** A search reader of plain texts by name: `texts('q', 'status')`. */
export function texts<K extends string>(...keys: K[]): (raw: Raw) => { [P in K]?: string } {
  return (raw) => Object.fromEntries(keys.flatMap((key) => (text(raw, key) ? [[key, text(raw, key)]] : []))) as { [P in K]?: string }
}
