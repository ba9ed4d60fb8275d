import { currentClock, currentRound } from './clocks.ts'
import type { Warning } from './facts.ts'
import { isAsking, isEnded, type Request } from './state.ts'

/** Something that falls due by itself, without anybody acting. */
export type Due =
  | { what: 'warning'; warning: Warning; at: string }
  | { what: 'call-back'; at: string }
  | { what: 'review-of-listing'; at: string }
  | { what: 'archive'; at: string }

/** All that will fall due in this state, earliest first: the one source of `wakeAt` and of what `wake` does. */
export function agenda(request: Request): readonly Due[] {
  return [...warnings(request), ...appointments(request)].sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at))
}

/** The clock warns while somebody still owes an answer; the centre's review is not on the unit's time. */
function warnings(request: Request): readonly Due[] {
  if (!OWING.includes(request.state)) return []
  const round = currentRound(request)
  const given = request.cards.filter((card) => card.round === round).map((card) => card.warning)
  return currentClock(request)
    .milestones.filter(({ warning }) => !given.includes(warning))
    .map(({ warning, at }) => ({ what: 'warning', warning, at }))
}

const OWING: readonly string[] = ['received', 'registered', 'dispatched', 'in-hand']

function appointments(request: Request): readonly Due[] {
  if (isEnded(request)) return [{ what: 'archive', at: request.phase.archiveAt }]
  if (request.state === 'long-term') return [{ what: 'review-of-listing', at: request.phase.reviewAt }]
  const nextAt = isAsking(request) ? (request.phase.plan?.nextAt ?? null) : null
  return nextAt === null ? [] : [{ what: 'call-back', at: nextAt }]
}
