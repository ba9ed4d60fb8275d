import { setMaxListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf } from '#platform/db/pool'
import type { Log } from '#platform/log'

/** Work that comes again and again: sweeps, deliveries. `run` answers how much it did; after much it is called again at once. */
export type Chore = { name: string; every: number; run(): Promise<number> }

const longestPause = 30_000

/** Runs every chore in its own rhythm until the signal; a failing one is tried again with growing pauses. */
export async function runChores(chores: readonly Chore[], log: Log, signal: AbortSignal): Promise<void> {
  // Each chore's pause listens to the signal: that is no leak, however many chores there are.
  setMaxListeners(chores.length + 10, signal)
  await Promise.all(chores.map((chore) => repeat(chore, log, signal)))
}

async function repeat(chore: Chore, log: Log, signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted; ) {
    let pause = chore.every
    try {
      if ((await chore.run()) > 0) pause = Math.min(pause, 50)
      failures = 0
    } catch (error) {
      failures += 1
      pause = Math.min(chore.every * 2 ** failures, longestPause)
      log.error({ chore: chore.name, code: codeOf(error), failures }, 'a chore failed and will be tried again')
    }
    // The pause ends early on the signal; that is not a fault.
    await sleep(pause, undefined, { signal }).catch(() => undefined)
  }
}
