import type { EventType } from './events.ts'
import { type ApplicationState, applicationStates } from './state.ts'

const FRONT = ['received', 'correction'] as const
const RUNNING = ['accepted', 'deciding'] as const
const UNDECIDED = [...FRONT, ...RUNNING, 'confirming'] as const
const DECIDED = ['decided', 'handed'] as const
const ENDED = ['handed', 'not-accepted', 'returned', 'withdrawn'] as const

/** After which states an event may stand in a journal; any other place is a corrupt journal. */
export const follows: Readonly<Record<EventType, readonly ApplicationState[]>> = {
  'applications.submitted': [],
  'applications.pre-checked': ['received'],
  'applications.item-checked': ['received', ...RUNNING],
  'applications.correction-asked': ['received'],
  'applications.supplied': [...FRONT, ...RUNNING],
  'applications.accepted': ['received'],
  'applications.acceptance-refused': ['received'],
  'applications.returned': ['correction', ...RUNNING],
  'applications.withdrawn': UNDECIDED,
  'applications.assigned': [...UNDECIDED, ...DECIDED],
  'applications.steps-advanced': RUNNING,
  'applications.step-finished': RUNNING,
  'applications.consulted': RUNNING,
  'applications.consult-answered': RUNNING,
  'applications.clock-stopped': RUNNING,
  'applications.clock-restarted': RUNNING,
  'applications.extension-asked': RUNNING,
  'applications.extension-ruled': [...RUNNING, 'confirming'],
  'applications.decision-drafted': ['deciding'],
  'applications.decision-sent-back': ['confirming'],
  'applications.decided': ['deciding', 'confirming'],
  'applications.deemed-renewed': UNDECIDED,
  'applications.issued': ['decided'],
  'applications.handed-over': ['decided'],
  'applications.pledge-checked': DECIDED,
  'applications.credit-repaired': DECIDED,
  'applications.supervised': applicationStates,
  'applications.supervision-answered': applicationStates,
  'applications.charged': [...FRONT, ...RUNNING],
  'applications.paid': applicationStates,
  'applications.charge-waived': [...UNDECIDED, 'decided'],
  'applications.refund-ordered': applicationStates,
  'applications.refunded': applicationStates,
  'applications.rated': [...DECIDED, 'not-accepted'],
  'applications.warned': [...UNDECIDED, 'decided', 'handed'],
  'applications.card-given': applicationStates,
  'applications.inherited': [...FRONT, ...RUNNING],
  'applications.commented': applicationStates,
  'applications.clock-recomputed': [...UNDECIDED, 'decided'],
  'applications.archived': ENDED,
}
