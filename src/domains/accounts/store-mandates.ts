import { sql, type Tx } from '#platform/db/tx'
import type { Holder, MandateDates, Scope, Terms } from './rules/index.ts'

export type Representation = {
  id: string
  person: string
  firm: string
  proved: 'registry' | 'unified' | 'window'
  provedAt: Date
}

/** Index: representations_live. */
export async function representationsOf(tx: Tx, person: string): Promise<Representation[]> {
  return tx.rows(sql`select r.id, r.person, r.firm, r.proved, r.proved_at from accounts.representations r
    where r.city = ${tx.city} and r.person = ${person} and r.ended_at is null order by r.proved_at`)
}

export async function represents(tx: Tx, person: string, firm: string): Promise<boolean> {
  const row = await tx.maybe(sql`select r.id from accounts.representations r
    where r.city = ${tx.city} and r.person = ${person} and r.firm = ${firm} and r.ended_at is null`)
  return row !== undefined
}

/** Who represents the firm, latest first. Index: representations_firm. */
export async function representativesOf(tx: Tx, firm: string): Promise<{ person: string; party: string | null }[]> {
  return tx.rows(sql`select r.person, h.party from accounts.representations r
    join accounts.holders h on h.city = r.city and h.id = r.person
    where r.city = ${tx.city} and r.firm = ${firm} and r.ended_at is null order by r.proved_at desc`)
}

/** A firm has one legal representative at a time: a new proof ends those of others. */
export async function putRepresentation(
  tx: Tx,
  { person, firm, proved }: Pick<Representation, 'person' | 'firm' | 'proved'>,
): Promise<void> {
  await tx.run(sql`update accounts.representations set ended_at = ${tx.now}
    where city = ${tx.city} and firm = ${firm} and person <> ${person} and ended_at is null`)
  await tx.run(sql`insert into accounts.representations (city, id, person, firm, proved, proved_at)
    values (${tx.city}, ${tx.id()}, ${person}, ${firm}, ${proved}, ${tx.now})
    on conflict (city, person, firm) where ended_at is null do update set proved = excluded.proved, proved_at = excluded.proved_at`)
}

export async function endRepresentation(tx: Tx, person: string, firm: string): Promise<number> {
  return tx.run(sql`update accounts.representations set ended_at = ${tx.now}
    where city = ${tx.city} and person = ${person} and firm = ${firm} and ended_at is null`)
}

/** A mandate as stored, with who gave it. */
export type MandateRow = MandateDates & {
  id: string
  giver: string
  giverName: string
  giverKind: Holder['kind']
  helper: string | null
  helperName: string
  scope: Scope
  proof: 'portal' | 'window'
  proofNote: string | null
  createdAt: Date
}

const columns = sql`m.id, m.giver, g.name as giver_name, g.kind as giver_kind, m.helper, m.helper_name, m.scope,
  m.valid_from, m.valid_to, m.proof, m.proof_note, m.created_at, m.accepted_at, m.declined_at, m.revoked_at`
const joined = sql`accounts.mandates m join accounts.holders g on g.city = m.city and g.id = m.giver`

export type NewMandate = Terms & {
  giver: string
  helper: string | null
  invited: { phone: Buffer; name: Buffer } | null
  helperName: string
  proof: 'portal' | 'window'
  proofDocument: string | null
  proofNote: string | null
  /** Holder or user who grants it. */
  grantedBy: string | null
  grantedUser: string | null
  acceptedAt: Date | null
}

export function insertMandate(tx: Tx, row: NewMandate): string {
  const id = tx.id()
  tx.queue(sql`insert into accounts.mandates (city, id, giver, helper, invited_phone, invited_name, helper_name, scope, valid_from, valid_to,
      proof, proof_document, proof_note, granted_by, granted_user, created_at, accepted_at)
    values (${tx.city}, ${id}, ${row.giver}, ${row.helper}, ${row.invited?.phone ?? null}, ${row.invited?.name ?? null}, ${row.helperName},
      ${JSON.stringify(row.scope)}, ${row.validFrom}, ${row.validTo}, ${row.proof}, ${row.proofDocument}, ${row.proofNote}, ${row.grantedBy},
      ${row.grantedUser}, ${tx.now}, ${row.acceptedAt})`)
  return id
}

export async function mandateById(tx: Tx, id: string): Promise<MandateRow | undefined> {
  return tx.maybe(sql`select ${columns} from ${joined} where m.city = ${tx.city} and m.id = ${id} for update of m`)
}

/** Index: mandates_giver. */
export async function mandatesFrom(tx: Tx, giver: string): Promise<MandateRow[]> {
  return tx.rows(sql`select ${columns} from ${joined}
    where m.city = ${tx.city} and m.giver = ${giver} order by m.created_at desc, m.id desc limit 100`)
}

/** Index: mandates_helper_lookup. */
export async function mandatesTo(tx: Tx, helper: string): Promise<MandateRow[]> {
  return tx.rows(sql`select ${columns} from ${joined}
    where m.city = ${tx.city} and m.helper = ${helper} order by m.created_at desc, m.id desc limit 100`)
}

/** Offered to whoever has one of these phones and this name. Index: mandates_invited. */
export async function mandatesOffered(tx: Tx, phones: readonly Buffer[], name: Buffer): Promise<MandateRow[]> {
  return tx.rows(sql`select ${columns} from ${joined}
    where m.city = ${tx.city} and m.helper is null and m.invited_phone = any(${phones}::bytea[]) and m.invited_name = ${name}
      and m.declined_at is null and m.revoked_at is null
    order by m.created_at desc, m.id desc limit 100`)
}

export function acceptMandate(tx: Tx, id: string, helper: string): void {
  tx.queue(sql`update accounts.mandates set helper = ${helper}, accepted_at = ${tx.now}
    where city = ${tx.city} and id = ${id}`)
}

export function endMandate(tx: Tx, id: string, how: 'declined' | 'revoked'): void {
  const change = how === 'declined' ? sql`declined_at = ${tx.now}` : sql`revoked_at = ${tx.now}`
  tx.queue(sql`update accounts.mandates set ${change} where city = ${tx.city} and id = ${id}`)
}

/** All that lets others act for a holder, or him for others, ends with his account. */
export async function endAllOf(tx: Tx, holder: string): Promise<void> {
  await tx.run(sql`update accounts.mandates set revoked_at = ${tx.now}
    where city = ${tx.city} and (giver = ${holder} or helper = ${holder}) and revoked_at is null and declined_at is null`)
  await tx.run(sql`update accounts.representations set ended_at = ${tx.now}
    where city = ${tx.city} and person = ${holder} and ended_at is null`)
}
