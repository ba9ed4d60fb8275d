// Prints the pages that come from the sources: `npm run docs`. A test compares them.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { register } from 'tsx/esm/api'

const root = join(import.meta.dirname, '..')
const unregister = register()
const { pages, readAt } = await import('./reference/pages.ts')

for (const [path, page] of Object.entries(pages)) {
  const text = page(readAt(root))
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  console.log(path)
}
await unregister()
