import type { Locale } from '#kit/words'
import type { Actor } from '#platform/actor'
import type { Tx } from '#platform/db/tx'
import type { Log } from '#platform/log'

/** A permission, `domain.verb`, as declared in the domain's `permissions.ts`. */
export type Permission = `${string}.${string}`

/**
 * Everything a command or query gets from outside: who acts, in which city, and the only way to the tables.
 * There is no way to a table without naming an authority.
 */
export interface Ctx {
  readonly actor: Actor
  /** The tenant: the 6-digit code of the city. */
  readonly city: string
  readonly locale: Locale
  /** A reference for logs and fault pages. */
  readonly requestId: string
  readonly log: Log
  /** Makes an id (UUID version 7). */
  id(): string
  /** Real time, for retries, sessions and rate limits alone; business time is `tx.now`. */
  realTime(): Date
  /** Random bytes from the edge, for numbers and codes. */
  random(bytes: number): Uint8Array
  /** Runs `work` in one transaction if the actor holds `permission`; else throws `Refused` (forbidden). */
  transaction<T>(permission: Permission, work: (tx: Tx) => Promise<T>): Promise<T>
  /** The same transaction for reading only. */
  reading<T>(permission: Permission, work: (tx: Tx) => Promise<T>): Promise<T>
}
