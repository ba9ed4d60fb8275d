import type { EventBase, Task } from '#rules/casework'
import type {
  AcceptanceMode,
  ApplicationCase,
  CaseClock,
  Charge,
  CorrectionItem,
  Decision,
  HandOver,
  Item,
  PledgeDuty,
  Result,
  StepRun,
  Stop,
} from './state.ts'

/** What happens to a task within an event. */
export type TaskChange =
  | { do: 'open'; task: Task }
  | { do: 'begin'; id: string }
  | { do: 'assign'; id: string; section: string | null; assignee: string | null }
  | { do: 'finish'; id: string; result: string }
  | { do: 'void'; id: string; result: string }
  | { do: 'due'; id: string; dueAt: string | null; provisional: boolean }
  | { do: 'warn'; id: string; warning: string }

/** What every event may carry: tasks, the clock after it, changed lines of materials and steps. */
type Carried = EventBase & {
  tasks?: readonly TaskChange[]
  clock?: CaseClock
  items?: readonly Item[]
  steps?: readonly StepRun[]
}

/** The journal of an application case (办件流转记录). Past participles; texts the applicant reads are in `told`. */
export type Event = Carried &
  (
    | { type: 'applications.submitted'; opened: Omit<ApplicationCase, 'tasks'> }
    | { type: 'applications.pre-checked'; outcome: 'fit' | 'not-fit'; remarks: string | null }
    | { type: 'applications.item-checked'; key: string; outcome: 'ok' | 'bad' }
    | { type: 'applications.correction-asked'; asked: readonly CorrectionItem[]; offList: boolean }
    | { type: 'applications.supplied'; keys: readonly string[] }
    | { type: 'applications.accepted'; mode: AcceptanceMode; acceptedAt: string; acceptor: string }
    | { type: 'applications.acceptance-refused'; refusal: NonNullable<ApplicationCase['refusal']> }
    | { type: 'applications.returned' }
    | { type: 'applications.withdrawn' }
    | { type: 'applications.assigned'; task: string }
    | { type: 'applications.steps-advanced' }
    | { type: 'applications.step-finished'; key: string; result: NonNullable<StepRun['result']> }
    | { type: 'applications.consulted'; org: string; question: string }
    | { type: 'applications.clock-stopped'; stop: Stop; notice: string }
    | { type: 'applications.clock-restarted'; task: string; at: string; result: string }
    | { type: 'applications.extension-asked'; days: number }
    | { type: 'applications.extension-ruled'; ruling: 'granted' | 'refused' }
    | { type: 'applications.decision-drafted'; decision: Decision }
    | { type: 'applications.decision-sent-back' }
    | { type: 'applications.decided'; decision: Decision; duty: PledgeDuty | null }
    | { type: 'applications.issued'; results: readonly Result[] }
    | { type: 'applications.handed-over'; handOver: HandOver }
    | { type: 'applications.pledge-checked'; outcome: 'kept' | 'broken'; finding: string }
    | { type: 'applications.credit-repaired' }
    | { type: 'applications.supervised'; task: string }
    | { type: 'applications.supervision-answered'; task: string; answer: string }
    | { type: 'applications.charged'; charges: readonly Charge[] }
    | { type: 'applications.paid'; key: string; payment: string }
    | { type: 'applications.charge-waived'; key: string }
    | { type: 'applications.refund-ordered'; key: string }
    | { type: 'applications.refunded'; key: string }
    | { type: 'applications.rated'; rating: NonNullable<ApplicationCase['rating']> }
    | { type: 'applications.warned'; task: string | null; warning: string }
    | { type: 'applications.card-given'; colour: 'yellow' | 'red'; cause: string }
    | { type: 'applications.inherited'; key: string; document: string }
    | { type: 'applications.commented'; text: string }
    | { type: 'applications.clock-recomputed' }
    | { type: 'applications.archived' }
  )
