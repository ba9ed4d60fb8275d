import { allow, type Ruling, refuse } from '#kit/ruling'

/** How a departure from the standard is found: by versions, by what is done, by what people say. */
export const detectors = ['static', 'behaviour', 'people'] as const
export type Detector = (typeof detectors)[number]

/** What closes a finding: practice mended, a lawful basis shown, the standard changed, or no departure at all. */
export const closings = ['fix', 'basis', 'standard', 'not-drift'] as const
export type Closing = (typeof closings)[number]

export type FindingState = 'open' | 'closed' | 'confirmed'

/** What a finding rests on. `key` makes it one and the same, however often it is heard of; no text names a person. */
export type Evidence = {
  key: string
  kind: 'version' | 'case' | 'rating' | 'told' | 'figure'
  ref: string | null
  text: string | null
}

/** A departure as a detector saw it. */
export type Sighting = {
  detector: Detector
  matter: string
  matterName: string
  taskCode: string
  place: string
  org: string
  /** Element of the matter body, or `off-list`, `slow`, `asked-for-more`, `told`. */
  element: string
  facts: Readonly<Record<string, string | number>>
  evidence: readonly Evidence[]
}

type Closable = { state: FindingState; detector: Detector; closedUser: string | null }
export type Closed = { by: Closing; text: string; basis: string | null }

/**
 * Whether the owner may close a finding so. A lawful basis needs law and article. What two versions say by themselves is
 * mended by another version and by nothing else: "not a departure" does not hold against the comparator.
 */
export function mayClose(finding: Closable, { by, text, basis }: Closed): Ruling<null> {
  if (finding.state !== 'open') return refuse('conflict', 'drift.closed-already')
  if (text.trim().length < 4) return refuse('invalid', 'drift.say-how', {}, 'text')
  if (by === 'basis' && !/第.+条|art/i.test(basis ?? '')) return refuse('invalid', 'drift.basis-missing', {}, 'basis')
  if (by === 'not-drift' && finding.detector === 'static') return refuse('conflict', 'drift.versions-differ', {}, 'by')
  return allow(null)
}

/** Whether the city may rule on a closing: a second person, and only what is closed. */
export function mayRule(finding: Closable, user: string): Ruling<null> {
  if (finding.state !== 'closed') return refuse('conflict', 'drift.not-closed')
  if (finding.closedUser === user) return refuse('forbidden', 'drift.second-person')
  return allow(null)
}

/** Whole days a finding has stood. */
export function ageInDays(firstAt: Date, until: Date): number {
  return Math.max(0, Math.floor((until.getTime() - firstAt.getTime()) / 86_400_000))
}
