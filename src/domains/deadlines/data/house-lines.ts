import type { Approver, ProfileLine, SourceTag, Step, Unit } from '../rules/types.ts'

export type Basis = { document: string; article?: string; tag: SourceTag }
export type LineOptions = Basis & {
  demand?: string
  urgency?: string
  onAnyDay?: boolean
  maxExtensions?: number
  approver?: Approver
}

/** One line of a profile as data, for any demand and urgency unless said otherwise. */
export function line(step: Step, amount: number, unit: Unit, basis: LineOptions): ProfileLine {
  const { demand = '*', urgency = '*', onAnyDay, maxExtensions, approver = null } = basis
  return {
    step,
    demand,
    urgency,
    amount,
    unit,
    ...(onAnyDay === undefined ? {} : { onAnyDay }),
    ...(maxExtensions === undefined ? {} : { maxExtensions }),
    approver,
    basisDocument: basis.document,
    basisArticle: basis.article ?? null,
    tag: basis.tag,
  }
}

/** Where no document names a value: our own default, never to be quoted as law. */
export const HOUSE: Basis = { document: '系统默认（无文件依据，请按本市规定修改）', tag: 'house' }

/** What a request needs a time for, and most documents say nothing about. */
const houseLines: readonly ProfileLine[] = [
  line('close', 5, 'working-day', HOUSE),
  line('sign', 0.25, 'natural-hour', { ...HOUSE, urgency: 'life', onAnyDay: true }),
  line('sign', 0.5, 'natural-hour', { ...HOUSE, urgency: 'utility', onAnyDay: true }),
  line('sign', 2, 'working-hour', { ...HOUSE, urgency: 'urgent' }),
  line('sign', 1, 'working-day', HOUSE),
  line('first-contact', 1, 'natural-hour', { ...HOUSE, urgency: 'life', onAnyDay: true }),
  line('first-contact', 4, 'working-hour', { ...HOUSE, urgency: 'urgent' }),
  line('first-contact', 1, 'working-day', HOUSE),
  line('return-window', 1, 'working-day', HOUSE),
  line('extension', 5, 'working-day', { ...HOUSE, maxExtensions: 1, approver: 'both' }),
  line('redo', 1, 'working-day', { ...HOUSE, urgency: 'urgent' }),
  line('redo', 3, 'working-day', HOUSE),
  line('review', 1, 'working-day', HOUSE),
  line('supervision-answer', 1, 'working-day', { ...HOUSE, urgency: 'urgent' }),
  line('supervision-answer', 2, 'working-day', HOUSE),
  line('call-back', 2, 'working-day', HOUSE),
]

/** The lines of a document, with ours for every step of which it says nothing general. */
export function withHouseLines(own: readonly ProfileLine[]): readonly ProfileLine[] {
  const general = new Set(own.filter((l) => l.demand === '*' && l.urgency === '*').map((l) => l.step))
  const same = (a: ProfileLine) => (b: ProfileLine) =>
    a.step === b.step && a.demand === b.demand && a.urgency === b.urgency
  return [...own, ...houseLines.filter((ours) => !general.has(ours.step) && !own.some(same(ours)))]
}
