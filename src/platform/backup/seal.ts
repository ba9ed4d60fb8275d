import { createCipheriv, createDecipheriv, createHmac, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'

/**
 * A stream sealed in chunks with AES-256-GCM. The nonce of a chunk is a random prefix, its number and whether it is the last,
 * so that no chunk can be changed, left out, moved or cut off unnoticed. The key comes from a passphrase by scrypt.
 */
const magic = Buffer.from('ONEDOOR BACKUP 1\n')
const chunkBytes = 64 * 1024
const tagBytes = 16
const headerBytes = magic.length + 16 + 7 + 16
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 }

/** The archive cannot be opened: the message says why. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

type Key = { key: Buffer; prefix: Buffer; header: Buffer }

export async function* seal(source: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(16)
  const prefix = randomBytes(7)
  const { key, check } = derive(passphrase, salt)
  const header = Buffer.concat([magic, salt, prefix, check])
  yield header
  let number = 0
  for await (const { bytes, last } of inChunks(source, chunkBytes)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(prefix, number++, last)).setAAD(header)
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  }
}

/** Opens what `seal` wrote. Throws `Unreadable` on a wrong passphrase and on every change. */
export async function* unseal(source: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  let opened: Key | undefined
  let number = 0
  for await (const { bytes, last } of afterHeader(source, (header) => (opened = open(header, passphrase)))) {
    if (opened) yield openChunk(opened, bytes, { number: number++, last })
  }
}

async function* afterHeader(
  source: AsyncIterable<Buffer>,
  read: (header: Buffer) => void,
): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  const iterator = source[Symbol.asyncIterator]()
  let held = Buffer.alloc(0)
  while (held.length < headerBytes) {
    const { done, value } = await iterator.next()
    if (done) throw new Unreadable('This file is not a backup of OneDoor.')
    held = Buffer.concat([held, value])
  }
  read(held.subarray(0, headerBytes))
  yield* inChunks(chain(held.subarray(headerBytes), iterator), chunkBytes + tagBytes)
}

async function* chain(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

function open(header: Buffer, passphrase: string): Key {
  if (!header.subarray(0, magic.length).equals(magic)) throw new Unreadable('This file is not a backup of OneDoor.')
  const [salt, prefix, check] = [header.subarray(17, 33), header.subarray(33, 40), header.subarray(40, 56)]
  const derived = derive(passphrase, salt)
  if (!timingSafeEqual(derived.check, check)) throw new Unreadable('The passphrase does not open this backup.')
  return { key: derived.key, prefix, header }
}

function openChunk(
  { key, prefix, header }: Key,
  bytes: Buffer,
  { number, last }: { number: number; last: boolean },
): Buffer {
  const split = bytes.length - tagBytes
  if (split < 0) throw new Unreadable(damaged)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce(prefix, number, last), { authTagLength: tagBytes })
  decipher.setAAD(header).setAuthTag(bytes.subarray(split))
  const plain = decipher.update(bytes.subarray(0, split))
  try {
    decipher.final()
  } catch {
    throw new Unreadable(damaged)
  }
  return plain
}

const damaged = 'The backup is damaged or was changed: it is not what was written. Take another copy of it.'

/** The check value tells a wrong passphrase from a damaged file without telling anything about the key. */
function derive(passphrase: string, salt: Buffer): { key: Buffer; check: Buffer } {
  const bytes = scryptSync(passphrase.normalize('NFC'), salt, 64, cost)
  return {
    key: bytes.subarray(0, 32),
    check: createHmac('sha256', bytes.subarray(32)).update('check').digest().subarray(0, 16),
  }
}

function nonce(prefix: Buffer, number: number, last: boolean): Buffer {
  const made = Buffer.alloc(12)
  prefix.copy(made)
  made.writeUInt32BE(number, 7)
  made.writeUInt8(last ? 1 : 0, 11)
  return made
}

/** Cuts a stream into chunks of one size; the last one, which may be shorter or empty, is marked. */
async function* inChunks(
  source: AsyncIterable<Buffer>,
  size: number,
): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let parts: Buffer[] = []
  let held = 0
  for await (const part of source) {
    parts.push(part)
    held += part.length
    if (held <= size) continue
    const all = Buffer.concat(parts)
    // More than one chunk is held, so none of those sent here is the last.
    let at = 0
    for (; all.length - at > size; at += size) yield { bytes: all.subarray(at, at + size), last: false }
    parts = [all.subarray(at)]
    held = all.length - at
  }
  yield { bytes: Buffer.concat(parts), last: true }
}
