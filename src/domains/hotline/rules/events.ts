import type { EventBase, Secrecy, TaskChange } from '#rules/casework'
import type {
  Ask,
  AskKind,
  CallBack,
  Card,
  Clock,
  Demand,
  Draft,
  Exclusion,
  Facts,
  Leg,
  Reason,
  Reply,
  Supervision,
  Urgency,
  Verdict,
} from './facts.ts'
import type { CallBackPlan, Ending, Phases } from './state.ts'

type E<T extends string, Data = unknown> = Omit<EventBase, 'type'> & {
  type: `hotline.${T}`
  tasks: readonly TaskChange[]
} & Data

/** One step of the journal (流转记录) of a request. Each carries all it needs: the fold knows no calendar. */
export type Event =
  | E<'received', { facts: Omit<Facts, 'tasks'> }>
  | E<
      'classified',
      {
        classCode: string
        demand: Demand
        urgency: Urgency
        evidenceKinds: readonly string[]
        clock: Clock
      }
    >
  | E<'registered'>
  | E<'answered-directly', { phase: Phases['answered'] }>
  | E<'not-accepted', { phase: Phases['not-accepted'] }>
  | E<'handed-over', { phase: Phases['handed-over']; hidden: readonly string[]; secrecy: Secrecy }>
  | E<'linked', { phase: Phases['linked'] }>
  | E<'dispatched', { legs: readonly Leg[]; lead: string; designated: boolean; catalogueRow: string | null }>
  | E<'signed', { leg: string }>
  | E<'assigned', { section: string | null; officer: string | null }>
  | E<'work-handed-over', { officer: string }>
  | E<'draft-submitted', { draft: Draft }>
  | E<'draft-sent-back'>
  | E<'replied', { reply: Reply; reviewTask: string }>
  | E<'asked', { ask: Ask }>
  | E<'ask-endorsed', { ask: string; next: string }>
  | E<'ask-refused', { ask: string; kind: AskKind }>
  | E<'returned', { ask: string; legs: readonly Leg[]; lead: string; designated: boolean; catalogueRow: string | null }>
  | E<'designated', { ask: string }>
  | E<'extended', { ask: string; clock: Clock }>
  | E<'terminated', { ask: string; archiveAt: string }>
  | E<'long-term-listed', { ask: string; clock: Clock; phase: Phases['long-term'] }>
  | E<'resumed', { clock: Clock }>
  | E<'excluded', { ask: string; exclusion: Exclusion }>
  | E<'assist-added', { leg: Leg }>
  | E<'assist-finished', { leg: string; report: string }>
  | E<'supervised', { supervision: Supervision }>
  | E<'supervision-answered', { task: string; answer: { text: string; at: string } }>
  | E<'supervision-closed', { task: string }>
  | E<'submitted-to-leader', { task: string }>
  | E<'instructed', { task: string; supervision: Supervision }>
  | E<'reviewed', { ending: 'solved' | 'explained'; plan: CallBackPlan | null }>
  | E<'explained'>
  | E<'sent-back', { legs: readonly Leg[]; lead: string }>
  | E<'called-back', { callBack: CallBack; verdict: Verdict | null; plan: CallBackPlan | null }>
  | E<'closed', { ending: Ending; archiveAt: string }>
  | E<'rated', { verdict: Verdict; ending: Ending | null }>
  | E<'reopened', { round: number; reason: Reason; clock: Clock; legs: readonly Leg[]; lead: string }>
  | E<'merged', { phase: Phases['merged'] }>
  | E<'absorbed', { child: string; clock: Clock }>
  | E<'unmerged', { back: 'received' | 'registered' }>
  | E<'released', { child: string }>
  | E<'shared-reply', { reply: Reply }>
  | E<
      'shared-closing',
      {
        ending: 'solved' | 'explained'
        reply: Reply | null
        lead: string
        plan: CallBackPlan | null
        archiveAt: string
      }
    >
  | E<'withdrawn', { plan: CallBackPlan }>
  | E<'warned', { card: Card }>
  | E<'commented', { text: string }>
  | E<'messaged', { from: 'resident' | 'unit' | 'centre'; text: string }>
  | E<'contacted', { channel: 'phone' | 'visit' | 'message'; reached: boolean; note: string }>
  | E<'secrecy-set', { secrecy: Secrecy }>
  | E<'corrected', { subject: string; place: string | null; address: string | null }>
  | E<'recomputed', { clock: Clock; redo: Clock | null }>
  | E<'archived'>

export type EventType = Event['type']
export type EventOf<T extends EventType> = Extract<Event, { type: T }>
