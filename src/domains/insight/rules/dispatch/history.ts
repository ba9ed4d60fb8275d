import { lastLead, type Request } from '#rules/hotline'

/** What one settled request teaches: its words, what it turned out to be, and who answered it. */
export type Lesson = {
  id: string
  at: string
  subject: string
  text: string
  place: string | null
  classCode: string
  /** The unit that answered; null where none did. */
  unit: string | null
}

/** Endings that say nothing about what the request was or whose it is. */
const UNSETTLED: ReadonlySet<string> = new Set(['not-accepted', 'handed-over', 'linked', 'withdrawn'])

/**
 * What may be learnt from a request: settled ones, and open ones that a person has put right. Texts of protected, anonymous
 * and clue cases are left out whole, so that no word of theirs can ever come up in an explanation.
 */
export function lessonOf(request: Request, putRight = false): Lesson | null {
  const { id, receivedAt: at, subject, text, place, classCode, secrecy } = request
  if (secrecy !== 'open' || classCode === null) return null
  if (!isSettled(request) && !putRight) return null
  return { id, at, subject, text, place, classCode, unit: answeredBy(request, putRight) }
}

function isSettled(request: Request): boolean {
  return (request.state === 'closed' || request.state === 'archived') && !UNSETTLED.has(request.phase.ending)
}

/** The unit that answered, not one that sent it back; of an open request that was put right, the one that has it now. */
function answeredBy(request: Request, putRight: boolean): string | null {
  return request.replies.at(-1)?.org ?? (putRight ? (lastLead(request)?.org ?? null) : null)
}

/** Calendar days from receipt to the first answer, and how often the request was sent back; null without an answer. */
export function answerTimeOf({ receivedAt, replies, returns }: Request): { days: number; returns: number } | null {
  const first = replies[0]
  if (first === undefined) return null
  const days = (Date.parse(first.at) - Date.parse(receivedAt)) / 86_400_000
  return days < 0 ? null : { days, returns }
}

/** Marks of a message that are no words: what the unit depends on besides them, from narrow to wide. */
export function unitMarks(classCode: string | null, place: string | null): string[] {
  const classes = classCode === null ? [] : [2, 4, 6].map((length) => `class:${classCode.slice(0, length)}`)
  const places = place === null ? [] : [6, 9, 12].map((length) => `place:${place.slice(0, length)}`)
  return [...new Set([...classes, ...places])]
}
