import type { TermType } from '#rules/documents'
import type { Draft, Fault, Material, Question } from '../ports/applications.ts'

/**
 * The pages of an application, in the order a person goes through them: what we know already, one question (or a small
 * natural group) a page, one page per material, the way to the result, and the check.
 */
export type ApplyPage =
  | { kind: 'known'; questions: readonly Question[] }
  | { kind: 'ask'; key: string; questions: readonly Question[] }
  | { kind: 'doc'; key: string; material: Material }
  | { kind: 'delivery' }
  | { kind: 'check' }

/** What may share a page, in this order and next to each other: somebody with number and phone, a place with its address. */
const natural: readonly (readonly TermType[])[] = [
  ['person-name', 'citizen-number', 'phone'],
  ['person-name', 'citizen-number'],
  ['person-name', 'phone'],
  ['place', 'address'],
]

export function pagesOf(draft: Draft): readonly ApplyPage[] {
  const shown = draft.questions.filter((question) => question.shown)
  const known = shown.filter(isKnown)
  return [
    ...(known.length === 0 ? [] : [{ kind: 'known', questions: known } as const]),
    ...groupsOf(shown).map((questions) => ({ kind: 'ask', key: questions[0]?.term.code ?? '', questions }) as const),
    ...draft.materials.map((material) => ({ kind: 'doc', key: material.doc, material }) as const),
    { kind: 'delivery' },
    { kind: 'check' },
  ]
}

/** Filled in for him, with its source: looked at on one page with all others, not asked again. */
export function isKnown(question: Question): boolean {
  return question.source !== null && question.value !== null
}

/** Questions page by page. */
export function groupsOf(questions: readonly Question[]): readonly (readonly Question[])[] {
  const groups: Question[][] = []
  for (let at = 0; at < questions.length; ) {
    const size = natural.find((types) => types.every((type, i) => questions[at + i]?.term.type === type))?.length ?? 1
    groups.push(questions.slice(at, at + size))
    at += size
  }
  return groups
}

export function pathOf(draft: Pick<Draft, 'id'>, page: ApplyPage): string {
  const base = `/apply/${draft.id}`
  return 'key' in page ? `${base}/${page.kind}/${encodeURIComponent(page.key)}` : `${base}/${page.kind}`
}

/** Whether going through the pages one by one leads past this page: what is known already or comes by itself is passed. */
function isPassed(page: ApplyPage): boolean {
  if (page.kind === 'ask') return page.questions.every(isKnown)
  return page.kind === 'doc' && (page.material.state === 'inherited' || page.material.state === 'fetch')
}

/** The pages one goes through, for counting. */
export function road(draft: Draft): readonly ApplyPage[] {
  return pagesOf(draft).filter((page) => !isPassed(page))
}

/** The page that somebody left only to change an answer. */
export type Back = 'check' | 'known' | null

export function backOf(text: string | null): Back {
  return text === 'check' || text === 'known' ? text : null
}

/** Where to go on after a page: to the next one, or back to where something was to be changed. */
export function after(draft: Draft, page: ApplyPage, back: Back): string {
  const pages = pagesOf(draft)
  const known = pages.find((one) => one.kind === 'known')
  if (back === 'known' && known !== undefined) return pathOf(draft, known)
  const next = pages.slice(indexOf(draft, page) + 1).find((one) => !isPassed(one))
  return pathOf(draft, back === 'check' ? firstOpen(draft) : (next ?? { kind: 'check' }))
}

/** The page before, or the overview of the application. */
export function before(draft: Draft, page: ApplyPage): string {
  const previous = pagesOf(draft)
    .slice(0, Math.max(0, indexOf(draft, page)))
    .findLast((one) => !isPassed(one))
  return previous === undefined ? `/apply/${draft.id}` : pathOf(draft, previous)
}

/** The first page on which something is still missing; `check` when all is there. */
export function firstOpen(draft: Draft): ApplyPage {
  const pages = pagesOf(draft)
  return pages.find((page) => draft.faults.some((fault) => isAt(page, fault))) ?? { kind: 'check' }
}

/** Nothing was typed, brought or chosen yet. */
export function isFresh({ delivery, questions, materials }: Draft): boolean {
  return (
    delivery.chosen === null &&
    questions.every((question) => question.value === null || question.source !== null) &&
    materials.every((material) => material.files.length === 0)
  )
}

/** Whoever has not begun begins with the first page, also when nothing is missing there. */
export function begin(draft: Draft): ApplyPage {
  return road(draft)[0] ?? { kind: 'check' }
}

/** Whether a fault is put right on this page. */
export function isAt(page: ApplyPage, fault: Fault): boolean {
  if (fault.at === 'ask')
    return page.kind === 'ask' && page.questions.some((question) => question.term.code === fault.key)
  if (fault.at === 'need') return page.kind === 'doc' && page.key === fault.key
  return page.kind === 'delivery' && fault.at === 'whole' && fault.key === 'delivery'
}

function indexOf(draft: Draft, page: ApplyPage): number {
  const own = pathOf(draft, page)
  return pagesOf(draft).findIndex((one) => pathOf(draft, one) === own)
}

/** The page of a question or material, and back from there. */
export function changePath(draft: Pick<Draft, 'id'>, at: { kind: 'ask' | 'doc'; key: string }, back: Back): string {
  const path = `/apply/${draft.id}/${at.kind}/${encodeURIComponent(at.key)}`
  return back === null ? path : `${path}?back=${back}`
}
