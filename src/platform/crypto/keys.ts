import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

/** What a key derived from the master key is for; one purpose's key tells nothing about another's. */
export type KeyPurpose =
  | 'wrap-data-key'
  | 'blind-index'
  | 'query-code'
  | 'address-hash'
  | 'form-token'
  | 'second-factor'
  | 'one-time-code'
  | 'sign-licence'
  | 'payment'
  | 'share-link'
  | 'exchange'

/** The keys of one installation. They live in a file beside the data, never in the database (decisions.md 14). */
export type Keys = {
  /** The key that new data is written with. */
  readonly current: string
  /** All keys of the file, the oldest first. */
  readonly ids: readonly string[]
  /** The sub-key for a purpose, of the named master key; `missing` when the file has no such key. */
  subKey(purpose: KeyPurpose, id?: string): Buffer
  /** The sub-key of the first key of the file: for what must be found again after a new key was added. */
  lastingKey(purpose: KeyPurpose): Buffer
}

const schema = z.strictObject({
  /** The first is the oldest; indexes are made with it. New data is written with the last. */
  keys: z.array(z.strictObject({ id: z.string(), secret: z.base64().length(44) })).min(1),
})

type KeyFile = z.output<typeof schema>

/** Reads the key file; makes it, readable for its owner alone, when there is none. */
export function loadKeys(path: string): Keys {
  if (!existsSync(path)) writeNew(path)
  return keysFrom(parse(path))
}

/** Keys for a test or a trial run, kept in memory. */
export function keysOf(secret: Uint8Array): Keys {
  return keysFrom({ keys: [entry(Buffer.from(secret))] })
}

function keysFrom(file: KeyFile): Keys {
  const secrets = new Map(file.keys.map((key) => [key.id, Buffer.from(key.secret, 'base64')]))
  const derived = new Map<string, Buffer>()
  const first = file.keys[0]?.id ?? ''
  const current = file.keys[file.keys.length - 1]?.id ?? ''
  const subKey = (purpose: KeyPurpose, id = current): Buffer => {
    const name = `${id}/${purpose}`
    const known = derived.get(name)
    if (known !== undefined) return known
    const secret = secrets.get(id)
    if (secret === undefined)
      throw new Error(`the key file lacks the key ${id}, which part of the data was written with`)
    const made = Buffer.from(hkdfSync('sha256', secret, 'onedoor', purpose, 32))
    derived.set(name, made)
    return made
  }
  return { current, ids: file.keys.map((key) => key.id), subKey, lastingKey: (purpose) => subKey(purpose, first) }
}

/** The id tells keys apart without telling anything about them. */
function entry(secret: Buffer): KeyFile['keys'][number] {
  const id = createHash('sha256').update('onedoor key id').update(secret).digest('hex').slice(0, 12)
  return { id, secret: secret.toString('base64') }
}

/** `wx`: two processes that start at once never make two keys; the second reads what the first wrote. */
function writeNew(path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const text = `${JSON.stringify({ keys: [entry(randomBytes(32))] }, null, 2)}\n`
  try {
    const file = openSync(path, 'wx', 0o600)
    writeSync(file, text)
    fsyncSync(file)
    closeSync(file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

function parse(path: string): KeyFile {
  const parsed = schema.safeParse(json(readFileSync(path, 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(`${path} is damaged. Put back a copy of it: without it no name and no telephone number can be read.`)
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
