import type { Ctx } from '#platform/context'
import { keyedHash } from '#platform/crypto/hash'
import type { Keys } from '#platform/crypto/keys'
import type { Field } from './rules/index.ts'

/** What the exchange was given at the start. */
export type ExchangeDesk = {
  keys: Keys
  /** The folder that holds one folder per system of mode `file`. */
  folder: string
  /** The demo city: a department system may stand on this machine, and be spoken to without https. */
  trial: boolean
  /** The form of a case, field by field, with who asks written down; plugged in by main. */
  formOf(ctx: Ctx, of: { caseId: string; purpose: 'assist' }): Promise<readonly Field[]>
}

/** The secret that a system checks our signature with: derived, so that it is stored nowhere on our side. */
export function secretOf(keys: Keys, city: string, system: string): string {
  return keyedHash(keys, 'exchange', city, system).toString('base64url')
}
