import { fileParty } from '#domains/parties'
import { maskName } from '#kit/mask'
import { insist, reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import { blindIndex } from '#platform/crypto/blind-index'
import type { Keys } from '#platform/crypto/keys'
import type { Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'
import { checkIdentity } from '#rules/parties'
import type { Level } from '../rules/index.ts'
import { changeIdentity, type HolderRow, insertHolder } from '../store.ts'

/** Name and number of a person, checked for their form. */
export type Named = { name: string; idNumber: string }

/** Brings name and citizen number into their stored form; both are needed. */
export function checkNamed(tx: Tx, given: Named): Named {
  const { name, idNumber } = insist(checkIdentity(given, localDate(tx.now), ''))
  if (name === undefined) return reject('invalid', 'accounts.name-empty', {}, 'name')
  if (idNumber === undefined) return reject('invalid', 'accounts.number-empty', {}, 'idNumber')
  return { name, idNumber }
}

export type Indexes = { nameIndex: Buffer; idIndex: Buffer }

export function indexesFor(tx: Tx, keys: Keys, { name, idNumber }: Named): Indexes {
  return { nameIndex: blindIndex(keys, tx.city, 'name', name), idIndex: blindIndex(keys, tx.city, 'id', idNumber) }
}

/** A person made known for the first time: identity into the vault, mask and hashes into the holder. */
export function newPerson(tx: Tx, keys: Keys, known: Partial<Named> & { phone?: string; level: Level }): string {
  const { level, ...identity } = known
  const { party } = fileParty(tx, keys, { ...identity, consentToContact: true })
  const { name, idNumber } = known
  const id = tx.id()
  insertHolder(tx, {
    id,
    kind: 'person',
    name: name === undefined ? '' : maskName(name),
    nameIndex: name === undefined ? null : blindIndex(keys, tx.city, 'name', name),
    idIndex: idNumber === undefined ? null : blindIndex(keys, tx.city, 'id', idNumber),
    creditCode: null,
    level,
    party,
  })
  return id
}

export type Raising = { named: Named; level: Level; how: 'given' | 'unified' | 'window' }

/** Gives a holder name and number under a level. What he gave before stays in the vault. */
export function nameHolder(tx: Tx, keys: Keys, holder: HolderRow, { named, level, how }: Raising): void {
  const amends = holder.party === null ? {} : { amends: holder.party }
  const { party } = fileParty(tx, keys, { ...named, consentToContact: true, ...amends })
  changeIdentity(tx, holder.id, { name: maskName(named.name), ...indexesFor(tx, keys, named), level, party })
  audit(tx, { action: 'accounts.identified', object: { kind: 'holder', id: holder.id }, facts: { level, how } })
}
