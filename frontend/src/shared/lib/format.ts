import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

const DAY = 86_400_000
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/

/** "2017-05-21" is a day, not an instant: it must not slip to the day before in America. */
function parse(value: string): { date: Date; timeZone?: 'UTC' } {
  return DATE_ONLY.test(value) ? { date: new Date(`${value}T00:00:00Z`), timeZone: 'UTC' } : { date: new Date(value) }
}

/** The day on the calendar of a zone: a stage ends at the end of its last day there. */
export function dayIn(zone: string | undefined, at: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at)
}

/** Spanish writes 3,870 in Peru and 3.870 in Bolivia: the programme's country decides, not only the language. */
export function localeOf(language: string, country: string | undefined): string {
  if (!country) return language
  try {
    return Intl.getCanonicalLocales(`${language}-${country}`)[0] ?? language
  } catch {
    return language
  }
}

export function formats(language: string, country?: string, zone?: string) {
  const locale = localeOf(language, country)
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const date = (value: string, style: 'short' | 'medium' | 'long' = 'medium') => {
    const { date: day, timeZone } = parse(value)
    return new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: timeZone ?? zone }).format(day)
  }
  return {
    number: (value: number) => number.format(value),
    percent: (value: number) => percent.format(value),
    date,
    dateTime: (value: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(new Date(value)),
    /** Near in time: "yesterday", "in 3 days", by the calendar there; past a month the date itself says more. */
    relative: (value: string, now: Date = new Date()) => {
      const day = DATE_ONLY.test(value) ? value : dayIn(zone, new Date(value))
      const days = Math.round((Date.parse(day) - Date.parse(dayIn(zone, now))) / DAY)
      return Math.abs(days) > 30 ? date(value) : relative.format(days, 'day')
    },
    list: (values: string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(values),
  }
}

export type Formats = ReturnType<typeof formats>

let country: string | undefined
let zone: string | undefined

/** Set by the frame when an edition is entered. */
export function setPlace(next: { country?: string; zone?: string }): void {
  country = next.country
  zone = next.zone
}

export function useFormats(): Formats {
  const { i18n } = useTranslation()
  return useMemo(() => formats(i18n.language, country, zone), [i18n.language])
}
