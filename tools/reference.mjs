// Prints the pages of docs/reference that come from the sources. A test compares them.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { register } from 'tsx/esm/api'

const unregister = register()
const { settingsReference } = await import('../src/platform/config/settings.ts')
await unregister()

const folder = join(import.meta.dirname, '..', 'docs', 'reference')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'settings.md'), settingsReference())
console.log('docs/reference/settings.md')
