import type { EventBase, TaskChange } from '#rules/casework'
import type {
  AcceptanceMode,
  ApplicationCase,
  Card,
  CaseClock,
  Charge,
  Consult,
  CorrectionItem,
  Decision,
  HandOver,
  Item,
  Milestone,
  PledgeDuty,
  Result,
  StepRun,
  Stop,
  Supervision,
} from './state.ts'

/** What every event may carry: tasks, the clock after it, changed lines of materials and steps. */
type Carried = EventBase & {
  tasks?: readonly TaskChange[]
  clock?: CaseClock
  items?: readonly Item[]
  steps?: readonly StepRun[]
  /** When the case that ends here goes to the archive. */
  archiveAt?: string
}

/** The journal of an application case (办件流转记录). Past participles; texts the applicant reads are in `told`. */
export type Event = Carried &
  (
    | { type: 'applications.submitted'; opened: Omit<ApplicationCase, 'tasks'> }
    | { type: 'applications.pre-checked'; outcome: 'fit' | 'not-fit'; remarks: string | null; by: string }
    | { type: 'applications.item-checked'; key: string; outcome: 'ok' | 'bad' }
    | { type: 'applications.correction-asked'; asked: readonly CorrectionItem[]; offList: boolean }
    /** `complete`: nothing of what was asked is missing any more, the set is complete from now on. */
    | {
        type: 'applications.supplied'
        keys: readonly string[]
        corrected: readonly string[]
        complete: boolean
      }
    | { type: 'applications.accepted'; mode: AcceptanceMode; acceptedAt: string; acceptor: string }
    | { type: 'applications.acceptance-refused'; refusal: NonNullable<ApplicationCase['refusal']> }
    | { type: 'applications.returned' }
    | { type: 'applications.withdrawn' }
    | { type: 'applications.assigned'; task: string }
    | { type: 'applications.steps-advanced' }
    | { type: 'applications.step-finished'; key: string; result: NonNullable<StepRun['result']> }
    | { type: 'applications.consulted'; consult: Consult }
    | { type: 'applications.consult-answered'; task: string; answer: NonNullable<Consult['answer']> }
    | { type: 'applications.clock-stopped'; stop: Stop; notice: string }
    | { type: 'applications.clock-restarted'; task: string; at: string; result: string }
    | { type: 'applications.extension-asked'; days: number; by: string }
    | { type: 'applications.extension-ruled'; ruling: 'granted' | 'refused' }
    | { type: 'applications.decision-drafted'; decision: Decision }
    | { type: 'applications.decision-sent-back' }
    | { type: 'applications.decided'; decision: Decision; duty: PledgeDuty | null }
    | { type: 'applications.issued'; results: readonly Result[] }
    | { type: 'applications.handed-over'; handOver: HandOver }
    | { type: 'applications.deemed-renewed'; decision: Decision }
    | { type: 'applications.pledge-checked'; outcome: 'kept' | 'to-fix' | 'broken'; finding: string; duty: PledgeDuty }
    | { type: 'applications.credit-repaired' }
    | { type: 'applications.supervised'; supervision: Supervision }
    | { type: 'applications.supervision-answered'; task: string; answer: string }
    | { type: 'applications.charged'; charges: readonly Charge[] }
    | { type: 'applications.paid'; key: string; payment: string }
    | { type: 'applications.charge-waived'; key: string }
    | { type: 'applications.refund-ordered'; key: string }
    | { type: 'applications.refunded'; key: string }
    | { type: 'applications.rated'; rating: NonNullable<ApplicationCase['rating']> }
    | { type: 'applications.warned'; milestone: Milestone }
    | { type: 'applications.card-given'; card: Card; milestone: Milestone | null; supervision: Supervision | null }
    | { type: 'applications.inherited'; key: string; document: string | null }
    | { type: 'applications.commented'; text: string }
    | { type: 'applications.clock-recomputed' }
    | { type: 'applications.archived' }
  )

export type EventType = Event['type']
export type EventOf<T extends EventType> = Extract<Event, { type: T }>
