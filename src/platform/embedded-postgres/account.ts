import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** The operating-system account PostgreSQL runs under; undefined means: the same as ours. */
export type Account = { uid: number; gid: number; name: string }

/** PostgreSQL refuses to run as root, so root hands it to an account without rights. */
export function databaseAccount(dataFolder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  return ownerOf(dataFolder) ?? accountNamed('postgres') ?? createdAccount() ?? nobody
}

/** Whether the account may walk to this path, by the mode bits of every folder on the way. */
export function canReach(path: string, account: Account): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && !mayEnter(folder, account)) return false
    if (dirname(folder) === folder) return true
  }
}

const nobody: Account = { uid: 65534, gid: 65534, name: 'nobody' }

function mayEnter(folder: string, account: Account): boolean {
  const { uid, gid, mode } = statSync(folder)
  if (uid === account.uid) return (mode & 0o100) !== 0
  if (gid === account.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}

function ownerOf(folder: string): Account | undefined {
  if (!existsSync(folder)) return undefined
  const { uid, gid } = statSync(folder)
  return uid === 0 ? undefined : { uid, gid, name: `user ${uid}` }
}

function accountNamed(name: string): Account | undefined {
  if (!existsSync('/etc/passwd')) return undefined
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid), name }
}

function createdAccount(): Account | undefined {
  const ways: readonly (readonly [string, ...string[]])[] = [
    ['useradd', '--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', 'onedoor'],
    ['adduser', '-S', '-D', '-H', 'onedoor'],
  ]
  for (const [command, ...args] of ways) {
    const account = accountNamed('onedoor')
    if (account) return account
    spawnSync(command, args, { stdio: 'ignore' })
  }
  return accountNamed('onedoor')
}
