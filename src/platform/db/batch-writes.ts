import type { Writable } from 'node:stream'
import type pg from 'pg'

/** The socket of a connection; @types/pg does not tell of it. */
type WithSocket = { connection?: { stream?: Writable } }

const held = new WeakSet<pg.PoolClient>()

/**
 * Holds back what is written to a connection until the running turn is over, so that all statements of a pipeline leave in
 * one system call instead of one each: an intake sends a dozen, and the calls cost more than the work between them.
 */
export function batchWrites(client: pg.PoolClient): void {
  if (held.has(client)) return
  // The field is there in every version of pg; should it go, statements are sent one by one as before.
  const socket = (client as unknown as WithSocket).connection?.stream
  if (!socket || typeof socket.cork !== 'function') return
  held.add(client)
  socket.cork()
  process.nextTick(() => {
    held.delete(client)
    socket.uncork()
  })
}
