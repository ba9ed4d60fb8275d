import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from './pid-file.ts'
import { type Cluster, type Server, startServer } from './server.ts'

export type Keeper = { stop(): Promise<void>; leave(): void }

/** Starts the server again on the same port when it dies; the pools of the application reconnect by themselves. */
export function keepRunning(cluster: Cluster, first: Server, say: (sentence: string) => void): Keeper {
  let server = first
  let wanted = true
  const watch = async (): Promise<void> => {
    for (; wanted; await sleep(250, undefined, { ref: false })) {
      if (isAlive(server.pid)) continue
      say('The database ended unexpectedly; it is started again.')
      server = await restart(cluster, () => wanted).catch(() => server)
    }
  }
  const watching = watch()
  return {
    stop: async () => {
      wanted = false
      await watching
      await server.stop()
    },
    leave: () => {
      wanted = false
    },
  }
}

/** After a hard kill the old children may hold the shared memory for a moment, so the first tries can fail. */
async function restart(cluster: Cluster, wanted: () => boolean): Promise<Server> {
  for (let pause = 100; ; pause = Math.min(pause * 2, 5000)) {
    try {
      return await startServer(cluster)
    } catch (fault) {
      if (!wanted()) throw fault
      await sleep(pause)
    }
  }
}
