import { createServer } from 'node:net'
import { takeLock } from '#platform/config/lock'
import type { Settings } from '#platform/config/settings'
import { ensureInstallation } from '#platform/db/installation'
import { migrate } from '#platform/db/migrate'
import { type OpenDatabase, openDatabase } from './open-database.ts'
import { explain } from './serve.ts'

export type Prepared = { database: OpenDatabase; close(): Promise<void> }

/** Everything before the door opens: the data folder is ours, the port is free, the database runs and is up to date. */
export async function prepare(settings: Settings, say: (sentence: string) => void): Promise<Prepared> {
  const lock = takeLock(settings.dataDir)
  if (!lock.held) {
    const advice = 'Stop it, or set ONEDOOR_DATA_DIR and PORT for a second one.'
    throw new Error(`OneDoor already runs on ${settings.dataDir} (process ${lock.by}). ${advice}`)
  }
  try {
    await assertFree(settings)
    const database = await openDatabase(settings, say)
    const close = async (): Promise<void> => {
      await database.close()
      lock.release()
    }
    await upToDate(database, say).catch(async (fault: unknown) => {
      await close()
      throw fault
    })
    return { database, close }
  } catch (fault) {
    lock.release()
    throw fault
  }
}

/** Migrates, where we own the tables, and says so. */
export async function upToDate(database: OpenDatabase, say: (sentence: string) => void): Promise<void> {
  const { owner } = database.urls
  if (owner === undefined) return
  const applied = await migrate(owner)
  if (applied.length > 0) say(`Tables brought up to date (${applied.length} migrations).`)
  await ensureInstallation(owner)
}

/** Known before the database is started and filled, not after. */
async function assertFree({ host, port }: Settings): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (fault) => reject(explain(fault, host, port)))
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}
