import { type Locale, say, type Words } from '#kit/words'
import type { ApplicationCase, Item } from '#rules/applications'
import { applicationDecider as decider } from '#rules/applications'
import { stoppingKinds } from '#rules/matters'
import { viewWords } from '../view-words.ts'
import { type CaseStation, roadOf } from './road.ts'

/** One line of the journal, as far as the applicant's view needs it. */
export type Step = { at: Date; type: string; data: { told?: Words } & Record<string, unknown> }

/** What a view needs beside the state. */
export type Looking = {
  locale: Locale
  journal: readonly Step[]
  nameOf(org: string): string
  docName(doc: string): string
  termName(term: string): string
  /** The address of a licence's public check page. */
  checkUrl(document: string): string | null
}

/** A case as its applicant sees it: where it is, who has it, what is asked of him and by when. */
export function caseViewOf(one: ApplicationCase, looking: Looking) {
  const { locale, nameOf } = looking
  const can = new Set(decider.possible(one))
  const over = isOver(one)
  return {
    number: one.number,
    taskCode: one.matter.taskCode,
    name: say(one.matter.name, locale),
    org: nameOf(one.org),
    state: one.state,
    stateWords: say(viewWords[`applications.lived.${one.state}`], locale),
    over,
    stations: roadOf(one, looking) as readonly CaseStation[],
    nextStep: over ? null : nextStepOf(one, looking),
    dueAt: dueAtOf(one),
    dueWhy: dueChanges(looking),
    asked: askedOf(one, looking),
    askedBy: one.tasks.find(({ kind, state }) => kind === 'correct' && state === 'ready')?.dueAt ?? null,
    later: one.items.filter(isOwed).map(({ key, name, dueAt }) => ({ key, name: say(name, locale), dueAt })),
    stops: one.stops.map(({ kind, days, from, to, basis }) => ({
      name: say(stoppingKinds[kind], locale),
      days,
      from,
      to,
      basis,
    })),
    notAccepted: one.refusal ? { reason: one.refusal.reason, rightBody: one.refusal.rightBody } : null,
    decision: decisionOf(one),
    results: one.results.map(({ doc, document, number }) => ({
      document,
      name: looking.docName(doc),
      number,
      checkUrl: looking.checkUrl(document),
    })),
    charges: one.charges.map(({ key, name, amount, state }) => ({ key, name: say(name, locale), amount, state })),
    materials: one.items.filter(({ state }) => state !== 'waived').map((item) => materialOf(item, locale)),
    handOver: one.handOver,
    rating: one.rating?.grade ?? null,
    can: {
      supply: can.has('supply') && (one.state === 'correction' || one.items.some(isOpenItem)),
      withdraw: can.has('withdraw'),
      rate: can.has('rate') && one.rating === null,
      pay: one.charges.some(({ state }) => state === 'due') && !over,
    },
  }
}

/** The day that counts now: to be told, to be decided; none while the time stands still, or once it is decided. */
function dueAtOf(one: ApplicationCase): string | null {
  if (one.decision !== null || isOver(one)) return null
  return one.acceptedAt === null ? one.clock.tellBy : one.clock.dueAt
}

/** Nothing more happens, or only what the house does by itself. */
export function isOver({ state }: ApplicationCase): boolean {
  return state === 'handed' || state === 'not-accepted' || state === 'returned' || state === 'withdrawn'
}

/** Whether something is asked of the applicant: papers, answers, or money. */
export function waitsForApplicant(one: ApplicationCase): boolean {
  if (isOver(one)) return false
  return openCorrection(one) !== undefined || one.charges.some(({ state }) => state === 'due')
}

/** Left open by the applicant (容缺); what an earlier matter gives comes by itself. */
function isOwed({ state, source }: Item): boolean {
  return state === 'later' && source !== 'inherited'
}

function isOpenItem({ state, source }: Item): boolean {
  return state === 'bad' || (source !== 'inherited' && (state === 'later' || state === 'missing'))
}

function openCorrection({ state, corrections }: ApplicationCase) {
  const last = corrections.at(-1)
  return last && last.answeredAt === null && (state === 'correction' || last.offList) ? last : undefined
}

/** Everything of the last notice at once (一次性告知). A line beside the published list is marked, though it may cite a material. */
function askedOf(one: ApplicationCase, { docName, termName }: Looking) {
  const notice = openCorrection(one)
  const offList = notice?.offList ?? false
  return (notice?.items ?? []).map(({ cites, problem }) => {
    if (cites === null) return { kind: 'other' as const, key: null, name: '', problem, offList }
    if (cites.kind === 'ask')
      return { kind: 'ask' as const, key: cites.term, name: termName(cites.term), problem, offList }
    const doc = one.items.find(({ key }) => key === cites.key)?.doc ?? cites.key
    return { kind: 'need' as const, key: cites.key, name: docName(doc), problem, offList }
  })
}

/** A decision is told once it is final. */
function decisionOf({ state, decision }: ApplicationCase) {
  if (!decision || (state !== 'decided' && state !== 'handed')) return null
  const { outcome, at, reasons, basis, conditions, remedies } = decision
  return { outcome, at, reasons, basis, conditions, remedies }
}

function materialOf({ key, name, state }: Item, locale: Locale) {
  return { key, name: say(name, locale), state, stateWords: say(viewWords[`applications.item.${state}`], locale) }
}

function nextStepOf(one: ApplicationCase, { locale, journal, nameOf }: Looking): string | null {
  const told = journal.findLast(({ data }) => data.told)?.data.told
  return told ? told[locale] : say(viewWords[`applications.then.${one.state}`], locale, { unit: nameOf(one.org) })
}

/** Steps that may move the promised day; each is told with its reason. */
const MOVES = ['clock-stopped', 'clock-restarted', 'extension-ruled', 'clock-recomputed'].map(
  (name) => `applications.${name}`,
)

function dueChanges({ journal, locale }: Looking): readonly string[] {
  return journal.flatMap(({ type, data }) => (MOVES.includes(type) && data.told ? [data.told[locale]] : []))
}
