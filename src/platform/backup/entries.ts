import { createHash } from 'node:crypto'
import { z } from 'zod'

/** One named stream of bytes inside an archive. */
export type Entry = { name: string; content: AsyncIterable<Buffer> | Iterable<Buffer> }

const manifestSchema = z.record(z.string(), z.strictObject({ bytes: z.number(), sha256: z.string() }))

/** What an archive holds, with a checksum for each entry; written as its last entry. */
export type Manifest = z.output<typeof manifestSchema>

const manifestName = 'manifest.json'

/**
 * Writes entries one after another: the name, then its bytes in frames with their length before them, then an empty frame.
 * Nothing has to be known beforehand, so tables and files stream through without lying in memory.
 */
export async function* writeEntries(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  const manifest: Manifest = {}
  for await (const { name, content } of entries) {
    yield frame(Buffer.from(name))
    const hash = createHash('sha256')
    let bytes = 0
    for await (const part of content) {
      if (part.length === 0) continue
      hash.update(part)
      bytes += part.length
      yield frame(part)
    }
    yield frame(Buffer.alloc(0))
    manifest[name] = { bytes, sha256: hash.digest('hex') }
  }
  yield frame(Buffer.from(manifestName))
  yield frame(Buffer.from(JSON.stringify(manifest)))
  yield frame(Buffer.alloc(0))
}

/** Reads entries again. `take` must read the content to its end. Answers the manifest after comparing every checksum. */
export async function readEntries(
  source: AsyncIterable<Buffer>,
  take: (entry: Entry) => Promise<void>,
): Promise<Manifest> {
  const frames = readFrames(source)[Symbol.asyncIterator]()
  const found: Manifest = {}
  for (;;) {
    const name = (await frames.next()).value?.toString()
    if (name === undefined) throw new Error('The backup ends before its list of contents.')
    if (name === manifestName)
      return compare(manifestSchema.parse(JSON.parse((await frames.next()).value?.toString() ?? '')), found)
    const hash = createHash('sha256')
    let bytes = 0
    const content = until(frames, (part) => {
      hash.update(part)
      bytes += part.length
    })
    await take({ name, content })
    found[name] = { bytes, sha256: hash.digest('hex') }
  }
}

export async function drain(content: Entry['content']): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of content) parts.push(part)
  return Buffer.concat(parts)
}

/** Reads to the end and keeps nothing. */
export async function finish(content: Entry['content']): Promise<void> {
  for await (const _ of content);
}

async function* until(frames: AsyncIterator<Buffer>, see: (part: Buffer) => void): AsyncGenerator<Buffer> {
  for (let next = await frames.next(); !next.done && next.value.length > 0; next = await frames.next()) {
    see(next.value)
    yield next.value
  }
}

function compare(manifest: Manifest, found: Manifest): Manifest {
  const names = new Set([...Object.keys(manifest), ...Object.keys(found)])
  for (const name of names) {
    if (manifest[name]?.sha256 !== found[name]?.sha256)
      throw new Error(`The part ${name} of the backup does not match its checksum.`)
  }
  return manifest
}

function frame(bytes: Buffer): Buffer {
  const made = Buffer.alloc(4 + bytes.length)
  made.writeUInt32BE(bytes.length)
  bytes.copy(made, 4)
  return made
}

async function* readFrames(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0)
  for await (const part of source) {
    held = held.length === 0 ? part : Buffer.concat([held, part])
    let at = 0
    while (held.length - at >= 4) {
      const end = at + 4 + held.readUInt32BE(at)
      if (held.length < end) break
      yield held.subarray(at + 4, end)
      at = end
    }
    held = held.subarray(at)
  }
}
