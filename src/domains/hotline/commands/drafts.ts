import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { open, seal } from '#platform/crypto/envelope'
import { keyedHash, sha256 } from '#platform/crypto/hash'
import type { Keys } from '#platform/crypto/keys'
import { sql } from '#platform/db/tx'
import { sweepPhoneCodes } from '#platform/session/phone-code'
import type { Desk } from '../desk.ts'

/** Drafts are kept so long after the last key stroke. */
const KEPT_DAYS = 30
const LARGEST = 64 * 1024

/** A draft by the key that its writer holds; a draft of staff opens for its writer alone. */
export type DraftKey = { draft: string }

/** Keeps what is being typed (草稿). It may hold an identity, so it is sealed; the key of the draft is stored as a hash only. */
export async function saveDraft(desk: Desk, ctx: Ctx, { draft, sealed }: DraftKey & { sealed: string }): Promise<void> {
  if (Buffer.byteLength(sealed) > LARGEST) reject('invalid', 'hotline.draft-too-large', {}, 'sealed')
  const { hash, user } = draftOf(desk.keys, ctx, draft)
  const bytes = seal(desk.keys.subKey('wrap-data-key'), sealed, belonging(ctx, hash))
  const stored = Buffer.concat([Buffer.from(`${desk.keys.current.padEnd(KEY_ID)}`), bytes])
  await ctx.transaction(permissionOf(ctx), async (tx) => {
    const expires = new Date(ctx.realTime().getTime() + KEPT_DAYS * 86_400_000)
    await tx.run(sql`insert into hotline.drafts (city, key_hash, kind, user_id, sealed, updated_at, expires_at)
      values (${tx.city}, ${hash}, ${user === null ? 'resident' : 'staff'}, ${user}, ${stored}, ${ctx.realTime()}, ${expires})
      on conflict on constraint drafts_pk do update set sealed = excluded.sealed, updated_at = excluded.updated_at,
        expires_at = excluded.expires_at`)
  })
}

/** The draft as it was last saved; null when there is none, it is another's, or its time is over. */
export async function loadDraft(desk: Desk, ctx: Ctx, { draft }: DraftKey): Promise<string | null> {
  const { hash, user } = draftOf(desk.keys, ctx, draft)
  const row = await ctx.reading(permissionOf(ctx), (tx) =>
    tx.maybe<{ sealed: Buffer }>(sql`select sealed from hotline.drafts where city = ${tx.city} and key_hash = ${hash}
      and expires_at > ${ctx.realTime()} and user_id is not distinct from ${user}::uuid`),
  )
  if (!row) return null
  const key = desk.keys.subKey('wrap-data-key', row.sealed.subarray(0, KEY_ID).toString().trim())
  return open(key, row.sealed.subarray(KEY_ID), belonging(ctx, hash)).toString('utf8')
}

/** Drops a draft that was sent or given up. */
export async function dropDraft(desk: Desk, ctx: Ctx, { draft }: DraftKey): Promise<void> {
  const { hash, user } = draftOf(desk.keys, ctx, draft)
  await ctx.transaction(permissionOf(ctx), async (tx) => {
    await tx.run(sql`delete from hotline.drafts where city = ${tx.city} and key_hash = ${hash}
      and user_id is not distinct from ${user}::uuid`)
  })
}

/** Deletes drafts, codes and counts whose time is over; a job of every day. Answers how many drafts went. */
export async function dropExpired(ctx: Ctx): Promise<number> {
  return ctx.transaction('hotline.import', async (tx) => {
    const now = ctx.realTime()
    const dayAgo = new Date(now.getTime() - 86_400_000)
    await sweepPhoneCodes(tx, now)
    await tx.run(sql`delete from hotline.query_limits where city = ${tx.city} and window_from < ${dayAgo}`)
    return tx.run(sql`delete from hotline.drafts where city = ${tx.city} and expires_at < ${now}`)
  })
}

/** The id of the key stands before what was sealed with it, so that drafts outlive a new key. */
const KEY_ID = 12

function draftOf(keys: Keys, ctx: Ctx, draft: string): { hash: Buffer; user: string | null } {
  const user = ctx.actor.kind === 'staff' ? ctx.actor.user : null
  return { hash: keyedHash(keys, 'address-hash', 'draft', ctx.city, user ?? '', draft), user }
}

function belonging(ctx: Ctx, hash: Buffer) {
  return { city: ctx.city, row: sha256(hash).toString('hex'), field: 'draft' }
}

function permissionOf(ctx: Ctx): 'hotline.receive' | 'hotline.file' {
  return ctx.actor.kind === 'staff' ? 'hotline.receive' : 'hotline.file'
}
