import type { Secrecy, Task } from '#rules/casework'
import type { Allowance } from '#rules/deadlines'

/** Kinds of demand (诉求类型): 北京市接诉即办工作条例 art. 2; praise (表扬) is added by DB12/T 1438—2025. */
export const DEMANDS = ['consult', 'help', 'complaint', 'report', 'suggestion', 'praise'] as const
export type Demand = (typeof DEMANDS)[number]

/** How the request came in (渠道); GB/T 33358-2016 and standards of the cities list the same ways. */
export const CHANNELS = [
  'phone',
  'web',
  'app',
  'api',
  'sms',
  'mail',
  'letter',
  'visit',
  'transfer-110',
  'upper-level',
  'grid',
  'import',
] as const
export type Channel = (typeof CHANNELS)[number]

/** How pressing it is (紧急程度); the profile gives each its own limit. `life` and `utility` run on any day. */
export const URGENCIES = ['ordinary', 'major', 'urgent', 'utility', 'life'] as const
export type Urgency = (typeof URGENCIES)[number]

/** A reason as every step that changes a right or a date must carry it: a code and a text the resident can read. */
export type Reason = { code: string; text: string }

/** The promise to the resident, or the own clock of a redo round (重办). It runs from its start and never restarts. */
export type Clock = {
  startedAt: string
  /** Code of the time-limit profile and the allowance taken from it, kept so that the date can be explained later. */
  profile: string
  allowance: Allowance
  /** Null only while a clock-stopping task (挂账) is open. */
  dueAt: string | null
  /** True until classified, and beyond the last confirmed calendar year. */
  provisional: boolean
  calendar: number
  stops: readonly { from: string; to: string | null; basis: string }[]
  extensions: readonly { allowance: Allowance; dueAt: string; grantedAt: string; reason: Reason }[]
  /** A period set by law beats the profile (法定时限). */
  statutory: { basis: string; dueAt: string } | null
  /** The earliest clock of the requests merged into this one governs (并单从早). */
  cap: string | null
  /** When each warning falls due; computed with the date, so that the fold needs no calendar. */
  milestones: readonly { warning: Warning; at: string }[]
}

/** Lead 主办, assist 协办, supervise copy 督办. */
export type LegKind = 'handle' | 'assist' | 'supervise'

/** What a dispatch leg (派单腿) says beyond its task. */
export type Leg = {
  task: string
  kind: LegKind
  org: string
  path: string
  level: number
  /** Redo round the leg belongs to; 0 is the first handling. */
  round: number
  dispatchedAt: string
  /** Until when the unit may ask to return it (退单时限); null: it may not. */
  returnUntil: string | null
  /** Designated (指定承办): a designation is not a finding of fault, but it cannot be returned. */
  designated: boolean
  signOff: boolean
  /** Sent by the house, no person has looked yet (自动派单): until it is signed for, the centre may send it elsewhere. */
  byItself?: true
}

/** What a unit may ask and somebody else must rule on (退单、延期、终止、挂账、剔除). */
export type AskKind = 'return' | 'extension' | 'termination' | 'long-term' | 'exclusion'

/** An open question to be ruled on by a second person. */
export type Ask = {
  /** The task of whoever rules. */
  task: string
  kind: AskKind
  leg: string | null
  askedAt: string
  /** User and organisation that asked: neither may rule on it. Null for the house itself. */
  user: string | null
  org: string | null
  reason: Reason
  /** Who must still say yes, in this order (延期审批). */
  approvers: readonly ('unit-head' | 'centre')[]
  legalBasis: string | null
  /** Return: the unit proposed instead. */
  proposedUnit: string | null
  /** Extension: the allowance asked for. */
  extension: Allowance | null
  /** Long-term register (挂账): the day it is looked at again. */
  reviewAt: string | null
  attachments: readonly string[]
}

/** A draft reply on its way to the head of the unit (审签). */
export type Draft = {
  task: string
  evidenceKinds: readonly string[]
  text: string
  evidence: readonly string[]
  user: string | null
  submittedAt: string
}

/** What the unit answered (答复), with evidence as the class asks. */
export type Reply = {
  org: string
  text: string
  evidence: readonly string[]
  at: string
  round: number
  /** Protected cases are answered through the centre's relay only. */
  relayed: boolean
  /** Whether the answer reached the resident inside the clock. */
  inTime: boolean
}

/** The resident's word: solved is kept apart from satisfied (解决 / 满意). */
export type Verdict = {
  solved: boolean | null
  satisfied: boolean | null
  reason: string | null
  /** Who said so; the resident's own word beats what an agent wrote down, and both beat the unit's. */
  source: 'resident' | 'agent'
  at: string
}

/** One attempt to ask the resident (回访). */
export type CallBack = {
  at: string
  channel: 'message' | 'phone' | 'visit' | 'web'
  result: 'asked' | 'reached' | 'not-reached'
  user: string | null
}

/** A supervision order (督办单) or a leader's instruction (领导批示), with a date for the answer. */
export type Supervision = {
  task: string
  form: 'ordinary' | 'listed' | 'talk' | 'instruction'
  org: string
  reason: Reason
  dueAt: string
  openedAt: string
  answer: { text: string; at: string } | null
  closedAt: string | null
}

/** Advance supervision at a share of the time in per cent (提前督办), yellow and red card (黄牌、红牌). */
export type Warning = `${number}` | 'yellow' | 'red'

/** A warning or card as it was given; `late` when an outage kept it from being given at its hour. */
export type Card = {
  warning: Warning
  round: number
  task: string
  org: string
  dueFor: string
  at: string
  late: boolean
}

/** Whom the matter complains about; the conflict rule (回避) reads it. */
export type ComplainedAbout = { orgs: readonly string[]; person: boolean; official: boolean }

/** Left out of statistics (剔除) by a second person's ruling, with the reason anybody can read. */
export type Exclusion = { reason: Reason; at: string }

/** What is true of a request in every state. Plain JSON: ISO strings, null for "none", nothing undefined. */
export type Facts = {
  id: string
  number: string
  city: string
  channel: Channel
  receivedAt: string
  registeredAt: string | null
  demand: Demand
  subject: string
  /** The resident's words with identity redacted; the original lies in the vault. */
  text: string
  place: string | null
  address: string | null
  location: { lon: number; lat: number } | null
  occurredAt: string | null
  secrecy: Secrecy
  /** Opaque reference into the vault (身份保险库). */
  party: string | null
  consentToContact: boolean
  wantsReply: boolean
  wantsCallBack: boolean
  /** Reachable by a mobile number: the call-back asks by message first. */
  reachable: boolean
  /** Elderly or unable to read a message: an agent asks. */
  needsAgent: boolean
  about: ComplainedAbout
  urgency: Urgency
  emergencyWords: readonly string[]
  classCode: string | null
  /** Evidence kinds the class asks for in a reply. */
  evidenceKinds: readonly string[]
  clock: Clock
  /** The current redo round; null during the first handling. */
  redo: { round: number; openedAt: string; reason: Reason; clock: Clock } | null
  tasks: readonly Task[]
  legs: readonly Leg[]
  asks: readonly Ask[]
  draft: Draft | null
  /** How often it went out, counting every unit; on reaching the profile's number the centre designates. */
  dispatches: number
  returns: number
  designated: boolean
  replies: readonly Reply[]
  verdict: Verdict | null
  callBacks: readonly CallBack[]
  supervisions: readonly Supervision[]
  cards: readonly Card[]
  /** Attempts of the unit to reach the resident: the response rate rests on them. */
  contacts: { attempts: number; reached: number; firstReachedAt: string | null }
  messages: number
  comments: number
  mergedFrom: readonly string[]
  excludedPaths: readonly string[]
  exclusion: Exclusion | null
}
