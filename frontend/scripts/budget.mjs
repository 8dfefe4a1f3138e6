// The budgets of the interface, in gzip: the shell (what every page behind the sign-in loads: entry, frame, common words) and each route with all that it adds.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const SHELL_KB = 200
const ROUTE_KB = 260
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
const sizes = new Map()

function size(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length)
  return sizes.get(file)
}

/** Scripts and styles that a chunk needs before it runs: itself, its static imports, their styles. */
function files(key, seen = new Set()) {
  if (seen.has(key)) return new Set()
  seen.add(key)
  const chunk = manifest[key]
  const found = new Set([chunk.file, ...(chunk.css ?? [])])
  for (const next of chunk.imports ?? []) for (const file of files(next, seen)) found.add(file)
  return found
}

/** The layouts around a route: `_app.tsx` and `_app/e.$edition.tsx` around `_app/e.$edition/results.tsx`. */
function around(key) {
  const path = key.split('?')[0].replace(/\.tsx$/, '')
  return Object.keys(manifest).filter((other) => other.startsWith('src/routes/') && path.startsWith(`${other.split('?')[0].replace(/\.tsx$/, '')}/`))
}

const total = (set) => [...set].reduce((sum, file) => sum + size(file), 0) / 1024
const frame = Object.keys(manifest).filter((key) => key.startsWith('src/routes/_app.tsx'))
const messages = Object.keys(manifest).find((key) => key.endsWith('locales/es/common.json'))
const shell = new Set(['index.html', ...frame, messages].flatMap((key) => [...files(key)]))
const rows = Object.keys(manifest)
  .filter((key) => key.startsWith('src/routes/'))
  .map((key) => ({ key, kb: total(new Set([...shell, ...[key, ...around(key)].flatMap((one) => [...files(one)])])) }))
  .sort((a, b) => b.kb - a.kb)

console.log(`shell ${total(shell).toFixed(1)} KB of ${SHELL_KB}`)
for (const row of rows.slice(0, 5)) console.log(`  ${row.kb.toFixed(1)} KB of ${ROUTE_KB}  ${row.key.split('?')[0]}`)
const over = rows.filter((row) => row.kb > ROUTE_KB)
if (total(shell) > SHELL_KB || over.length > 0 || rows.length === 0) {
  console.error('Over budget (or no routes found).')
  process.exit(1)
}
