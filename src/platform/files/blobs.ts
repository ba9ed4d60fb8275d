import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Files by content address (SHA-256): the same bytes are kept once, and read back only if they still match. */
export type BlobStore = { put(bytes: Uint8Array): Promise<string>; get(sha256: string): Promise<Buffer> }

/** A store in a folder. A blob is complete or absent: written aside, flushed, then renamed. */
export function folderBlobs(folder: string): BlobStore {
  const place = (sha256: string): string => placeOf(folder, sha256)
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const path = place(sha256)
      await mkdir(dirname(path), { recursive: true })
      const aside = `${path}.${randomBytes(6).toString('hex')}`
      const file = await open(aside, 'w', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(aside, path)
      return sha256
    },
    async get(sha256) {
      const bytes = await readFile(place(sha256))
      if (createHash('sha256').update(bytes).digest('hex') !== sha256)
        throw new Error('a stored file does not match its address')
      return bytes
    },
  }
}

/** Takes a file away that nobody refers to, unless it was brought again since `untouchedSince`: its owner is still to be written. */
export async function dropBlob(folder: string, sha256: string, untouchedSince: Date): Promise<boolean> {
  const path = placeOf(folder, sha256)
  const found = await stat(path).catch(() => undefined)
  if (found === undefined || found.mtime > untouchedSince) return false
  await unlink(path)
  return true
}

function placeOf(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a content address')
  return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}
