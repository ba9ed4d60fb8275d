import { allow, type Ruling, refuse } from '#kit/ruling'

/** States of one version of an entry (知识条目). */
export const ENTRY_STATES = ['draft', 'in-review', 'published', 'superseded', 'withdrawn'] as const
export type EntryState = (typeof ENTRY_STATES)[number]

/** What an owner writes. Dates are 'YYYY-MM-DD'. */
export type EntryText = {
  title: string
  /** Two or three sentences that answer the question; what an agent reads out first. */
  summary: string
  body: string
  keywords: readonly string[]
  classCode: string | null
  sourceDocument: string | null
  validFrom: string
  validTo: string | null
  reviewDue: string
}

/** Longest time between two reviews; a text nobody looks at grows wrong in silence. */
const LONGEST_REVIEW_DAYS = 400

/** Whether a text may go to review: dates in order, a review within the longest span, and a source when it names a law. */
export function checkEntry(text: EntryText, today: string): Ruling<EntryText> {
  if (text.validTo !== null && text.validTo < text.validFrom)
    return refuse('invalid', 'knowledge.ends-before-start', {}, 'validTo')
  if (text.reviewDue <= today) return refuse('invalid', 'knowledge.review-in-past', {}, 'reviewDue')
  if (daysBetween(today, text.reviewDue) > LONGEST_REVIEW_DAYS) {
    return refuse('invalid', 'knowledge.review-too-far', { days: LONGEST_REVIEW_DAYS }, 'reviewDue')
  }
  return allow(text)
}

/** Whether the entry may be offered today: published, begun, not ended. */
export function isOffered(
  entry: { state: EntryState; validFrom: string; validTo: string | null },
  today: string,
): boolean {
  return entry.state === 'published' && entry.validFrom <= today && (entry.validTo === null || entry.validTo >= today)
}

/** A second person publishes: whoever wrote a text does not review it. */
export function mayReview(
  version: { state: EntryState; writtenBy: string | null },
  reviewer: string | null,
): Ruling<null> {
  if (version.state !== 'in-review') return refuse('conflict', 'knowledge.not-in-review')
  if (reviewer !== null && reviewer === version.writtenBy) return refuse('forbidden', 'knowledge.own-text')
  return allow(null)
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000
}
