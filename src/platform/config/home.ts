import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the installation, the one with package.json: found from the sources and from the built files alike. */
export function homeFolder(from: string = import.meta.dirname): string {
  if (existsSync(join(from, 'package.json'))) return from
  const parent = dirname(from)
  if (parent === from)
    throw new Error('The folder of the installation was not found: no package.json above the program.')
  return homeFolder(parent)
}
