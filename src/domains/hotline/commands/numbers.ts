import { makeNumber } from '#kit/public-number'
import { makeQueryCode } from '#kit/query-code'
import type { Ctx } from '#platform/context'
import { keyedHash } from '#platform/crypto/hash'
import type { Keys } from '#platform/crypto/keys'
import type { Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'

/** A public number of today: the day, the city, six random digits, two check digits. */
export function newNumber(tx: Tx, cityMark: string, at: Date): string {
  return makeNumber({ date: localDate(at), kind: 'R', cityMark, random: tx.random(6) })
}

/** Whether two draws of the same day met: the unique constraint says so, and the next draw helps. */
export function isNumberClash(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'constraint' in error &&
    (error.constraint === 'cases_number' || error.constraint === 'requests_number')
  )
}

/**
 * The query code of a number. With a key it is made from the key, so that a repeat can be told the same code although
 * nobody stored it; without one it is drawn.
 */
export function codeFor(keys: Keys, ctx: Ctx, key: string | undefined): (number: string) => string {
  if (key !== undefined) return (number) => makeQueryCode(keyedHash(keys, 'query-code', 'given', ctx.city, number, key))
  const drawn = makeQueryCode(ctx.random(32))
  return () => drawn
}
