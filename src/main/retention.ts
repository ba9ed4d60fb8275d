import { holdsFile as isAttached } from '#domains/casework'
import { dropEnded, holdsFile } from '#domains/documents'
import { systemCtx } from '#platform/create-ctx'
import { dropBlob } from '#platform/files/blobs'
import type { WholeApp } from './app.ts'

/** A file that was brought again this lately may belong to a draft that names it nowhere else. */
const RESTS = 180 * 86_400_000

/**
 * Drops documents whose time of keeping is over, and their files where no city has them any more: the store keeps the same
 * bytes once for all.
 */
export async function dropKept(app: WholeApp, cities: () => Promise<readonly string[]>): Promise<number> {
  const contexts = (await cities()).map((city) => systemCtx(app.source, city, 'retention'))
  let dropped = 0
  for (const ctx of contexts) {
    for (const file of await dropEnded(ctx)) {
      const holding = contexts.map((other) =>
        other.reading('documents.check', async (tx) => (await holdsFile(tx, file)) || isAttached(tx, file)),
      )
      const isHeld = (await Promise.all(holding)).includes(true)
      const since = new Date(ctx.realTime().getTime() - RESTS)
      if (!isHeld && (await dropBlob(app.settings.blobDir, file, since))) dropped += 1
    }
  }
  return dropped
}
