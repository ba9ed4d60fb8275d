import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What a PostgreSQL server writes about itself in its data folder. */
export type PidFile = { pid: number; port: number; ready: boolean }

export function readPidFile(folder: string): PidFile | undefined {
  const path = join(folder, 'postmaster.pid')
  if (!existsSync(path)) return undefined
  const lines = readFileSync(path, 'utf8').split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return Number.isInteger(pid) && pid > 0 ? { pid, port, ready: lines[7]?.trim() === 'ready' } : undefined
}

/** The server that runs on this data folder, also one whose parent was killed. A file left over by a crash is removed. */
export function runningServer(folder: string): PidFile | undefined {
  const found = readPidFile(folder)
  if (found && isAlive(found.pid) && commandOf(found.pid).includes(folder)) return found
  if (found) rmSync(join(folder, 'postmaster.pid'), { force: true })
  return undefined
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A process number alone proves nothing: after a restart of the machine another program may have it. */
function commandOf(pid: number): string {
  const path = `/proc/${pid}/cmdline`
  if (existsSync(path)) return readFileSync(path, 'utf8').replaceAll('\0', ' ')
  return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
}
