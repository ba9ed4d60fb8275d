// Writes src/web/portal/routes.ts from the folders under pages/: a page is a folder, its path is its URL.
import { readdirSync, writeFileSync } from 'node:fs'

const pages = new URL('../src/web/portal/pages/', import.meta.url)
const target = new URL('../src/web/portal/routes.ts', import.meta.url)

/** The text of routes.ts; `--print` only shows it. */
function routesText() {
  const folders = readdirSync(pages, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file === 'page.tsx' || file.endsWith('/page.tsx'))
    .sort()
    .map((file) => file.slice(0, -'/page.tsx'.length))
  const imports = folders.map(
    (folder) => `import * as ${nameOf(folder)} from './pages/${folder === '' ? '' : `${folder}/`}page.tsx'`,
  )
  const lines = folders.map((folder) => `  page('/${folder.replaceAll('$', ':')}', ${nameOf(folder)}),`)
  return `// Written by tools/portal-routes.mjs from the folders of pages/; a test compares.
import type { RouteObject } from 'react-router'
${imports.join('\n')}
import { page } from './server/page.ts'

/** Every page of the portal, by its address. */
export const routes: readonly (RouteObject & { path: string })[] = [
${lines.join('\n')}
]
`
}

function nameOf(folder) {
  const words = folder.split(/[/$-]+/).filter((word) => word !== '')
  return words.length === 0
    ? 'home'
    : words.map((word, at) => (at === 0 ? word : word[0].toUpperCase() + word.slice(1))).join('')
}

if (process.argv.includes('--print')) process.stdout.write(routesText())
else writeFileSync(target, routesText())
