import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const role = z.string().min(20)
const schema = z.strictObject({
  superuser: role,
  owner: role,
  app: role,
  vault: role,
  audit: role,
  /** Chosen at the first start and kept, so that a tool of the operator finds the database again. */
  port: z.number().int().optional(),
  /** Where the tables are; elsewhere than beside this file when the database account cannot reach this folder. */
  folder: z.string().optional(),
})

/** What only this installation knows about its embedded database. */
export type Secrets = z.output<typeof schema>

/** Reads `secrets.json`, or makes it with new random passwords. Only its owner may read the file. */
export function loadSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json')
  if (existsSync(path)) return parse(path)
  const password = (): string => randomBytes(24).toString('base64url')
  const made = { superuser: password(), owner: password(), app: password(), vault: password(), audit: password() }
  saveSecrets(dataDir, made)
  return made
}

/** Written beside and renamed, so that a crash leaves the old file or the new one, never half of it. */
export function saveSecrets(dataDir: string, secrets: Secrets): void {
  mkdirSync(dataDir, { recursive: true })
  const path = join(dataDir, 'secrets.json')
  writeFileSync(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(`${path}.new`, path)
}

function parse(path: string): Secrets {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    throw new Error(`${path} is damaged. Put back a copy of it: without it the embedded database cannot be opened.`)
  }
}
