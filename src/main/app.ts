import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { openUnified, type Unified } from '#domains/accounts'
import { changesSince, waitingEvents } from '#domains/casework'
import { resolveSession } from '#domains/directory'
import { type Senders, sink, smsGateway, smtp } from '#domains/notices'
import { createVault, type Vault } from '#domains/parties'
import type { App } from '#platform/app'
import { auditTrail } from '#platform/audit-trail'
import type { Settings } from '#platform/config/settings'
import { type CtxSource, systemCtx } from '#platform/create-ctx'
import { type Keys, loadKeys } from '#platform/crypto/keys'
import { createPool } from '#platform/db/pool'
import type { DatabaseUrls } from '#platform/db/urls'
import { folderBlobs } from '#platform/files/blobs'
import { createLog } from '#platform/log'
import { createPrinter } from '#platform/pdf/printer'
import { giveSessionKeys } from '#platform/session/secrets'
import { simulatorClient } from '../api/identity-simulator/client.ts'
import { cityFinder, originFinder } from './cities.ts'
import { composeDomains, type House, residentGrants, words } from './domains.ts'
import { isTrial, simulatesIdentity } from './identity-simulator.ts'
import { programVersion } from './version.ts'

/** The application with what only `main` may touch: the composed domains, the vault, the ways out. */
export type WholeApp = App & { house: House; keys: Keys; vault: Vault; senders: Senders }

/** More connections than this make the database slower, not faster (docs/benchmarks.md). */
const CONNECTIONS = Math.max(8, 4 * availableParallelism())

/** Puts the application together for one process: pools, log, files, keys, and every domain. */
export function createApp(settings: Settings, urls: Omit<DatabaseUrls, 'owner'>): WholeApp {
  const logger = createLog(settings.logLevel)
  const pool = createPool(urls.app, 'app', logger, CONNECTIONS)
  const source: CtxSource = { pool, log: logger, testClock: settings.testClock }
  const blobs = folderBlobs(settings.blobDir)
  const keys = loadKeys(settings.keyFile)
  giveSessionKeys(keys)
  const vault = createVault({ url: urls.vault, keys, log: logger, testClock: settings.testClock })
  const senders = sendersOf(settings)
  const trail = auditTrail({ url: urls.audit, log: logger, testClock: settings.testClock })
  const printer = createPrinter(join(settings.dataDir, 'fonts'))
  const origin = originFinder(source, settings)
  const exchangeDir = join(settings.dataDir, 'exchange')
  const unified = unifiedOf(settings)
  const house = composeDomains({
    ...{ keys, vault, blobs, senders, unified, printer, exchangeDir, origin },
    trial: isTrial(settings),
  })
  return {
    settings,
    logger,
    source,
    blobs,
    words,
    keys,
    vault,
    senders,
    house,
    routes: [...house.routes, ...trail.routes],
    version: programVersion(),
    requestId: randomUUID,
    cityOf: cityFinder(source, settings.city),
    // The city of staff is that of their session, whatever host they came by (decision 12).
    whoIs: async (token, keepAwake) => (await resolveSession(source, token, keepAwake))?.staff ?? null,
    residentGrants,
    changesSince,
    waitingEvents: () => waitingEvents(systemCtx(source, settings.city, 'figures')),
    close: async () => {
      await Promise.all([pool.end(), vault.close(), trail.close()])
    },
  }
}

/** The service that the city has set; in the demo city without one, the simulator that this server serves. */
function unifiedOf(settings: Settings): Unified | null {
  if (settings.unified !== undefined) return openUnified({ ...settings.unified, simulated: false })
  return simulatesIdentity(settings) ? openUnified({ ...simulatorClient(settings), simulated: true }) : null
}

/** The city's own providers where they are set, else lines of JSON in the sink. */
function sendersOf({ mail, sms, sinkDir }: Settings): Senders {
  return {
    mail: mail ? smtp(mail.url, mail.from) : sink(sinkDir, 'mail'),
    sms: sms ? smsGateway(sms.url, sms.token) : sink(sinkDir, 'sms'),
  }
}
