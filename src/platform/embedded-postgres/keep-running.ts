import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from './pid-file.ts'
import { type Cluster, type Server, startServer } from './server.ts'

export type Keeper = { stop(): Promise<void>; leave(): void }

/** Starts the server again on the same port when it dies; the pools of the application reconnect by themselves. */
export function keepRunning(cluster: Cluster, first: Server, say: (sentence: string) => void): Keeper {
  let server = first
  const end = new AbortController()
  const pause = { ref: false, signal: end.signal }
  const watch = async (): Promise<void> => {
    for (; !end.signal.aborted; await sleep(250, undefined, pause).catch(() => undefined)) {
      if (isAlive(server.pid)) continue
      say('The database ended unexpectedly; it is started again.')
      server = await restart(cluster, end.signal).catch(() => server)
    }
  }
  const watching = watch()
  return {
    stop: async () => {
      end.abort()
      await watching
      await server.stop()
    },
    leave: () => end.abort(),
  }
}

/** After a hard kill the old children may hold the shared memory for a moment, so the first tries can fail. */
async function restart(cluster: Cluster, signal: AbortSignal): Promise<Server> {
  for (let pause = 100; ; pause = Math.min(pause * 2, 5000)) {
    try {
      return await startServer(cluster)
    } catch (fault) {
      if (signal.aborted) throw fault
      await sleep(pause)
    }
  }
}
