import { isOpen } from '#rules/casework'
import { awaitsEarlier } from './items.ts'
import type { ApplicationCase, Milestone } from './state.ts'
import { firstOf, pastOf } from './times.ts'

/** Something that falls due by itself, without anybody acting. */
export type Due =
  | { what: 'deem-accepted'; at: string }
  | { what: 'renew'; at: string }
  | { what: 'return'; at: string }
  | { what: 'milestone'; milestone: Milestone; at: string }
  | { what: 'archive'; at: string }

/** All that will fall due in this state, earliest first: the one source of `wakeAt` and of what `wake` does. */
export function agenda(one: ApplicationCase): readonly Due[] {
  if (one.archivedAt !== null) return []
  return [...byLaw(one), ...milestones(one), ...atTheEnd(one)].sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at))
}

const UNDECIDED: readonly string[] = ['received', 'correction', 'accepted', 'deciding', 'confirming']

/** What the law does when nobody acts (视为受理, 视为准予延续, 视为撤回). */
function byLaw(one: ApplicationCase): readonly Due[] {
  if (!UNDECIDED.includes(one.state)) return []
  const silence: Due[] =
    one.state === 'received' && !awaitsEarlier(one) ? [{ what: 'deem-accepted', at: pastOf(one.clock.tellBy) }] : []
  const renewal: Due[] = one.renews === null ? [] : [{ what: 'renew', at: one.renews.endsAt }]
  const lapsed = firstOf(one.items.map(({ state, dueAt }) => (state === 'later' ? dueAt : null)))
  return [...silence, ...renewal, ...(lapsed === null ? [] : [{ what: 'return' as const, at: pastOf(lapsed) }])]
}

function milestones(one: ApplicationCase): readonly Due[] {
  return one.clock.milestones.map((milestone) => ({ what: 'milestone', milestone, at: milestone.at }))
}

/** An ended case is archived when nobody owes anything on it any more. */
function atTheEnd(one: ApplicationCase): readonly Due[] {
  const owed = one.tasks.some((task) => isOpen(task) && task.side === 'officer')
  const back = one.charges.some(({ state }) => state === 'refunding')
  return one.archiveAt === null || owed || back ? [] : [{ what: 'archive', at: one.archiveAt }]
}
