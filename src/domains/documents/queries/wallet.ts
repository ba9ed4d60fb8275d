import { reject } from '#kit/ruling'
import type { Words } from '#kit/words'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'
import {
  type DocumentKind,
  type DocumentType,
  type Standing,
  showValue,
  standingOf,
  type TrustGrade,
} from '../rules/index.ts'
import { documentTypes, terms } from '../store/dictionary.ts'
import { type Kept, keptById, keptOf } from '../store/documents.ts'
import { type UseLine, usesOf } from '../store/uses.ts'

/** A document in the wallet (卡包), as its holder sees it. */
export type WalletLine = {
  id: string
  type: Words
  kind: DocumentKind
  number: string | null
  /** Of licences of this city: by it anybody can check. */
  identifier: string | null
  trust: TrustGrade
  standing: Standing
  /** Why it does not hold, where an authority said so. */
  reason: string | null
  issuer: string | null
  validFrom: string | null
  validTo: string | null
  hasFile: boolean
}

export type WalletDocument = WalletLine & {
  lines: readonly { name: Words; value: string }[]
  uses: readonly ShownUse[]
}

/** A use as its holder reads it. */
export type ShownUse = Omit<UseLine, 'type'> & { type: Words }

/** What a holder has, licences in force first. */
export async function wallet(ctx: Ctx, holder: string): Promise<readonly WalletLine[]> {
  return ctx.reading('documents.own', async (tx) => {
    const [kept, types] = await Promise.all([keptOf(tx, holder, {}), documentTypes(tx)])
    const lines = kept.map((one) => lineOf(tx, one, types))
    return [...lines].sort((a, b) => rank(a) - rank(b))
  })
}

/** One of them with its values and who used it; null where it is not his. */
export async function walletDocument(ctx: Ctx, { holder, id }: Owned): Promise<WalletDocument | null> {
  return ctx.reading('documents.own', async (tx) => {
    const kept = await keptById(tx, id)
    if (kept?.holder !== holder) return null
    const [types, known, uses] = await Promise.all([documentTypes(tx), terms(tx), usesOf(tx, holder)])
    const lines = Object.entries(kept.data).flatMap(([code, value]) => {
      const term = known.get(code)
      return term ? [{ name: term.name, value: showValue(term, value, ctx.locale) }] : []
    })
    const own = uses.filter(({ document }) => document === id)
    return { ...lineOf(tx, kept, types), lines, uses: own.map((use) => shownUse(use, types)) }
  })
}

/** Who used the documents of a holder. */
export async function shownUses(ctx: Ctx, holder: string): Promise<readonly ShownUse[]> {
  return ctx.reading('documents.own', async (tx) => {
    const [uses, types] = await Promise.all([usesOf(tx, holder), documentTypes(tx)])
    return uses.map((use) => shownUse(use, types))
  })
}

export type Owned = { holder: string; id: string }

/** A document of the holder, or a refusal that is the same for what is not there and what is another's. */
export async function ownDocument(tx: Tx, { holder, id }: Owned): Promise<Kept> {
  const kept = await keptById(tx, id)
  return kept?.holder === holder ? kept : reject('missing', 'documents.not-found')
}

function lineOf(tx: Tx, kept: Kept, types: ReadonlyMap<string, DocumentType>): WalletLine {
  const { id, number, identifier, trust, validFrom, validTo } = kept
  return {
    ...{ id, number, identifier, trust, validFrom, validTo },
    type: nameOf(kept.type, types),
    kind: types.get(kept.type)?.kind ?? 'other',
    standing: standingOf(kept, localDate(tx.now)),
    reason: kept.stateReason,
    issuer: kept.issuer?.name ?? null,
    hasFile: kept.file !== null,
  }
}

function shownUse(use: UseLine, types: ReadonlyMap<string, DocumentType>): ShownUse {
  return { ...use, type: nameOf(use.type, types) }
}

function nameOf(code: string, types: ReadonlyMap<string, DocumentType>): Words {
  return types.get(code)?.name ?? { zh: code, en: code }
}

function rank({ standing, trust }: WalletLine): number {
  return (standing === 'valid' ? 0 : 10) + 'ABCD'.indexOf(trust)
}
