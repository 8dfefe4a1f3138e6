// openapi.json → src/shared/api/schema.gen.ts; with --check it only compares and fails when the file is stale.
import { readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'

const source = new URL('../openapi.json', import.meta.url)
const target = new URL('../src/shared/api/schema.gen.ts', import.meta.url)
const header = '// Generated from openapi.json by `npm run types`. Do not edit.\n'

const wanted = header + astToString(await openapiTS(source, { defaultNonNullable: false }))
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
