import type { Secrecy } from '#rules/casework'
import type { Allowance } from '#rules/deadlines'
import type { Channel, ComplainedAbout, Demand, Reason, Reply, Supervision, Urgency, Verdict } from './facts.ts'

/** What the edge knows when a request comes in: checked, redacted, numbered; identity is already in the vault. */
export type Intake = {
  id: string
  number: string
  city: string
  channel: Channel
  demand: Demand
  subject: string
  text: string
  place: string | null
  address: string | null
  location: { lon: number; lat: number } | null
  occurredAt: string | null
  /** What the resident asked for; reports and complaints about conduct become protected in any case. */
  secrecy: Secrecy
  party: string | null
  consentToContact: boolean
  wantsReply: boolean
  wantsCallBack: boolean
  reachable: boolean
  needsAgent: boolean
  about: ComplainedAbout
  urgency: Urgency
  /** Taken over from an earlier system or replayed: the instant it was really received. */
  receivedAt: string | null
}

/** Lead unit and the others of one dispatch, and where the choice came from. */
export type Target = {
  lead: string
  assists: readonly string[]
  /** The catalogue row (派单目录) it follows; null needs a reason for the deviation. */
  catalogueRow: string | null
  deviation: Reason | null
}

type Statutory = { basis: string; dueAt: string } | null

/** Everything that can be done to a request. `commandTable` says who may, when, and by which clause. */
export type Command =
  | { type: 'receive'; intake: Intake }
  | { type: 'answer-directly'; answer: string; sources: readonly string[]; threeWay: string | null }
  | { type: 'refuse'; outcome: string; route: string | null; reason: Reason }
  | { type: 'hand-over'; outcome: string; to: string; receipt: string }
  | { type: 'link'; to: string; toNumber: string; reason: Reason }
  | { type: 'register' }
  | { type: 'classify'; classCode: string; urgency: Urgency | null; demand: Demand | null; statutory: Statutory }
  | ({ type: 'dispatch' } & Target)
  | { type: 'sign'; task: string | null }
  | { type: 'assign'; section: string | null; officer: string | null }
  | { type: 'hand-over-work'; officer: string; reason: Reason }
  | { type: 'submit-draft'; text: string; evidence: readonly string[]; evidenceKinds: readonly string[] }
  | { type: 'sign-off' }
  | { type: 'send-draft-back'; reason: Reason }
  | { type: 'reply'; text: string; evidence: readonly string[]; evidenceKinds: readonly string[] }
  | {
      type: 'request-return'
      reason: Reason
      proposedUnit: string | null
      legalBasis: string | null
      attachments: readonly string[]
    }
  | { type: 'rule-return'; ruling: 'uphold' | 'refuse' | 'designate'; next: Target | null; reason: Reason }
  | { type: 'add-assist'; org: string; reason: Reason }
  | { type: 'finish-assist'; task: string; report: string }
  | { type: 'request-extension'; reason: Reason; allowance: Allowance }
  | { type: 'rule-extension'; ruling: 'uphold' | 'refuse'; reason: Reason }
  | { type: 'supervise'; form: Exclude<Supervision['form'], 'instruction'>; reason: Reason; dueAt: string }
  | { type: 'answer-supervision'; task: string; answer: string }
  | { type: 'close-supervision'; task: string; reason: Reason }
  | { type: 'submit-to-leader'; leader: string; leaderOrg: string; reason: Reason }
  | { type: 'instruct'; task: string; instruction: string; dueAt: string }
  | { type: 'answer-instruction'; task: string; answer: string }
  | { type: 'review'; ruling: 'pass' | 'back'; ending: 'solved' | 'explained'; reason: Reason }
  | { type: 'call-back'; channel: 'phone' | 'visit'; result: 'reached'; verdict: Omit<Verdict, 'source' | 'at'> }
  | { type: 'call-back'; channel: 'phone' | 'visit'; result: 'not-reached' }
  | { type: 'rate'; verdict: Omit<Verdict, 'source' | 'at'> }
  /** `unit`: null sends it to the same unit; another one only where that no longer exists. */
  | { type: 'reopen'; unit: string | null; reason: Reason }
  | { type: 'merge'; parent: string; parentNumber: string; reason: Reason }
  | { type: 'absorb'; child: string; childDueAt: string | null; childNumber: string }
  | { type: 'unmerge'; reason: Reason }
  | { type: 'release'; child: string; childNumber: string }
  | { type: 'parent-replied'; reply: Reply }
  | { type: 'parent-closed'; ending: 'solved' | 'explained'; reply: Reply; lead: string }
  | { type: 'withdraw'; reason: Reason }
  | { type: 'request-termination'; reason: Reason; legalBasis: string }
  | { type: 'rule-termination'; ruling: 'uphold' | 'refuse'; reason: Reason }
  | { type: 'request-long-term'; reason: Reason; reviewAt: string }
  | { type: 'rule-long-term'; ruling: 'uphold' | 'refuse'; reason: Reason }
  | { type: 'resume'; reason: Reason }
  | { type: 'request-exclusion'; reason: Reason }
  | { type: 'rule-exclusion'; ruling: 'uphold' | 'refuse'; reason: Reason }
  | { type: 'comment'; text: string }
  | { type: 'message'; from: 'resident' | 'unit' | 'centre'; text: string }
  | { type: 'contact'; channel: 'phone' | 'visit' | 'message'; reached: boolean; note: string }
  | { type: 'set-secrecy'; secrecy: Secrecy; reason: Reason }
  | { type: 'correct'; subject: string | null; place: string | null; address: string | null; reason: Reason }
  | { type: 'recompute' }
  | { type: 'wake' }

export type CommandType = Command['type']
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>
