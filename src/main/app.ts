import { randomUUID } from 'node:crypto'
import { changesSince, waitingEvents } from '#domains/casework'
import { resolveSession } from '#domains/directory'
import type { App } from '#platform/app'
import type { Settings } from '#platform/config/settings'
import { systemCtx } from '#platform/create-ctx'
import { createPool } from '#platform/db/pool'
import type { DatabaseUrls } from '#platform/db/urls'
import { folderBlobs } from '#platform/files/blobs'
import { createLog } from '#platform/log'
import { cityFinder } from './cities.ts'
import { plugInDomains, residentGrants, routesOf, words } from './domains.ts'
import { programVersion } from './version.ts'

/** Puts the application together for one process: pools, log, files, and every domain. */
export function createApp(settings: Settings, urls: Omit<DatabaseUrls, 'owner'>): App {
  const logger = createLog(settings.logLevel)
  const pool = createPool(urls.app, 'app', logger, 16)
  const source = { pool, log: logger, testClock: settings.testClock }
  const blobs = folderBlobs(settings.blobDir)
  plugInDomains()
  return {
    settings,
    logger,
    source,
    blobs,
    words,
    routes: routesOf({ blobs }),
    version: programVersion(),
    requestId: randomUUID,
    cityOf: cityFinder(source, settings.city),
    // The city of staff is that of their session, whatever host they came by (decision 12).
    whoIs: async (token) => (await resolveSession(source, token))?.staff ?? null,
    residentGrants,
    changesSince,
    waitingEvents: () => waitingEvents(systemCtx(source, settings.city, 'figures')),
    close: () => pool.end(),
  }
}
