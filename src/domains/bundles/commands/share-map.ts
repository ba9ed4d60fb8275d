import { insist, reject } from '#kit/ruling'
import { cleanLine } from '#kit/text'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { isSameHash, keyedHash } from '#platform/crypto/hash'
import type { BundleDesk } from '../desk.ts'
import { countOpening, endShare, insertShare, type Share, shareById, sharesOf } from '../store-shares.ts'

const MOST_DAYS = 90
const DAY = 86_400_000
const TOKEN = /^([0-9a-f]{32})([\w-]{43})$/

export type NewShare = { holder: string; account: string; label: string; days: number }

/** Makes a link by which an agent sees the map of a holder until a day; whoever made it can end it. */
export async function shareMap(
  desk: BundleDesk,
  ctx: Ctx,
  { holder, account, label, days }: NewShare,
): Promise<{ id: string; token: string; expiresAt: Date }> {
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    reject('invalid', 'bundles.share-days', { most: MOST_DAYS }, 'days')
  const said = insist(cleanLine(label, { max: 60, field: 'label' }))
  if (said === '') reject('invalid', 'bundles.share-label', {}, 'label')
  return ctx.transaction('documents.own', async (tx) => {
    const expiresAt = new Date(tx.now.getTime() + days * DAY)
    const id = await insertShare(tx, { holder, madeBy: account, label: said, expiresAt })
    audit(tx, { action: 'bundles.map-shared', object: { kind: 'map-share', id }, facts: { days } })
    return { id, token: tokenFor(desk, tx.city, { id, expiresAt }), expiresAt }
  })
}

/** The links of a holder, the newest first, each with its token while it holds. */
export async function ownShares(
  desk: BundleDesk,
  ctx: Ctx,
  { holder }: { holder: string },
): Promise<readonly (Share & { token: string | null })[]> {
  return ctx.reading('documents.own', async (tx) =>
    (await sharesOf(tx, holder)).map((share) => ({
      ...share,
      token: isOpen(share, tx.now) ? tokenFor(desk, tx.city, share) : null,
    })),
  )
}

/** Ends a link at once. */
export async function revokeShare(ctx: Ctx, { id, holder }: { id: string; holder: string }): Promise<void> {
  await ctx.transaction('documents.own', async (tx) => {
    if (!(await endShare(tx, { id, holder }))) reject('missing', 'bundles.share-not-found')
    audit(tx, { action: 'bundles.share-revoked', object: { kind: 'map-share', id } })
  })
}

/** Whose map a link shows, counted; null for a link that was never made, is altered, has ended or was taken back. */
export async function openShare(
  desk: BundleDesk,
  ctx: Ctx,
  { token }: { token: string },
): Promise<{ holder: string; expiresAt: Date } | null> {
  const [, hex = '', signature = ''] = TOKEN.exec(token) ?? []
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  if (id === '') return null
  return ctx.transaction('matters.read', async (tx) => {
    const share = await shareById(tx, id)
    const expected = share && signatureOf(desk, tx.city, share)
    if (!share || !isSameHash(expected, Buffer.from(signature, 'base64url')) || !isOpen(share, tx.now)) return null
    countOpening(tx, id)
    return { holder: share.holder, expiresAt: share.expiresAt }
  })
}

function isOpen({ revokedAt, expiresAt }: Pick<Share, 'revokedAt' | 'expiresAt'>, now: Date): boolean {
  return revokedAt === null && expiresAt > now
}

function tokenFor(desk: BundleDesk, city: string, share: Pick<Share, 'id' | 'expiresAt'>): string {
  return share.id.replaceAll('-', '') + signatureOf(desk, city, share).toString('base64url')
}

/** Over city, link and end, so that nobody makes a link or moves its end without the key. */
function signatureOf({ keys }: BundleDesk, city: string, { id, expiresAt }: Pick<Share, 'id' | 'expiresAt'>): Buffer {
  return keyedHash(keys, 'share-link', city, id, expiresAt.toISOString())
}
