import { sql, type Tx } from '#platform/db/tx'
import type { Budget } from './rules/budget.ts'
import type { PartyField } from './rules/fields.ts'
import { actorRow } from './who.ts'

/** A filing as stored: everything personal is sealed. */
export type SealedFiling = {
  id: string
  amends: string | null
  dataKey: Buffer
  keyId: string
  nameEnc: Buffer | null
  phoneEnc: Buffer | null
  idNumberEnc: Buffer | null
  addressEnc: Buffer | null
  consentContact: boolean
}

export type NewFiling = SealedFiling & { nameIndex: Buffer | null; phoneIndex: Buffer | null; idIndex: Buffer | null }

/** The application role may write this and never read it back. */
export function insertFiling(tx: Tx, row: NewFiling): void {
  tx.queue(sql`insert into parties.filings (city, id, amends, data_key, key_id, name_enc, phone_enc, id_number_enc, address_enc,
      name_index, phone_index, id_index, consent_contact, created_at)
    values (${tx.city}, ${row.id}, ${row.amends}, ${row.dataKey}, ${row.keyId}, ${row.nameEnc}, ${row.phoneEnc}, ${row.idNumberEnc},
      ${row.addressEnc}, ${row.nameIndex}, ${row.phoneIndex}, ${row.idIndex}, ${row.consentContact}, ${tx.now})`)
}

export type OriginalKind = 'request' | 'reply' | 'message'
export type SealedOriginal = {
  id: string
  caseId: string
  party: string | null
  kind: OriginalKind
  dataKey: Buffer
  keyId: string
  textEnc: Buffer
}

export function insertOriginal(tx: Tx, row: SealedOriginal): void {
  tx.queue(sql`insert into parties.originals (city, id, case_id, party, kind, data_key, key_id, text_enc, created_at)
    values (${tx.city}, ${row.id}, ${row.caseId}, ${row.party}, ${row.kind}, ${row.dataKey}, ${row.keyId}, ${row.textEnc}, ${tx.now})`)
}

/** The filings of these parties with their amendments, oldest first. Index: filings_pk, filings_amends_lookup. */
export async function loadFilings(tx: Tx, parties: readonly string[]): Promise<SealedFiling[]> {
  return tx.rows<SealedFiling>(sql`select f.id, f.amends, f.data_key, f.key_id, f.name_enc, f.phone_enc, f.id_number_enc, f.address_enc,
      f.consent_contact
    from parties.filings f
    where f.city = ${tx.city} and (f.id = any(${parties}::uuid[]) or f.amends = any(${parties}::uuid[]))
    order by f.created_at, f.id`)
}

/** Index: filings_phone. */
export async function partiesByPhone(
  tx: Tx,
  phoneIndex: Buffer,
  limit: number,
): Promise<{ party: string; filedAt: Date }[]> {
  return tx.rows(sql`select coalesce(f.amends, f.id) as party, max(f.created_at) as filed_at
    from parties.filings f
    where f.city = ${tx.city} and f.phone_index = ${phoneIndex}
    group by coalesce(f.amends, f.id)
    order by max(f.created_at) desc
    limit ${limit}`)
}

/** Index: originals_case. */
export async function loadOriginals(
  tx: Tx,
  caseId: string,
): Promise<(Omit<SealedOriginal, 'caseId' | 'party'> & { createdAt: Date })[]> {
  return tx.rows(sql`select o.id, o.kind, o.data_key, o.key_id, o.text_enc, o.created_at
    from parties.originals o where o.city = ${tx.city} and o.case_id = ${caseId}
    order by o.created_at, o.id`)
}

export type RevealRow = {
  caseId: string
  caseNumber: string
  party: string
  fields: readonly PartyField[]
  purpose: string
  reason: string
}

export function insertReveal(tx: Tx, row: RevealRow): void {
  const by = actorRow(tx.actor)
  tx.queue(sql`insert into parties.reveals (city, id, at, actor_kind, user_id, user_name, org, org_name, role, case_id, case_number, party,
      fields, purpose, reason)
    values (${tx.city}, ${tx.id()}, ${tx.now}, ${by.kind}, ${by.user}, ${by.name}, ${by.org}, ${by.orgName}, ${by.roles.join(' ')},
      ${row.caseId}, ${row.caseNumber}, ${row.party}, ${row.fields}, ${row.purpose}, ${row.reason})`)
}

export type ReadingPurpose = 'list' | 'match' | 'notice' | 'original' | 'redact' | 'trail' | 'holder'

/** Writes down a reading that shows nobody a full identity, many parties in one row. */
export function insertReading(
  tx: Tx,
  row: { purpose: ReadingPurpose; caseId?: string; parties?: readonly string[] },
): void {
  const by = actorRow(tx.actor)
  tx.queue(sql`insert into parties.read_trail (city, id, at, actor_kind, user_id, user_name, org, org_name, purpose, case_id, parties)
    values (${tx.city}, ${tx.id()}, ${tx.now}, ${by.kind}, ${by.user}, ${by.name}, ${by.org}, ${by.orgName}, ${row.purpose},
      ${row.caseId ?? null}, ${row.parties ?? []})`)
}

export async function loadBudgets(tx: Tx): Promise<Budget[]> {
  return tx.rows(sql`select b.city, b.role, b.cases_per_day from parties.budgets b`)
}

/** How many other cases the user has revealed since then. Index: reveals_user. */
export async function otherCasesRevealed(tx: Tx, user: string, since: Date, caseId: string): Promise<number> {
  const { count } = await tx.one<{ count: number }>(sql`select count(distinct r.case_id) as count
    from parties.reveals r
    where r.city = ${tx.city} and r.user_id = ${user} and r.at >= ${since} and r.case_id <> ${caseId}`)
  return count
}
