import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const root = new URL('../src/locales/', import.meta.url)
const files = readdirSync(new URL('es/', root))
const PLURAL = /_(one|many|other)$/

function read(language: string, file: string): Map<string, string> {
  const flat = new Map<string, string>()
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') flat.set(path, value)
    else for (const [key, inner] of Object.entries(value as object)) walk(inner, path ? `${path}.${key}` : key)
  }
  walk(JSON.parse(readFileSync(new URL(`${language}/${file}`, root), 'utf8')), '')
  return flat
}

/** English has no "many": plural forms count as one key, their number is checked apart. */
const keys = (messages: Map<string, string>) => [...new Set([...messages.keys()].map((key) => key.replace(PLURAL, '')))].sort()
const slots = (text: string) => [...text.matchAll(/{{\s*(\w+)/g)].map((match) => match[1]).sort()

describe.each(['pt', 'en'])('%s', (language) => {
  test('has the same files as Spanish', () => {
    expect(readdirSync(new URL(`${language}/`, root))).toEqual(files)
  })

  test.each(files)('%s has the same keys, none empty, with the same values filled in', (file) => {
    const spanish = read('es', file)
    const other = read(language, file)
    expect(keys(other)).toEqual(keys(spanish))
    expect([...other].filter(([, text]) => text.trim() === '')).toEqual([])
    const common = [...spanish].filter(([key]) => other.has(key))
    expect(common.map(([key]) => [key, slots(other.get(key)!)])).toEqual(common.map(([key, text]) => [key, slots(text)]))
  })
})

test.each(['es', 'pt', 'en'])('%s has every plural form that its grammar asks for', (language) => {
  const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  for (const file of files) {
    const messages = read(language, file)
    const stems = new Set([...messages.keys()].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, '')))
    for (const stem of stems) for (const form of wanted) expect([file, `${stem}_${form}`, messages.has(`${stem}_${form}`)]).toEqual([file, `${stem}_${form}`, true])
  }
})
