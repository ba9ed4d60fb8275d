import { type Locale, say } from '#kit/words'
import { dayInWords, localDate } from '#rules/deadlines'
import type { Request } from '#rules/hotline'
import { edgeWords } from '../edge-words.ts'

type Journal = readonly { type: string; data: Record<string, unknown> & { told?: { zh: string; en: string } } }[]

/** What happens next, as its resident reads it (接下来); null once it is over. */
export function whatNext(request: Request, locale: Locale, holder: string): string | null {
  const code = `hotline.then.${isBeingRuled(request) ? 'unsolved' : request.state}`
  const words = Object.entries(edgeWords).find(([name]) => name === code)?.[1]
  if (words === undefined) return null
  const clock = request.redo?.clock ?? request.clock
  const day = request.state === 'long-term' ? request.phase.reviewAt : clock.dueAt
  return say(words, locale, { unit: holder, due: dayInWords(day)[locale] })
}

/** The resident has said that it is not solved, and the centre now decides on a redo. */
export function isBeingRuled(request: Request): boolean {
  return (request.state === 'reviewed' || request.state === 'answered') && request.phase.plan?.by === 'centre'
}

/** Steps that may move the promised day, though they carry no clock of their own. */
const MOVES: readonly string[] = ['hotline.long-term-listed', 'hotline.unmerged']

/** Each change of the promised day, in the words of the step that changed it; a step that left the day as it was says nothing. */
export function dayChanges(journal: Journal, locale: Locale): readonly string[] {
  let before: string | null = null
  return journal.flatMap(({ type, data }) => {
    const day = dayOf(data)
    const moved = MOVES.includes(type) || (day !== null && before !== null && day !== before)
    before = day ?? before
    return moved && data.told ? [data.told[locale]] : []
  })
}

/** The day that a step of the journal promises: of the redo round where there is one, else of the first clock. */
function dayOf(data: Record<string, unknown>): string | null {
  const facts = isRecord(data.facts) ? data.facts : data
  const clock = isRecord(facts.redo) ? facts.redo : facts.clock
  const dueAt = isRecord(clock) ? clock.dueAt : null
  return typeof dueAt === 'string' ? localDate(new Date(dueAt)) : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
