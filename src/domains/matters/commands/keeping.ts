import { allOrgs, isInScope, orgById } from '#domains/directory'
import { documentTypes, terms } from '#domains/documents'
import { reject } from '#kit/ruling'
import { sha256 } from '#platform/crypto/hash'
import type { Tx } from '#platform/db/tx'
import { canonical } from '#platform/idempotency'
import {
  type CheckedAgainst,
  checkBody,
  type Fault,
  levelOfPlace,
  type MatterBody,
  type Naming,
  provisionalCreditCode,
  taskCodeOf,
} from '../rules/index.ts'
import { creditCodeOf } from '../store.ts'

/** The mark of a body: the same value gives the same hash, in whatever order its keys stand. */
export function hashOf(body: MatterBody): string {
  return sha256(canonical(body)).toString('hex')
}

/** The member of staff who acts; null: the house itself. */
export function actorOf(tx: Tx): string | null {
  return tx.actor.kind === 'staff' ? tx.actor.user : null
}

const read = new WeakMap<Tx, Promise<CheckedAgainst>>()

/** What bodies are checked against, read once in a transaction. */
export function checkedAgainst(tx: Tx): Promise<CheckedAgainst> {
  const known = read.get(tx)
  if (known) return known
  const found = Promise.all([documentTypes(tx), terms(tx), allOrgs(tx)]).then(([types, all, orgs]) => ({
    types,
    terms: all,
    orgs: new Set(orgs.byCode.keys()),
  }))
  read.set(tx, found)
  return found
}

export async function faultsOf(tx: Tx, body: MatterBody): Promise<readonly Fault[]> {
  return checkBody(body, await checkedAgainst(tx))
}

/** Names of document types and terms, for differences that people read. */
export async function namingOf(tx: Tx): Promise<Naming> {
  const { types, terms: all } = await checkedAgainst(tx)
  return { doc: (code) => types.get(code)?.name, term: (code) => all.get(code)?.name }
}

/** Refuses who may not touch versions of this organisation; what is out of reach is not there for him. */
export async function insistReach(tx: Tx, permission: 'matters.edit' | 'matters.approve', org: string): Promise<void> {
  const owner = await orgById(tx, org)
  if (!owner || !isInScope(tx.actor, permission, { org, orgPath: owner.path })) reject('missing', 'matters.not-found')
}

/** 实施编码 of a body of the city for a matter in a place: with its own credit code, or one in right form until it is entered. */
export async function taskCodeFor(tx: Tx, at: { org: string; place: string; baseCode: string }): Promise<string> {
  const own = await creditCodeOf(tx, at.org)
  const code = own ?? provisionalCreditCode(at.place.slice(0, 6), sha256(`${tx.city} ${at.org}`))
  return taskCodeOf(code, levelOfPlace(at.place), at.baseCode)
}
