import { containsPlace } from '#kit/place-code'
import { isInForce, type Period } from './grants.ts'
import { isWithin } from './org.ts'

/** What an officer keeps away from (回避事项): an organisation, a place, a class of demand, or one case. */
export type RecusalTarget =
  | { kind: 'org'; path: string }
  | { kind: 'place'; place: string }
  | { kind: 'class'; code: string }
  | { kind: 'case'; case: string }

/** A mark that a person has an interest, declared or ordered, from–to (回避登记). */
export type Recusal = Period & { target: RecusalTarget }

/** What is known of a case when the question of interest is asked. */
export type InterestFacts = {
  case?: string | null
  /** Paths of the organisations complained about (被反映单位). */
  accused: readonly string[]
  /** Users complained about (被反映人). */
  accusedUsers?: readonly string[]
  /** Paths of the organisations that deal with it. */
  leads?: readonly string[]
  place?: string | null
  classCode?: string | null
}

export type RecusalReason =
  | 'accused-person'
  | 'accused-unit'
  | 'declared-org'
  | 'declared-place'
  | 'declared-class'
  | 'declared-case'

/**
 * Why a person must keep away from a case, or null. The unit complained about with its subordinate offices, the
 * person complained about, and whoever declared an interest never deal with it and never see the identity
 * (回避; 信访工作条例第二十七条).
 */
export function recusalOf(
  person: { user: string; orgPath: string },
  marks: readonly Recusal[],
  facts: InterestFacts,
  now: Date,
): RecusalReason | null {
  if (facts.accusedUsers?.includes(person.user)) return 'accused-person'
  if (facts.accused.some((path) => isWithin(person.orgPath, path))) return 'accused-unit'
  for (const mark of marks) {
    if (isInForce(mark, now) && touches(mark.target, facts)) return `declared-${mark.target.kind}`
  }
  return null
}

/** Whether an organisation can be given a case: it is not complained about and does not stand below such a one. */
export function isConflicted(orgPath: string, accused: readonly string[]): boolean {
  return accused.some((path) => isWithin(orgPath, path))
}

function touches(target: RecusalTarget, facts: InterestFacts): boolean {
  if (target.kind === 'case') return facts.case === target.case
  if (target.kind === 'class') return startsWithCode(facts.classCode ?? null, target.code)
  if (target.kind === 'place') return facts.place != null && containsPlace(target.place, facts.place)
  return [...facts.accused, ...(facts.leads ?? [])].some((path) => isWithin(path, target.path))
}

function startsWithCode(code: string | null, prefix: string): boolean {
  return code?.startsWith(prefix) ?? false
}
