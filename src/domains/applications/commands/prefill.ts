import { holderFacts } from '#domains/accounts'
import { documentsOf, recordUse } from '#domains/documents'
import type { Words } from '#kit/words'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { Portal } from '#rules/accounts'
import { localDate } from '#rules/deadlines'
import { type Document, standingOf, type TermValue, type TermValues } from '#rules/documents'
import type { ApplicationDesk } from '../desk.ts'
import type { Composed, Setting } from '../drafting/compose.ts'
import { applicationsOfHolder } from '../store.ts'
import { openForm } from '../store-forms.ts'
import type { DraftContent } from './draft-store.ts'

/** A value that is known already, and where from (预填来源). */
export type Known = { value: TermValue; source: Words }

type Filling = { portal: Portal; content: DraftContent; composed: Composed; setting: Setting }

/** The draft with every question filled in that is known and not answered yet; nothing he typed is touched. */
export async function prefilled(
  desk: ApplicationDesk,
  ctx: Ctx,
  tx: Tx,
  { portal, content, composed, setting }: Filling,
): Promise<DraftContent> {
  const open = composed.plan.asks.map(({ term }) => term).filter((term) => !(term in content.answers))
  const known = await prefill(desk, ctx, tx, { portal, terms: open, setting })
  const entries = Object.entries(known)
  return {
    ...content,
    answers: { ...content.answers, ...Object.fromEntries(entries.map(([term, { value }]) => [term, value])) },
    sources: { ...content.sources, ...Object.fromEntries(entries.map(([term, { source }]) => [term, source])) },
  }
}

/**
 * What is known of a holder by term, best source first: documents that an authority issued, the account, the last
 * application. Each value comes with its source in words.
 */
export async function prefill(
  desk: ApplicationDesk,
  ctx: Ctx,
  tx: Tx,
  { portal, terms, setting }: { portal: Portal; terms: readonly string[]; setting: Setting },
): Promise<Record<string, Known>> {
  const holder = portal.acting
  const [documents, account, earlier] = await Promise.all([
    documentsOf(tx, holder.id),
    holderFacts(desk.accounts, ctx, holder),
    lastAnswers(desk, tx, holder.id),
  ])
  const today = localDate(tx.now)
  const valid = documents.filter((one) => one.trust < 'C' && standingOf(one, today) === 'valid')
  const known: Record<string, Known> = {}
  const used = new Map<string, Document>()
  for (const term of terms) {
    const found = fromDocuments(valid, setting, term) ?? fromAccount(account, term) ?? fromEarlier(earlier, term)
    if (!found) continue
    known[term] = { value: found.value, source: found.source }
    if (found.document) used.set(found.document.id, found.document)
  }
  for (const { id } of used.values())
    await recordUse(tx, { document: id, kind: 'use', caseNumber: null, matter: null, purpose: '预填申请表' })
  return known
}

type Found = Known & { document?: Document }

/** Best source first, as the dictionary names them; then any document that carries the term. */
function fromDocuments(valid: readonly Document[], { terms, types }: Setting, term: string): Found | undefined {
  const named = terms.get(term)?.sources ?? []
  const ranked = [...valid].sort((a, b) => rank(named, a.type) - rank(named, b.type))
  const document = ranked.find(({ type, data }) => term in data && named.includes(type))
  const value = document?.data[term]
  if (!document || value === undefined) return undefined
  const name = types.get(document.type)?.name ?? { zh: document.type, en: document.type }
  return { value, document, source: dated(name, document.validFrom ?? document.createdAt) }
}

function rank(named: readonly string[], type: string): number {
  const at = named.indexOf(type)
  return at < 0 ? named.length : at
}

function dated(name: Words, day: string): Words {
  const [year = '', month = ''] = day.split('-')
  return { zh: `${name.zh}（${year}年${Number(month)}月）`, en: `${name.en} (${year}-${month})` }
}

function fromAccount(account: TermValues, term: string): Found | undefined {
  const value = account[term]
  return value === undefined ? undefined : { value, source: { zh: '您的账户', en: 'your account' } }
}

type Earlier = { answers: TermValues; day: string }

async function lastAnswers(desk: ApplicationDesk, tx: Tx, holder: string): Promise<readonly Earlier[]> {
  const found: Earlier[] = []
  for (const { id, submittedAt } of await applicationsOfHolder(tx, holder, 3)) {
    const form = await openForm(tx, desk.keys, id)
    if (form) found.push({ answers: form.answers, day: localDate(submittedAt) })
  }
  return found
}

function fromEarlier(earlier: readonly Earlier[], term: string): Found | undefined {
  const last = earlier.find(({ answers }) => term in answers)
  const value = last?.answers[term]
  if (!last || value === undefined) return undefined
  const [, month = '', day = ''] = last.day.split('-')
  return {
    value,
    source: { zh: `您${Number(month)}月${Number(day)}日的申请`, en: `your application of ${last.day}` },
  }
}
