import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { homeFolder } from '#platform/config/home'
import type { Settings } from '#platform/config/settings'
import type { OpenDatabase } from './open-database.ts'

type Order = { settings: Settings; database: OpenDatabase; say(sentence: string): void }

/** Keeps one worker process alive beside the server; after a crash it is started again, each time a little later. */
export function keepWorker(order: Order): { stop(): Promise<void> } {
  let wanted = true
  let child: ChildProcess | undefined
  const keep = async (): Promise<void> => {
    for (let pause = 500; wanted; pause = Math.min(pause * 2, 30_000)) {
      const since = Date.now()
      child = launch(order)
      await ended(child)
      if (!wanted) return
      if (Date.now() - since > 60_000) pause = 500
      order.say('The worker process ended unexpectedly; it is started again.')
      await sleep(pause)
    }
  }
  const keeping = keep()
  return {
    stop: async () => {
      wanted = false
      child?.kill('SIGTERM')
      const force = setTimeout(() => child?.kill('SIGKILL'), 15_000)
      if (child) await ended(child)
      clearTimeout(force)
      await Promise.race([keeping, sleep(100)])
    },
  }
}

/** The child hears through the channel when we are gone, so a killed parent leaves no worker behind. */
function launch({ settings, database }: Order): ChildProcess {
  const { app, vault, audit } = database.urls
  const env = {
    ...process.env,
    DATABASE_URL: app,
    ONEDOOR_VAULT_DATABASE_URL: vault,
    ONEDOOR_AUDIT_DATABASE_URL: audit,
    ONEDOOR_KEY_FILE: settings.keyFile,
  }
  const program = join(homeFolder(), 'dist', 'cli.js')
  // In a process group of its own: Ctrl-C reaches us, and we end the worker before the database.
  return spawn(process.execPath, ['--enable-source-maps', program, 'worker'], {
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
}
