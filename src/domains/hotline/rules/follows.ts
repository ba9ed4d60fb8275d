import type { EventType } from './events.ts'
import { ASKING, DESK, ENDED, HANDLED, LEADING, NOT_ARCHIVED, RUNNING, type State, WITH_UNIT } from './state.ts'

const ASKABLE = [...LEADING, 'replied', 'reviewed', 'closed'] as const

/** After which states an event may stand in a journal; any other place is a corrupt journal. */
export const follows = {
  'hotline.received': [],
  'hotline.classified': [...DESK, ...LEADING],
  'hotline.registered': ['received', 'answered'],
  'hotline.answered-directly': ['received'],
  'hotline.not-accepted': DESK,
  'hotline.handed-over': DESK,
  'hotline.linked': DESK,
  'hotline.dispatched': ['registered', ...LEADING],
  'hotline.signed': WITH_UNIT,
  'hotline.assigned': ['in-hand'],
  'hotline.work-handed-over': ['in-hand'],
  'hotline.draft-submitted': ['in-hand'],
  'hotline.draft-sent-back': ['in-hand'],
  'hotline.replied': ['in-hand'],
  'hotline.asked': ASKABLE,
  'hotline.ask-endorsed': LEADING,
  'hotline.ask-refused': ASKABLE,
  'hotline.returned': LEADING,
  'hotline.designated': LEADING,
  'hotline.extended': LEADING,
  'hotline.terminated': LEADING,
  'hotline.long-term-listed': ['in-hand'],
  'hotline.resumed': ['long-term'],
  'hotline.excluded': ASKABLE,
  'hotline.assist-added': LEADING,
  'hotline.assist-finished': WITH_UNIT,
  'hotline.supervised': HANDLED,
  'hotline.supervision-answered': RUNNING,
  'hotline.supervision-closed': RUNNING,
  'hotline.submitted-to-leader': HANDLED,
  'hotline.instructed': HANDLED,
  'hotline.reviewed': ['replied'],
  'hotline.explained': [...ASKING, 'closed'],
  'hotline.sent-back': ['replied'],
  'hotline.called-back': ASKING,
  'hotline.closed': [...DESK, ...WITH_UNIT, ...ASKING, 'merged'],
  'hotline.rated': ['closed'],
  'hotline.reopened': ['reviewed', 'withdrawn', 'closed'],
  'hotline.merged': [...DESK, ...LEADING],
  'hotline.absorbed': [...DESK, ...HANDLED],
  'hotline.unmerged': ['merged'],
  'hotline.released': NOT_ARCHIVED,
  'hotline.shared-reply': ['merged'],
  'hotline.shared-closing': ['merged'],
  'hotline.withdrawn': WITH_UNIT,
  'hotline.warned': [...DESK, ...LEADING],
  'hotline.commented': NOT_ARCHIVED,
  'hotline.messaged': NOT_ARCHIVED,
  'hotline.contacted': HANDLED,
  'hotline.secrecy-set': RUNNING,
  'hotline.corrected': RUNNING,
  'hotline.recomputed': [...DESK, ...LEADING],
  'hotline.archived': ENDED,
} as const satisfies Record<EventType, readonly State[]>

export type Before<T extends EventType> = (typeof follows)[T][number]

/** The table with its exact types widened, for a look-up at run time. */
export function statesBefore<T extends EventType>(type: T): readonly Before<T>[] {
  return follows[type]
}
