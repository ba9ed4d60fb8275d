import { lockHolder } from '#platform/config/lock'
import type { Settings } from '#platform/config/settings'
import { bootstrap } from '#platform/db/bootstrap'
import type { DatabaseUrls } from '#platform/db/urls'
import { startEmbedded } from '#platform/embedded-postgres/embedded'

/** Where the database is; without `owner` somebody else migrates it. */
export type OpenDatabase = {
  urls: Omit<DatabaseUrls, 'owner'> & { owner: string | undefined }
  embedded: boolean
  close(): Promise<void>
}

/** Connects to the city's own PostgreSQL, or runs the embedded one for as long as the command takes. */
export async function openDatabase(settings: Settings, say: (sentence: string) => void): Promise<OpenDatabase> {
  if (settings.external) return { urls: settings.external, embedded: false, close: async () => undefined }
  const holder = lockHolder(settings.dataDir)
  const embedded = await startEmbedded(settings.dataDir, say)
  // While another OneDoor runs on this folder, the server is its own: use it and leave it running.
  const guest = embedded.adopted && holder !== undefined && holder !== process.pid
  if (guest) embedded.leave()
  const { superuserUrl, secrets } = embedded
  const urls = await bootstrap({ superuserUrl, database: 'onedoor', passwords: secrets })
  return { urls, embedded: true, close: guest ? async () => undefined : embedded.stop }
}

/** The owner's connection, for what changes tables. */
export function ownerUrl(database: OpenDatabase): string {
  if (database.urls.owner !== undefined) return database.urls.owner
  throw new Error(
    'The setting ONEDOOR_OWNER_DATABASE_URL is missing: this command changes tables and needs their owner.',
  )
}

/** Runs `work` with the database and closes it afterwards, also when the work failed. */
export async function withDatabase<T>(settings: Settings, work: (database: OpenDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase(settings, (sentence) => console.error(sentence))
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}
