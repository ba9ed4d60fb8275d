import type { Words } from '#kit/words'
import type { Task } from '#rules/casework'
import type { TrustGrade } from '#rules/documents'
import type { StoppingKind } from '#rules/matters'

/** Where a material comes from (材料来源). */
export type ItemSource = 'applicant' | 'wallet' | 'fetch' | 'inherited' | 'pledge'

/**
 * missing: nothing is there; offered: handed in, to be checked; ok; bad: to be corrected; later: may come after a tolerant
 * acceptance (容缺); pledged: replaced by a pledge (告知承诺); waived: not asked here.
 */
export type ItemState = 'missing' | 'offered' | 'ok' | 'bad' | 'later' | 'pledged' | 'waived'

/** One line per material of the pinned version (材料). */
export type Item = {
  /** Key of the need. */
  key: string
  doc: string
  name: Words
  /** Id in `documents`; null while nothing is there. */
  document: string | null
  /** Further papers of the same material, such as the pages of a contract photographed one by one. */
  also: readonly string[]
  trust: TrustGrade | null
  source: ItemSource | null
  state: ItemState
  /** What is wrong with it, in the words the applicant reads. */
  problem: string | null
  /** By when it must come, for `later`. */
  dueAt: string | null
}

/** A step of the version as it runs in this case (环节). */
export type StepRun = {
  key: string
  kind: string
  name: Words
  org: string
  state: 'waiting' | 'open' | 'done' | 'void'
  /** The task that it opened. */
  task: string | null
  result: 'agree' | 'agree-with-conditions' | 'disagree' | null
  opinion: string | null
}

/** How it was accepted (受理方式): normal, tolerant 容缺受理, pledge 告知承诺, deemed 视为受理. */
export type AcceptanceMode = 'normal' | 'tolerant' | 'pledge' | 'deemed'

/** One correction notice (补正告知书): everything at once, or it does not count (行政许可法 art. 32(4)). */
export type Correction = {
  at: string
  items: readonly CorrectionItem[]
  /** Nothing of it is asked by the pinned version: it stops nothing and goes to the drift board. */
  offList: boolean
  /** Keys of needs and terms that have been handed in for it. */
  answered: readonly string[]
  answeredAt: string | null
}

/** A thing to be corrected: cites a need or a field of the pinned version; `cites` null: it asks for what is not in it. */
export type CorrectionItem = {
  cites: { kind: 'need'; key: string } | { kind: 'ask'; term: string } | null
  problem: string
}

/** A time that does not count (不计入期限): announced in writing with the needed time (art. 45). */
export type Stop = {
  task: string
  kind: StoppingKind
  basis: string
  /** Working days announced as needed. */
  days: number
  from: string
  to: string | null
}

/** A question to another body (征求意见): it stops no clock. */
export type Consult = {
  task: string
  org: string
  question: string
  /** Working days it was given. */
  days: number
  answer: { result: NonNullable<StepRun['result']>; opinion: string; at: string } | null
}

export type Decision = {
  outcome: 'granted' | 'refused'
  reasons: string
  basis: string
  conditions: string | null
  /** User who decided; the house where the law decides (视为准予延续). */
  by: string
  /** Set once a second person has confirmed it where that is asked (双人复核). */
  confirmedBy: string | null
  at: string
  /** Written at refusals: where to turn (行政复议、行政诉讼, art. 38). */
  remedies: string | null
}

/** What the case gave: ids of documents issued. */
export type Result = { doc: string; document: string; number: string | null }

export type Charge = {
  key: string
  name: Words
  /** In fen. */
  amount: number
  state: 'due' | 'paid' | 'refunding' | 'refunded' | 'waived'
  payment: string | null
}

export type HandOver = { way: 'download' | 'post' | 'counter'; at: string; tracking: string | null }

/** What remains to be done after a grant under a pledge or a tolerant acceptance (承诺后监管). */
export type PledgeDuty = {
  task: string
  dueAt: string
  state: 'open' | 'kept' | 'broken'
  /** The day set to put right what a check found (限期整改); given once. */
  fixBy: string | null
  /** Where the consequence was written for the credit file (信用后果), and when it was repaired. */
  consequence: string | null
  repairedAt: string | null
}

/** Why a card is given (黄牌、红牌的情形): the eight of electronic supervision. */
export const cardCauses = {
  'refused-lawful': { zh: '对符合条件的申请不予受理', en: 'a lawful application was refused' },
  'late-total': { zh: '办件超期', en: 'late in total' },
  'late-step': { zh: '环节超期', en: 'late in a step' },
  'late-first-review': { zh: '预审、初审超期', en: 'late first review' },
  'no-reason': { zh: '不予许可未说明理由', en: 'refused without a reason' },
  'off-line': { zh: '体外循环（线下办理）', en: 'handled outside the system' },
  'illegal-fee': { zh: '违规收费', en: 'an unlawful fee' },
  other: { zh: '其他', en: 'other' },
} as const satisfies Record<string, Words>
export type CardCause = keyof typeof cardCauses

/** A card as it was given, once for a cause and a task. */
export type Card = { colour: 'yellow' | 'red'; cause: CardCause; task: string | null; org: string; at: string }

/** An order to explain (效能督办), by rule after a red card or by the supervisor, and what was answered. */
export type Supervision = {
  task: string
  cause: CardCause
  org: string
  reason: string
  dueAt: string
  answer: { text: string; at: string } | null
}

/** A share of the time, a yellow or a red card still to be given; `task` null: for the case in total. */
export type Milestone = { task: string | null; warning: string; at: string }

export type CaseClock = {
  /** The day from which the tell-once period and a deemed acceptance count. */
  receivedAt: string
  /** End of the five days to tell everything (art. 32). */
  tellBy: string
  /** From acceptance; null before. */
  startedAt: string | null
  /** Working days promised, and by law; extension granted. */
  promise: number
  legal: number
  extended: number
  joint: boolean
  /** The promise to the applicant; null before acceptance or while an open stop holds the clock. */
  dueAt: string | null
  legalDueAt: string | null
  /** End of the ten days to deliver (art. 44). */
  deliverBy: string | null
  /** Shares and cards still to be given, with their instants. */
  milestones: readonly Milestone[]
  provisional: boolean
  calendar: number
}

/**
 * received 收件 · correction 补正 · accepted 受理 · deciding 审查完毕待决定 · decided 已决定 · handed 已送达 · and the ends:
 * not-accepted 不予受理, returned 退件 (视为撤回), withdrawn 撤回.
 */
export const applicationStates = [
  'received',
  'correction',
  'accepted',
  'deciding',
  'confirming',
  'decided',
  'handed',
  'not-accepted',
  'returned',
  'withdrawn',
] as const
export type ApplicationState = (typeof applicationStates)[number]

/** `until`: the last day of the old document, `YYYY-MM-DD`; `endsAt`: the instant at which it has ended. */
export type Renewal = { document: string; until: string; endsAt: string }

/** One matter of an application at one body (办件): what the middle of the house keeps of it. No value of the form is here. */
export type ApplicationCase = {
  id: string
  number: string
  /** The submission it belongs to (申办), with its number and how many cases it has. */
  application: { id: string; number: string; bundle: string | null; cases: number }
  matter: { version: string; matter: string; baseCode: string; taskCode: string; name: Words }
  /** Legal acceptor (法定受理机关), the window that accepts by delegation, the window where it was handed in. */
  org: string
  acceptance: { mode: 'window' | 'department'; org: string; receivedAt: string | null }
  place: string | null
  holder: string
  party: string | null
  subject: 'person' | 'firm'
  agent: string | null
  channel: string
  state: ApplicationState
  mode: AcceptanceMode | null
  items: readonly Item[]
  steps: readonly StepRun[]
  corrections: readonly Correction[]
  stops: readonly Stop[]
  consults: readonly Consult[]
  /** The document that the application is to renew, and its last day (延续, art. 50); null: it renews nothing. */
  renews: Renewal | null
  clock: CaseClock
  extension: { state: 'asked' | 'granted' | 'refused'; days: number; reason: string; by: string } | null
  decision: Decision | null
  results: readonly Result[]
  charges: readonly Charge[]
  handOver: HandOver | null
  duty: PledgeDuty | null
  rating: { grade: 1 | 2 | 3 | 4 | 5; reasons: readonly string[]; text: string | null } | null
  preCheck: { outcome: 'fit' | 'not-fit'; remarks: string | null; at: string; by: string } | null
  refusal: { kind: 'not-needed' | 'not-ours' | 'not-qualified'; reason: string; rightBody: string | null } | null
  /** Cards given, each once, with what for (黄牌、红牌). */
  cards: readonly Card[]
  /** Everything of the milestones that has been given. */
  warnings: readonly Milestone[]
  supervisions: readonly Supervision[]
  openedAt: string
  acceptedAt: string | null
  closedAt: string | null
  /** When an ended case goes to the archive. */
  archiveAt: string | null
  archivedAt: string | null
  tasks: readonly Task[]
}
