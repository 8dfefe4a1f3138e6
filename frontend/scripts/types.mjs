// openapi.json → src/shared/api/schema.gen.ts; with --check it only compares and fails when the file is stale.
import { readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'

const source = new URL('../openapi.json', import.meta.url)
const target = new URL('../src/shared/api/schema.gen.ts', import.meta.url)
const header = '// Generated from openapi.json by `npm run types`. Do not edit.\n'

/** The paths that the SPA calls; phones' and verifiers' own paths at the root are not its matter. */
const document = JSON.parse(await readFile(source, 'utf8'))
document.paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => path.startsWith('/api/')))

const wanted = header + astToString(await openapiTS(document, { defaultNonNullable: false }))
if (process.argv.includes('--check')) {
  const present = await readFile(target, 'utf8').catch(() => '')
  if (present !== wanted) {
    console.error('src/shared/api/schema.gen.ts is stale: run `npm run types` and commit it.')
    process.exit(1)
  }
  console.log('Types match openapi.json.')
} else {
  await writeFile(target, wanted)
}
