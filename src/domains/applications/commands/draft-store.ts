import type { Words } from '#kit/words'
import { newDataKey, open, openDataKey, seal } from '#platform/crypto/envelope'
import { keyedHash } from '#platform/crypto/hash'
import type { Keys } from '#platform/crypto/keys'
import { sql, type Tx } from '#platform/db/tx'
import type { Goal } from '#rules/bundles'
import type { TermValue } from '#rules/documents'
import type { PostTo } from '../store-forms.ts'

/** How long a draft is kept after the last answer, in days of real time. */
export const KEPT_DAYS = 90

/** Whose draft it may be: an account, or nobody yet but this browser. */
export type DraftOwner = { account: string | null; visitor: string }

/** A file that was uploaded for a material, kept by content address. */
export type DraftFile = { id: string; doc: string; name: string; mediaType: string; bytes: number; sha256: string }

/** How a material is met without a file of this draft; `own`: one's own paper instead of what is held, and why. */
export type Way =
  | { kind: 'wallet'; document: string }
  | { kind: 'own'; reason: string }
  | { kind: 'later' }
  | { kind: 'pledged' }

/** What the applicant has said so far: personal, therefore sealed. */
export type DraftContent = {
  answers: Readonly<Record<string, TermValue>>
  /** Where answers come from that were filled in for him, by term. */
  sources: Readonly<Record<string, Words>>
  ways: Readonly<Record<string, Way>>
  files: readonly DraftFile[]
  /** What came of fetching from a register: the document, or null where it could not be had, by type. */
  fetched: Readonly<Record<string, string | null>>
  delivery: 'download' | 'post' | 'counter' | null
  postTo: PostTo | null
  /** Differences of the new standard he has not seen yet. */
  moved: readonly Words[]
}

export const emptyContent: DraftContent = {
  answers: {},
  sources: {},
  ways: {},
  files: [],
  fetched: {},
  delivery: null,
  postTo: null,
  moved: [],
}

/** What is to be reached, what is asked first for it, and how the results may come; as it was when the draft was begun. */
export type Aim = {
  goals: readonly Goal[]
  questions: readonly string[]
  exits: readonly ('download' | 'post' | 'counter')[]
}

export type DraftHead = {
  id: string
  account: string | null
  holder: string | null
  kind: 'matter' | 'bundle'
  /** Task code of the matter, or code of the bundle. */
  code: string
  title: Words
  place: string
  /** Pinned versions: whatever the plan may need, for any answers. */
  versions: readonly string[]
  aim: Aim
  updatedAt: Date
}
export type StoredDraft = DraftHead & { content: DraftContent }

type Row = DraftHead & { dataKey: Buffer; keyId: string; sealed: Buffer }

const COLUMNS = sql`d.id, d.account, d.holder, d.kind, d.code, d.title, d.place, d.versions, d.aim, d.updated_at, d.data_key, d.key_id, d.sealed`

/** Draft of a browser alone, or of the account; one that is somebody's opens for him alone. */
function ownedBy(tx: Tx, keys: Keys, { account, visitor }: DraftOwner) {
  const hash = visitorHash(tx, keys, visitor)
  return account === null
    ? sql`d.account is null and d.visitor_hash = ${hash}`
    : sql`(d.account = ${account} or (d.account is null and d.visitor_hash = ${hash}))`
}

function visitorHash(tx: Tx, keys: Keys, visitor: string): Buffer {
  return keyedHash(keys, 'address-hash', 'application-draft', tx.city, visitor)
}

/** The draft under a lock, so that two pages sent at once both count; undefined: none, or another's, or its time is over. */
export async function lockDraft(tx: Tx, keys: Keys, owner: DraftOwner, id: string): Promise<StoredDraft | undefined> {
  const row = await tx.maybe<Row>(sql`select ${COLUMNS} from applications.drafts d
    where d.city = ${tx.city} and d.id = ${id} and ${ownedBy(tx, keys, owner)} for update`)
  return row && opened(tx, keys, row)
}

/** The drafts of an applicant, latest first (drafts_account, drafts_visitor). */
export async function draftsOf(tx: Tx, keys: Keys, owner: DraftOwner, limit = 50): Promise<readonly StoredDraft[]> {
  const rows = await tx.rows<Row>(sql`select ${COLUMNS} from applications.drafts d
    where d.city = ${tx.city} and ${ownedBy(tx, keys, owner)} order by d.updated_at desc limit ${limit}`)
  return rows.map((row) => opened(tx, keys, row))
}

/** Keeps a draft as it is now; whoever is signed in makes it his. `now`: real time. */
export async function putDraft(
  tx: Tx,
  keys: Keys,
  { draft, owner, now }: { draft: StoredDraft; owner: DraftOwner; now: Date },
): Promise<void> {
  const { key, wrapped, keyId } = newDataKey(keys, tx.city, draft.id)
  const sealed = seal(key, JSON.stringify(draft.content), { city: tx.city, row: draft.id, field: 'draft' })
  const account = draft.account ?? owner.account
  const visitor = account === null ? visitorHash(tx, keys, owner.visitor) : null
  const expires = new Date(now.getTime() + KEPT_DAYS * 86_400_000)
  await tx.run(sql`insert into applications.drafts (city, id, account, holder, visitor_hash, kind, code, title, place, versions, aim, data_key,
      key_id, sealed, updated_at, expires_at)
    values (${tx.city}, ${draft.id}, ${account}, ${draft.holder}, ${visitor}, ${draft.kind}, ${draft.code}, ${JSON.stringify(draft.title)}, ${draft.place},
      ${[...draft.versions]}::uuid[], ${JSON.stringify(draft.aim)}, ${wrapped}, ${keyId}, ${sealed}, ${now}, ${expires})
    on conflict on constraint drafts_pk do update set account = excluded.account, holder = excluded.holder,
      visitor_hash = excluded.visitor_hash, versions = excluded.versions, aim = excluded.aim, data_key = excluded.data_key,
      key_id = excluded.key_id, sealed = excluded.sealed, updated_at = excluded.updated_at, expires_at = excluded.expires_at`)
}

export async function deleteDraft(tx: Tx, keys: Keys, owner: DraftOwner, id: string): Promise<void> {
  await tx.run(
    sql`delete from applications.drafts d where d.city = ${tx.city} and d.id = ${id} and ${ownedBy(tx, keys, owner)}`,
  )
}

/** Drops drafts nobody has touched for long (drafts_expiry). Answers how many went. */
export async function deleteExpired(tx: Tx, now: Date): Promise<number> {
  return tx.run(sql`delete from applications.drafts where city = ${tx.city} and expires_at < ${now}`)
}

function opened(tx: Tx, keys: Keys, { dataKey, keyId, sealed, ...head }: Row): StoredDraft {
  const key = openDataKey(keys, { wrapped: dataKey, keyId }, tx.city, head.id)
  const content = open(key, sealed, { city: tx.city, row: head.id, field: 'draft' }).toString('utf8')
  return { ...head, content: JSON.parse(content) as DraftContent }
}
