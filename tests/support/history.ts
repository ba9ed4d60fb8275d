import { createHash } from 'node:crypto'
import type { BlobStore } from '#platform/files/blobs'
import { seedHistory } from '../../src/seed/insight/load.ts'
import { type TestHotline, testHotline } from './hotline.ts'

/** Files in memory. */
export function memoryBlobs(): BlobStore {
  const kept = new Map<string, Buffer>()
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      kept.set(sha256, Buffer.from(bytes))
      return sha256
    },
    async get(sha256) {
      const found = kept.get(sha256)
      if (found === undefined) throw new Error(`no file ${sha256}`)
      return found
    },
  }
}

/** What a test city gets where nothing is said: few of each class, and some of the last days that are still open. */
export const SMALL_HISTORY = { count: 200, recent: 20, days: 425, seed: 'test' }

/** The small hotline city with an invented past up to `until`, its present: closed requests, and some that are open. */
export async function testHistory(
  until: Date,
  extent: Partial<typeof SMALL_HISTORY> = {},
): Promise<TestHotline & { taken: number }> {
  const house = await testHotline()
  await house.clock(until.toISOString())
  const taken = await seedHistory({ desk: house.desk, blobs: memoryBlobs() }, house.system('history'), {
    ...SMALL_HISTORY,
    ...extent,
    until,
  })
  return { ...house, taken }
}
