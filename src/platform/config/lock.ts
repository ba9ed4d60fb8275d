import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Who holds the data folder; `release` only where it is us. */
export type Lock = { held: true; release(): void } | { held: false; by: number }

/** Takes the data folder for this process. A lock of a process that is gone, or of another one with its number, counts as free. */
export function takeLock(dataDir: string): Lock {
  const path = join(dataDir, 'onedoor.pid')
  mkdirSync(dataDir, { recursive: true })
  for (;;) {
    const holder = lockHolder(dataDir)
    if (holder !== undefined) return { held: false, by: holder }
    rmSync(path, { force: true })
    try {
      writeFileSync(path, mark(process.pid), { flag: 'wx', mode: 0o600 })
      return { held: true, release: () => rmSync(path, { force: true }) }
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
    }
  }
}

/** The living process that holds the data folder. */
export function lockHolder(dataDir: string): number | undefined {
  const path = join(dataDir, 'onedoor.pid')
  if (!existsSync(path)) return undefined
  const text = readFileSync(path, 'utf8')
  const pid = Number(text.split(' ')[0])
  return pid > 0 && alive(pid) && mark(pid) === text ? pid : undefined
}

/** Number and start time together name a process; the number alone comes again after a restart of the machine. */
function mark(pid: number): string {
  const path = `/proc/${pid}/stat`
  const started = existsSync(path) ? readFileSync(path, 'utf8').split(') ').at(-1)?.split(' ')[19] : ''
  return `${pid} ${started}`
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}
