import { redact } from '#kit/redact'
import { insist, reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { acceptUpload } from '#platform/files/accept'
import type { BlobStore } from '#platform/files/blobs'
import { visibleCase } from '../queries/case-detail.ts'
import { viewerOf } from '../queries/visible.ts'

export type NewAttachment = {
  file: { name: string; bytes: Uint8Array }
  /** Staff: seen by all who handle the case, or by the centre alone. */
  audience: 'all' | 'centre' | 'resident'
  purpose: 'evidence' | 'request' | 'return' | 'reply' | 'other'
}
export type Attached = { id: string; name: string; mediaType: string; bytes: number }

/** Most files of one case, and of one resident's draft. */
const MOST_PER_CASE = 60
const MOST_PER_DRAFT = 6

/** Attaches a file to a case that the actor may read. */
export async function attachToCase(
  ctx: Ctx,
  blobs: BlobStore,
  input: NewAttachment & { number: string },
): Promise<Attached> {
  const accepted = insist(await acceptUpload(input.file))
  const sha256 = await blobs.put(accepted.bytes)
  return ctx.transaction('casework.attach', async (tx) => {
    const found = (await visibleCase(tx, ctx.actor, input.number)) ?? reject('missing', 'casework.not-found')
    await bound(tx, sql`case_id = ${found.id}`, MOST_PER_CASE)
    const name = found.secrecy === 'open' ? redact(accepted.name, { names: [] }).text : undefined
    return insert(tx, { ...input, caseId: found.id, draft: null, accepted, sha256, name })
  })
}

/** Keeps a file with a resident's unsent draft, or with a case he has proved to be his. */
export async function attachForResident(
  ctx: Ctx,
  blobs: BlobStore,
  input: { file: NewAttachment['file']; draft: string | null; caseId: string | null },
): Promise<Attached> {
  const accepted = insist(await acceptUpload(input.file))
  const sha256 = await blobs.put(accepted.bytes)
  return ctx.transaction('hotline.file', async (tx) => {
    if (input.draft) await bound(tx, sql`draft = ${input.draft} and case_id is null`, MOST_PER_DRAFT)
    if (input.caseId) await bound(tx, sql`case_id = ${input.caseId}`, MOST_PER_CASE)
    return insert(tx, {
      audience: 'all',
      purpose: 'request',
      caseId: input.caseId,
      draft: input.draft,
      accepted,
      sha256,
      // A draft is the resident's own; its files lose their names with the filing.
      name: input.draft === null ? undefined : accepted.name,
    })
  })
}

/**
 * Names that people give to files tell who they are (“张三家.jpg”). What a resident sends, and every file of a case that is
 * not open, gets a name of ours.
 */
function neutralName(id: string, given: string): string {
  return `附件-${id.slice(-6)}${/\.[a-z0-9]+$/.exec(given)?.[0] ?? ''}`
}

/** Moves the files of a draft to the case that was filed from it, under neutral names. Queued: nothing waits for it. */
export function adoptDraftFiles(tx: Tx, { draft, caseId }: { draft: string; caseId: string }): void {
  tx.queue(
    sql`update casework.attachments set case_id = ${caseId}, draft = null,
        name = '附件-' || right(id::text, 6) || coalesce(substring(name from '[.][a-z0-9]+$'), '')
      where city = ${tx.city} and draft = ${draft} and case_id is null`,
  )
}

/** Takes a file out of a draft; files of a case stay. */
export async function removeFromDraft(ctx: Ctx, { draft, id }: { draft: string; id: string }): Promise<void> {
  await ctx.transaction('hotline.file', async (tx) => {
    await tx.run(
      sql`update casework.attachments set draft = null where city = ${tx.city} and id = ${id} and draft = ${draft} and case_id is null`,
    )
  })
}

/** The bytes of an attachment of a case that the actor may read; files for the centre's eyes stay with the centre. */
export async function attachmentFile(
  ctx: Ctx,
  blobs: BlobStore,
  input: { number: string; id: string },
): Promise<{ name: string; mediaType: string; body: Buffer }> {
  const row = await ctx.reading('casework.read', async (tx) => {
    const found = (await visibleCase(tx, ctx.actor, input.number)) ?? reject('missing', 'casework.not-found')
    return tx.maybe<{
      name: string
      mediaType: string
      sha256: string
    }>(sql`select name, media_type, sha256 from casework.attachments
      where city = ${tx.city} and id = ${input.id} and case_id = ${found.id} and (audience <> 'centre' or ${viewerOf(ctx.actor).centre})`)
  })
  if (!row) reject('missing', 'casework.not-found')
  return { name: row.name, mediaType: row.mediaType, body: await blobs.get(row.sha256) }
}

async function bound(tx: Tx, where: ReturnType<typeof sql>, most: number): Promise<void> {
  const { count } = await tx.one<{ count: number }>(
    sql`select count(*)::int as count from casework.attachments where city = ${tx.city} and ${where}`,
  )
  if (count >= most) reject('invalid', 'files.too-many', { most }, 'file')
}

type Row = Omit<NewAttachment, 'file'> & {
  caseId: string | null
  draft: string | null
  accepted: { name: string; mediaType: string; bytes: Buffer }
  sha256: string
  /** The name it is kept under; undefined: a neutral one. */
  name: string | undefined
}

async function insert(tx: Tx, row: Row): Promise<Attached> {
  const id = tx.id()
  const { actor } = tx
  const [user, org] = actor.kind === 'staff' ? [actor.user, actor.org] : [null, null]
  const { mediaType, bytes } = row.accepted
  const name = row.name ?? neutralName(id, row.accepted.name)
  await tx.run(sql`insert into casework.attachments (city, id, case_id, draft, name, media_type, bytes, sha256, audience, purpose, added_by,
      added_user, added_org, created_at)
    values (${tx.city}, ${id}, ${row.caseId}, ${row.draft}, ${name}, ${mediaType}, ${bytes.byteLength}, ${row.sha256}, ${row.audience},
      ${row.purpose}, ${actor.kind}, ${user}, ${org}, ${tx.now})`)
  return { id, name, mediaType, bytes: bytes.byteLength }
}

/** A file that came with a case from an earlier system; its bytes are in the store already. Queued. */
export type TakenFile = { id: string; caseId: string; name: string; mediaType: string; bytes: number; sha256: string }

/** Notes the file of a reply that was given before the case came to us, under the id the reply names it by. */
export function keepTakenFile(tx: Tx, file: TakenFile): void {
  tx.queue(sql`insert into casework.attachments (city, id, case_id, draft, name, media_type, bytes, sha256, audience, purpose, added_by,
      added_user, added_org, created_at)
    values (${tx.city}, ${file.id}, ${file.caseId}, null, ${file.name}, ${file.mediaType}, ${file.bytes}, ${file.sha256}, 'all', 'reply',
      'system', null, null, ${tx.now})`)
}
