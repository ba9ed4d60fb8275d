import { insist, reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { localDate } from '#rules/deadlines'
import type { DocumentDesk } from '../desk.ts'
import { citySigner, licenceKeys } from '../licence/city-keys.ts'
import { printLicence } from '../licence/make.ts'
import { formOf } from '../licence/print.ts'
import { readToken } from '../licence/token.ts'
import { type Owned, ownDocument } from '../queries/wallet.ts'
import { checkPurpose, dayAfter, dayInFull, standingOf } from '../rules/index.ts'
import { licenceOf } from '../store/licences.ts'
import { recordUse } from '../store/uses.ts'

export type HandedFile = { name: string; mediaType: string; body: Buffer }

/** The file of a document, for its holder. */
export async function ownFile(desk: DocumentDesk, ctx: Ctx, owned: Owned): Promise<HandedFile> {
  const kept = await ctx.reading('documents.own', (tx) => ownDocument(tx, owned))
  const file = kept.file ?? reject('missing', 'documents.no-file')
  return { name: file.name, mediaType: file.mediaType, body: await desk.blobs.get(file.sha256) }
}

/** `days`: how long the copy serves. */
export type CopyForUse = Owned & { purpose: string; days: number }

/** A copy of a licence with a watermark (加注件): what for and until when; written down like every use. */
export async function copyForUse(
  desk: DocumentDesk,
  ctx: Ctx,
  { purpose, days, ...owned }: CopyForUse,
): Promise<HandedFile> {
  const what = insist(checkPurpose(purpose))
  const { kept, licence, form, today } = await ctx.reading('documents.own', async (tx) => {
    const found = await ownDocument(tx, owned)
    const made = (await licenceOf(tx, found.id)) ?? reject('conflict', 'documents.no-copy')
    return { kept: found, licence: made, form: await formOf(tx, found.type), today: localDate(tx.now) }
  })
  if (standingOf(kept, today) !== 'valid') reject('conflict', 'documents.not-in-force')
  const stated = await readToken(licence.token, await licenceKeys(desk.keys, ctx))
  if (stated === undefined) throw new Error('a licence of this city does not verify')
  const until = dayInFull(dayAfter(today, days), 'zh')
  const watermark = `仅用于${what}，${until}前有效，他用无效`
  const signer = await citySigner(desk.keys, ctx)
  const body = await printLicence(desk, ctx, {
    form,
    data: kept.data,
    stated,
    token: licence.token,
    signer,
    day: today,
    watermark,
  })
  await ctx.transaction('documents.own', (tx) =>
    recordUse(tx, { document: kept.id, kind: 'download', caseNumber: null, matter: null, purpose: what }),
  )
  return { name: `${stated.type}（加注件）.pdf`, mediaType: 'application/pdf', body }
}
