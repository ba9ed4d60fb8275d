import type { Keys } from '#platform/crypto/keys'
import type { Identity } from './rules/contact.ts'
import type { PartyField } from './rules/fields.ts'
import { openFiling } from './sealing.ts'
import type { SealedFiling } from './store.ts'

export type Person = {
  identity: Identity
  consents: boolean
  /** All numbers ever given, the first one first: a notice goes to the old number too (reliability.md T8). */
  phones: readonly string[]
}

/** One person from a filing and its amendments, which come oldest first: the latest word on each field counts. */
export function foldFilings(
  keys: Keys,
  city: string,
  rows: readonly SealedFiling[],
  fields: readonly PartyField[],
): Map<string, Person> {
  const people = new Map<string, Person>()
  for (const row of rows) {
    const party = row.amends ?? row.id
    const identity = openFiling(keys, city, row, fields)
    const before = people.get(party)
    const phones = new Set([...(before?.phones ?? []), ...(identity.phone === undefined ? [] : [identity.phone])])
    people.set(party, {
      identity: { ...before?.identity, ...identity },
      consents: row.consentContact,
      phones: [...phones],
    })
  }
  return people
}
