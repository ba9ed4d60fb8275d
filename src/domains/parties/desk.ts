import type { Ctx } from '#platform/context'
import type { Keys } from '#platform/crypto/keys'
import type { Tx } from '#platform/db/tx'
import { foldFilings, type Person } from './person.ts'
import type { PartyField } from './rules/fields.ts'
import { loadFilings } from './store.ts'

/** What the readings of the vault share: the keys, and the way to the role that may read. */
export type Desk = {
  readonly keys: Keys
  /** The same actor and city, on a connection of the role `onedoor_vault`. */
  inVault(ctx: Ctx): Ctx
}

/** What the vault must know of a case; found by the domain that owns cases (casework), by its public number. */
export type CaseFacts = {
  id: string
  number: string
  party: string | null
  secrecy: 'open' | 'protected' | 'anonymous' | 'clue'
  /** How the actor stands to the case. */
  relation: 'own-call' | 'lead' | 'assist' | 'none'
  /** Whether the actor's unit is complained about, or he must withdraw (回避). */
  excluded: boolean
}

/** The people behind these references, with the asked fields opened; who is no longer on file is missing. */
export async function peopleOf(
  tx: Tx,
  keys: Keys,
  parties: readonly string[],
  fields: readonly PartyField[],
): Promise<Map<string, Person>> {
  if (parties.length === 0) return new Map()
  return foldFilings(keys, tx.city, await loadFilings(tx, parties), fields)
}
