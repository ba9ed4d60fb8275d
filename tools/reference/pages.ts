import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { settingsReference } from '#platform/config/settings'
import { apiPage } from './api.ts'
import { architecturePage } from './architecture.ts'
import { errorsPage } from './errors.ts'
import { permissionsPage } from './permissions.ts'
import { tablesPage } from './tables.ts'

/** What a page is made from: the text of any file of the repository. */
export type Read = (path: string) => string

/** Every page that is printed from the sources, by its path. A test compares each with what is committed. */
export const pages: Readonly<Record<string, (read: Read) => string>> = {
  'docs/reference/settings.md': settingsReference,
  'docs/reference/permissions.md': permissionsPage,
  'docs/reference/errors.md': errorsPage,
  'docs/reference/openapi.json': apiPage,
  'docs/reference/tables.md': tablesPage,
  'ARCHITECTURE.md': architecturePage,
}

export function readAt(root: string): Read {
  return (path) => readFileSync(join(root, path), 'utf8')
}
