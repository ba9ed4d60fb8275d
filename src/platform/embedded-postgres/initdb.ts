import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Account } from './account.ts'
import { type Binaries, programPath } from './binaries.ts'

export type NewCluster = {
  binaries: Binaries
  folder: string
  account: Account | undefined
  password: string
  sync?: boolean
}

/** The one database account that may do everything; only start and bootstrap use it. */
export const superuser = 'onedoor_superuser'

/** Makes a new, empty cluster. Answers false when there is one already. */
export function initialiseCluster(cluster: NewCluster): boolean {
  const { folder, account } = cluster
  if (existsSync(join(folder, 'PG_VERSION'))) return false
  mkdirSync(dirname(folder), { recursive: true })
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { mode: 0o700 })
  if (account) chownSync(folder, account.uid, account.gid)
  const secret = passwordFile(cluster)
  try {
    runInitdb(cluster, secret)
  } catch (fault) {
    rmSync(folder, { recursive: true, force: true })
    throw fault
  } finally {
    rmSync(dirname(secret), { recursive: true, force: true })
  }
  return true
}

function runInitdb(cluster: NewCluster, secret: string): void {
  const { binaries, folder, account } = cluster
  const args = ['-D', folder, '-U', superuser, `--pwfile=${secret}`, '--auth=scram-sha-256', '--encoding=UTF8']
  // The libc locale C.UTF-8: with plain C, trigrams are blind to Chinese characters; ICU versions differ between machines.
  args.push('--locale=C.UTF-8', '--data-checksums', ...(cluster.sync === false ? ['--no-sync'] : []))
  const result = spawnSync(programPath(binaries, 'initdb'), args, {
    cwd: '/',
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C.UTF-8' },
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  })
  if (result.error) throw new Error(`PostgreSQL could not be prepared: ${result.error.message}`)
  if (result.status !== 0) throw new Error(`PostgreSQL could not be prepared in ${folder}:\n${result.stderr.trim()}`)
}

/** The password goes through a file only the account can read: arguments are visible to everybody on the machine. */
function passwordFile({ account, password }: NewCluster): string {
  const folder = mkdtempSync(join(tmpdir(), 'onedoor-'))
  const path = join(folder, 'password')
  writeFileSync(path, password, { mode: 0o600 })
  chmodSync(folder, 0o700)
  for (const item of account ? [folder, path] : []) chownSync(item, account?.uid ?? 0, account?.gid ?? 0)
  return path
}
