import type { Words } from '#kit/words'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'
import { countUnknown, mayAsk } from '../commands/limits.ts'
import { parseIdentifier, parseLicenceNumber, type Standing, standingOf } from '../rules/index.ts'
import { documentType } from '../store/dictionary.ts'
import { type Kept, keptByCode } from '../store/documents.ts'

/** What anybody learns about a licence (公开核验): whether it holds, and nothing about its holder that the paper does not say. */
export type Checked = {
  /** 电子证照标识 */
  identifier: string
  number: string
  type: Words
  /** A person's name masked, a firm's in full. */
  holder: string
  issuer: string
  /** `YYYY-MM-DD` */
  issuedOn: string
  validTo: string | null
  standing: Standing
  /** The moment for which this holds. */
  checkedAt: string
}

/** `code`: identifier or licence number, as typed or scanned. `address`: where the question comes from. */
export type Check = { code: string; address?: string | undefined }

/** The licence behind a code, as anybody may see it; null alike for what is unknown, malformed or no licence. */
export async function checkPublicly(ctx: Ctx, { code, address }: Check): Promise<Checked | null> {
  const found = await ctx.reading('documents.check', async (tx) => {
    await mayAsk(ctx, tx, address)
    const kept = await licenceByCode(tx, code)
    return kept && checkedOf(tx, kept)
  })
  if (found === undefined) await countUnknown(ctx, address)
  return found ?? null
}

/** A code that cannot be one is looked for like any other, so that time tells nothing. */
export async function licenceByCode(tx: Tx, typed: string): Promise<Kept | undefined> {
  const text = typed.normalize('NFKC').trim()
  const identifier = parseIdentifier(text)
  if (identifier.allowed) return keptByCode(tx, { identifier: text.toUpperCase() })
  return keptByCode(tx, { number: parseLicenceNumber(text) ?? '' })
}

export async function checkedOf(tx: Tx, kept: Kept): Promise<Checked> {
  const type = await documentType(tx, kept.type)
  return {
    identifier: kept.identifier ?? '',
    number: kept.number ?? '',
    type: type?.name ?? { zh: kept.type, en: kept.type },
    holder: kept.holderShown ?? '',
    issuer: kept.issuer?.name ?? '',
    issuedOn: kept.validFrom ?? '',
    validTo: kept.validTo,
    standing: standingOf(kept, localDate(tx.now)),
    checkedAt: tx.now.toISOString(),
  }
}
