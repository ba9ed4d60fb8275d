import { createHash } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Account, canReach, databaseAccount } from './account.ts'
import { type Binaries, copyBinaries, findBinaries } from './binaries.ts'
import { initialiseCluster } from './initdb.ts'
import { keepRunning } from './keep-running.ts'
import { loadSecrets, type Secrets, saveSecrets } from './secrets.ts'
import { type Server, startServer } from './server.ts'

export type Embedded = {
  superuserUrl: string
  secrets: Secrets
  /** True when the server was already running, under a live OneDoor or left over by one that was killed. */
  adopted: boolean
  /** Ends the server. */
  stop(): Promise<void>
  /** Leaves the server running: it belongs to another process of this installation. */
  leave(): void
}

export type Say = (sentence: string) => void

/** Starts the PostgreSQL of this data folder: prepared when new, adopted when it still runs. */
export async function startEmbedded(dataDir: string, say: Say): Promise<Embedded> {
  const secrets = loadSecrets(dataDir)
  const place = choosePlace(dataDir, secrets, say)
  if (!existsSync(join(place.folder, 'PG_VERSION'))) say('Preparing the database (first start only) …')
  initialiseCluster({ ...place, password: secrets.superuser })
  const cluster = { ...place, password: secrets.superuser, logFile: join(dataDir, 'postgres.log'), port: secrets.port }
  const server = await startServer(cluster)
  const kept = remember(dataDir, secrets, place, server)
  const keeper = keepRunning({ ...cluster, port: server.port, keepPort: true }, server, say)
  return {
    superuserUrl: server.superuserUrl,
    secrets: kept,
    adopted: server.adopted,
    stop: keeper.stop,
    leave: keeper.leave,
  }
}

type Place = { folder: string; binaries: Binaries; account: Account | undefined }

/** Beside everything else, unless a folder on the way is closed to the account PostgreSQL has to run under. */
function choosePlace(dataDir: string, secrets: Secrets, say: Say): Place {
  const own = secrets.folder ?? join(dataDir, 'postgres')
  const account = databaseAccount(own)
  const found = findBinaries()
  if (!account) return { folder: own, binaries: found, account }
  const shared = sharedFolder()
  const binaries = canReach(found.folder, account) ? found : copyBinaries(found, shared)
  if (binaries !== found)
    say(`The folder of the programs is closed to ${account.name}; PostgreSQL runs from ${shared}.`)
  if (secrets.folder !== undefined || canReach(dataDir, account)) return { folder: own, binaries, account }
  const folder = join(shared, createHash('sha256').update(dataDir).digest('hex').slice(0, 12))
  say(`The folder ${dataDir} is closed to ${account.name}; the tables are kept in ${folder}.`)
  return { folder, binaries, account }
}

function sharedFolder(): string {
  try {
    const folder = '/var/lib/onedoor'
    mkdirSync(folder, { recursive: true, mode: 0o755 })
    return folder
  } catch {
    return join(tmpdir(), 'onedoor')
  }
}

function remember(dataDir: string, secrets: Secrets, place: Place, server: Server): Secrets {
  const moved = place.folder === join(dataDir, 'postgres') ? {} : { folder: place.folder }
  const now = { ...secrets, ...moved, port: server.port }
  if (now.port !== secrets.port || now.folder !== secrets.folder) saveSecrets(dataDir, now)
  return now
}
