import { newDataKey, open, openDataKey, seal } from '#platform/crypto/envelope'
import type { Keys } from '#platform/crypto/keys'
import { sql, type Tx } from '#platform/db/tx'
import type { TermValues } from '#rules/documents'

/** Where a result goes by post (邮寄地址). */
export type PostTo = { name: string; phone: string; address: string }

/**
 * The form of an application as it was sent (表单). `salt` goes into its hash, so that short answers cannot be guessed from
 * the receipt.
 */
export type SentForm = { answers: TermValues; salt: string; postTo: PostTo | null }

type Sealed = { no: number; dataKey: Buffer; keyId: string; sealed: Buffer; hash: string }

/** Seals a form under a key of its own. The first has number 1; a correction writes the next. Queued. */
export function saveForm(
  tx: Tx,
  keys: Keys,
  { application, no, form, hash }: { application: string; no: number; form: SentForm; hash: string },
): void {
  const row = `${application}/${no}`
  const { key, wrapped, keyId } = newDataKey(keys, tx.city, row)
  const sealed = seal(key, JSON.stringify(form), { city: tx.city, row, field: 'form' })
  tx.queue(sql`insert into applications.forms (city, application, no, data_key, key_id, sealed, hash, written_at)
    values (${tx.city}, ${application}, ${no}, ${wrapped}, ${keyId}, ${sealed}, ${hash}, ${tx.now})`)
}

/** The form as it stands now: the newest one. Who opens it for a person must record that (`recordRead`). */
export async function openForm(
  tx: Tx,
  keys: Keys,
  application: string,
): Promise<(SentForm & { no: number; hash: string }) | undefined> {
  const row = await tx.maybe<Sealed>(sql`select no, data_key, key_id, sealed, hash from applications.forms
    where city = ${tx.city} and application = ${application} order by no desc limit 1`)
  if (!row) return undefined
  const at = `${application}/${row.no}`
  const key = openDataKey(keys, { wrapped: row.dataKey, keyId: row.keyId }, tx.city, at)
  const form = JSON.parse(open(key, row.sealed, { city: tx.city, row: at, field: 'form' }).toString('utf8')) as SentForm
  return { ...form, no: row.no, hash: row.hash }
}

export type ReadPurpose = 'review' | 'acceptance' | 'window' | 'supervision' | 'assist'

/** Writes down that somebody opened a form: which items, and what for. Queued. */
export function recordRead(
  tx: Tx,
  read: {
    application: string
    caseId: string
    purpose: ReadPurpose
    terms: readonly string[]
    /** The body whose system reads, where no member of staff does. */
    by?: { org: string; name: string }
  },
): void {
  const { user, name, org, orgName } = readerOf(tx, read.by)
  tx.queue(sql`insert into applications.form_reads (city, id, application, case_id, at, user_id, user_name, org, org_name, purpose, terms)
    values (${tx.city}, ${tx.id()}, ${read.application}, ${read.caseId}, ${tx.now}, ${user}, ${name}, ${org}, ${orgName},
      ${read.purpose}, ${[...read.terms]})`)
}

type Reader = { user: string | null; name: string; org: string; orgName: string }

function readerOf({ actor }: Tx, by: { org: string; name: string } | undefined): Reader {
  if (actor.kind === 'staff') return actor
  if (!by) throw new Error('a form is opened by somebody')
  return { user: null, name: actor.kind === 'system' ? actor.name : actor.kind, org: by.org, orgName: by.name }
}

/** Who opened the form, by unit, newest first; never a person (index form_reads_application). */
export async function readsOfForm(
  tx: Tx,
  application: string,
): Promise<readonly { at: Date; orgName: string; purpose: ReadPurpose }[]> {
  return tx.rows(sql`select at, org_name, purpose from applications.form_reads
    where city = ${tx.city} and application = ${application} order by at desc limit 200`)
}
