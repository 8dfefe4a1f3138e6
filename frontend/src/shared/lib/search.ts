/** Readers of what an address says after "?": anything malformed counts as absent, an address is never an error. */
type Raw = Record<string, unknown>
type Reader<T> = (value: unknown) => T | undefined

export const text: Reader<string> = (value) => {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function oneOf<const T extends string>(allowed: readonly T[]): Reader<T> {
  return (value) => (allowed.includes(value as T) ? (value as T) : undefined)
}

export const whole: Reader<number> = (value) => (Number.isInteger(Number(value)) && value !== '' && value !== null && value !== undefined ? Number(value) : undefined)

type Found<S extends Record<string, Reader<unknown>>> = { [K in keyof S]?: Exclude<ReturnType<S[K]>, undefined> }

/** `search({ q: text, status: oneOf(STATUSES) })`: what a route keeps of its address. */
export function search<S extends Record<string, Reader<unknown>>>(shape: S): (raw: Raw) => Found<S> {
  return (raw) => {
    const found = Object.entries(shape).map(([key, read]) => [key, read(raw[key])] as const)
    return Object.fromEntries(found.filter(([, value]) => value !== undefined)) as Found<S>
  }
}
