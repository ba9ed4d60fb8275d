import { visibleCase } from '#domains/casework'
import { orgFacts } from '#domains/directory'
import { documentFile, recordUse, terms } from '#domains/documents'
import { versionById } from '#domains/matters'
import { parseNumber } from '#kit/public-number'
import { insist, reject } from '#kit/ruling'
import type { Words } from '#kit/words'
import { type Actor, holds } from '#platform/actor'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { ApplicationCase } from '#rules/applications'
import type { Term, TermValue } from '#rules/documents'
import type { ApplicationDesk } from '../desk.ts'
import { openForm, type ReadPurpose, recordRead } from '../store-forms.ts'
import { caseState } from './case-state.ts'

/** One answer of a form, as staff read it. */
export type FormField = { term: string; name: Words; value: string }

/**
 * The answers of a case's own fields (表单), for whoever handles it: only the terms that its version asks. Each opening is
 * written down, and the applicant can read which unit opened it and what for.
 */
export async function formOf(
  desk: ApplicationDesk,
  ctx: Ctx,
  { caseNumber }: { caseNumber: string },
): Promise<readonly FormField[]> {
  return ctx.transaction('casework.read', async (tx) => {
    const { state, purpose } = await opening(ctx, tx, caseNumber)
    return readFields(desk, tx, { state, purpose })
  })
}

/** The same for a system of the body that has the case, or its assist panel (协助录入): recorded like any other reading. */
export async function formForSystem(
  desk: ApplicationDesk,
  ctx: Ctx,
  { caseId }: { caseId: string },
): Promise<readonly FormField[]> {
  return ctx.transaction('exchange.assist', async (tx) => {
    const state = (await caseState(tx, caseId)) ?? reject('missing', 'applications.not-found')
    return readFields(desk, tx, { state, purpose: 'assist' })
  })
}

type Reading = { state: ApplicationCase; purpose: ReadPurpose }

async function readFields(desk: ApplicationDesk, tx: Tx, { state, purpose }: Reading): Promise<readonly FormField[]> {
  const [version, dictionary, form, orgs] = await Promise.all([
    versionById(tx, state.matter.version),
    terms(tx),
    openForm(tx, desk.keys, state.application.id),
    orgFacts(tx, [state.org]),
  ])
  const fields = (version?.body.asks ?? []).flatMap(({ term }): [string, FormField][] => {
    const found = dictionary.get(term)
    const value = form?.answers[term]
    return found && value !== undefined ? [[term, { term, name: found.name, value: shown(found, value) }]] : []
  })
  const read = [...new Map(fields).values()]
  recordRead(tx, {
    application: state.application.id,
    caseId: state.id,
    purpose,
    terms: read.map(({ term }) => term),
    by: { org: state.org, name: orgs.get(state.org)?.name ?? '' },
  })
  return read
}

/** A paper or a result of a case, for whoever handles it; the use is written down for its holder. */
export async function caseDocument(
  desk: ApplicationDesk,
  ctx: Ctx,
  { caseNumber, document }: { caseNumber: string; document: string },
): Promise<{ name: string; mediaType: string; body: Buffer }> {
  await ctx.transaction('casework.read', async (tx) => {
    const { state, purpose } = await opening(ctx, tx, caseNumber)
    if (!isOfCase(state, document)) reject('missing', 'applications.item-unknown')
    const { number, matter } = state
    await recordUse(tx, { document, caseNumber: number, matter: matter.name.zh, purpose: purposes[purpose] })
  })
  return documentFile(ctx, desk.blobs, document)
}

const purposes: Readonly<Record<ReadPurpose, string>> = {
  review: '审查申请材料',
  acceptance: '受理核对',
  window: '窗口收件',
  supervision: '效能监督',
  assist: '协助录入',
}

function isOfCase({ items, results }: ApplicationCase, document: string): boolean {
  return (
    items.some((item) => item.document === document || item.also.includes(document)) ||
    results.some((result) => result.document === document)
  )
}

/** The case, and what this member of staff may open its form for; whoever has no part in it may not. */
async function opening(ctx: Ctx, tx: Tx, text: string): Promise<{ state: ApplicationCase; purpose: ReadPurpose }> {
  const { number } = insist(parseNumber(text))
  const found = await visibleCase(tx, ctx.actor, number)
  if (found?.kind !== 'application') reject('missing', 'applications.not-found')
  const state = (found.facts as { state: ApplicationCase }).state
  return { state, purpose: purposeOf(ctx.actor, state) ?? reject('forbidden', 'applications.form-closed') }
}

/** Reading follows the work: whoever reviews or decides, whoever accepts, the window that took it, whoever supervises. */
export function purposeOf(actor: Actor, one: ApplicationCase): ReadPurpose | undefined {
  if (actor.kind !== 'staff') return undefined
  const { org } = actor
  const works = org === one.org || one.tasks.some((task) => task.org === org && task.side === 'officer')
  const may = (...names: readonly string[]): boolean => names.some((name) => holds(actor, `applications.${name}`))
  if (works && may('review', 'decide', 'confirm', 'check-pledge')) return 'review'
  if ((works || org === one.acceptance.org) && may('accept', 'pre-check')) return 'acceptance'
  if (org === one.acceptance.receivedAt && may('receive')) return 'window'
  return may('supervise') ? 'supervision' : undefined
}

/** A value as it is read: names of options, numbers with their unit, money in yuan. */
function shown({ type, options, unit }: Term, value: TermValue): string {
  const named = (code: string): string => options.find((option) => option.code === code)?.name.zh ?? code
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') {
    if (type === 'money') return `${(value / 100).toFixed(2)} 元`
    return unit ? `${value} ${unit.zh}` : String(value)
  }
  return typeof value === 'string' ? named(value) : value.map(named).join('、')
}
