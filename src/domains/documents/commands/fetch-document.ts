import { type Holder, holderById, holderFacts } from '#domains/accounts'
import type { Ctx, Permission } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { canonical } from '#platform/idempotency'
import { mayUse } from '#rules/accounts'
import type { DocumentDesk } from '../desk.ts'
import type { Document } from '../rules/index.ts'
import { documentType, sources } from '../store/dictionary.ts'
import { type Kept, keptOf, plain, setState } from '../store/documents.ts'
import { registryRecord } from '../store/registry.ts'
import { recordUse } from '../store/uses.ts'
import { storeDocument } from './store-document.ts'

export type FetchDocument = {
  holder: Pick<Holder, 'id' | 'kind' | 'creditCode'>
  type: string
  /** What it is fetched for, as the holder reads it. */
  purpose?: string
  caseNumber?: string | null
  matter?: string | null
}

/**
 * Fetches a document from the authority that has it (数据共享), through the adapter that its type names: grade A. Null where
 * there is none or its source does not answer; only then is it asked from the applicant (国务院令第 716 号 art. 7).
 */
export async function fetchDocument(ctx: Ctx, desk: DocumentDesk, asked: FetchDocument): Promise<Document | null> {
  const permission = permissionOf(ctx)
  const source = await ctx.reading(permission, (tx) => sourceOf(tx, asked.type))
  if (source === undefined) return null
  const subject = source.isUp ? await subjectOf(desk, ctx, asked.holder) : undefined
  return ctx.transaction(permission, async (tx) => {
    if (!source.isUp) return note(tx, asked, { source: source.code, outcome: 'failed' })
    const record =
      subject === undefined ? undefined : await registryRecord(tx, { source: source.code, type: asked.type, subject })
    const known = (await keptOf(tx, asked.holder.id, { types: [asked.type] })).find(isFetched)
    if (record?.state !== 'valid') {
      if (record && known) await setState(tx, known.id, { state: record.state, reason: null })
      return note(tx, asked, { source: source.code, outcome: 'none' })
    }
    const kept = known && isSame(known, record) ? plain(known) : await storeFetched(tx, desk, { asked, record, known })
    await note(tx, asked, { source: source.code, outcome: 'found', document: kept.id })
    const { caseNumber = null, matter = null, purpose = '办事时调取，免予提交' } = asked
    await recordUse(tx, { document: kept.id, kind: 'fetch', caseNumber, matter, purpose })
    return kept
  })
}

function permissionOf({ actor }: Ctx): Permission {
  return actor.kind === 'staff' ? 'documents.read' : 'documents.own'
}

type Found = NonNullable<Awaited<ReturnType<typeof registryRecord>>>

async function sourceOf(tx: Tx, type: string) {
  const [entry, all] = await Promise.all([documentType(tx, type), sources(tx)])
  return entry?.fetch == null ? undefined : all.get(entry.fetch)
}

/**
 * By what number the registers know the holder. Of a person only once it was checked: with a number that somebody merely
 * gave, he would be shown the papers of whom it belongs to.
 */
async function subjectOf(desk: DocumentDesk, ctx: Ctx, holder: FetchDocument['holder']): Promise<string | undefined> {
  if (holder.kind === 'firm') return holder.creditCode ?? undefined
  const known = await ctx.reading(permissionOf(ctx), (tx) => holderById(tx, holder.id))
  if (known === undefined || !mayUse(known, 'wallet').allowed) return undefined
  const { citizenNumber } = await holderFacts(desk, ctx, holder)
  return typeof citizenNumber === 'string' ? citizenNumber : undefined
}

/** Fetched before: issued by an authority, but not by this house. */
function isFetched({ trust, identifier, caseId }: Kept): boolean {
  return trust === 'A' && identifier === null && caseId === null
}

function isSame(known: Kept, { number, validFrom, validTo, data }: Found): boolean {
  const facts = canonical([known.number, known.validFrom, known.validTo, known.data])
  return known.state === 'valid' && facts === canonical([number, validFrom, validTo, data])
}

async function storeFetched(
  tx: Tx,
  desk: DocumentDesk,
  { asked, record, known }: { asked: FetchDocument; record: Found; known: Kept | undefined },
): Promise<Document> {
  const { type, data, number, validFrom, validTo } = record
  const issuer = { org: null, name: record.issuer }
  const replaces = known?.id ?? null
  return storeDocument(tx, desk, {
    type,
    holder: asked.holder.id,
    data,
    trust: 'A',
    number,
    issuer,
    validFrom,
    validTo,
    replaces,
  })
}

type Outcome = { source: string; outcome: 'found' | 'none' | 'failed'; document?: string }

async function note(tx: Tx, { holder, type }: FetchDocument, { source, outcome, document }: Outcome): Promise<null> {
  await tx.run(sql`insert into documents.fetches (city, id, holder, type, source, outcome, document, at)
    values (${tx.city}, ${tx.id()}, ${holder.id}, ${type}, ${source}, ${outcome}, ${document ?? null}, ${tx.now})`)
  return null
}
