import type { Words } from '#kit/words'
import type { Ctx } from '#platform/context'
import type { Unit } from '#rules/deadlines'
import type { AccountsPort } from './ports/accounts.ts'
import type { ApplicationsPort } from './ports/applications.ts'
import type { BundlesPort } from './ports/bundles.ts'
import type { ConsultPort } from './ports/consult.ts'
import type { DocumentsPort } from './ports/documents.ts'
import type { DriftPort } from './ports/drift.ts'
import type { GuidancePort } from './ports/guidance.ts'
import type { SupportPort } from './ports/support.ts'
import type { SurgePort } from './ports/surge.ts'

/** The six kinds of demand (诉求类型; 国办发〔2022〕12号, DB12/T 1438—2025). */
export const demandKinds = ['help', 'complaint', 'consult', 'report', 'suggestion', 'praise'] as const
export type DemandKind = (typeof demandKinds)[number]

/** A request as a resident tells it. */
export type FileRequest = {
  /** Chosen once per draft: sending twice gives the first receipt again. */
  key: string
  draft: string
  kind: DemandKind
  subject: string
  text: string
  /** 12-digit code of the place, when one was picked. */
  place: string | null
  address: string | null
  /** When it happened, in the resident's words. */
  happened: string | null
  contact: { name: string; phone: string } | null
  /** The phone was proved by a code sent to it. */
  proved: boolean
  secrecy: boolean
  mayContact: boolean
  wantsReply: boolean
}

export type Receipt = { number: string; queryCode: string; dueAt: string | null; dueProvisional: boolean }

/** A station on the road of a request, in words a resident reads. */
export type Station = {
  name: string
  state: 'done' | 'here' | 'ahead'
  /** When it was reached. */
  at: string | null
  /** By when it will be done, for what lies ahead. */
  by: string | null
  /** Who has it: a unit, never a person. */
  holder: string | null
  note: string | null
}

export type TrackView = {
  number: string
  subject: string
  text: string
  /** The moment of this answer. */
  now: string
  filedAt: string
  state: 'open' | 'waiting-for-you' | 'answered' | 'closed' | 'withdrawn'
  stateWords: string
  stations: readonly Station[]
  /** Who has it now (unit). */
  holder: string | null
  nextStep: string | null
  dueAt: string | null
  dueProvisional: boolean
  /** Each change of the promised day, with its reason. */
  dueWhy: readonly string[]
  replies: readonly { unit: string; at: string; text: string }[]
  messages: readonly { from: 'resident' | 'centre' | 'unit'; at: string; text: string }[]
  /** What the resident added later. */
  additions: readonly { at: string; text: string }[]
  attachments: readonly { name: string; bytes: number }[]
  /** Who looked at the resident's data, and what for (units and purposes, never persons). */
  reveals: readonly { unit: string; purpose: string; at: string }[]
  /** How many others say that it concerns them too (附议). */
  supporters: number
  canRate: boolean
  canWithdraw: boolean
  canAdd: boolean
  canMessage: boolean
}

/** What opens a request: its number and the code on the receipt. */
export type Key = { number: string; code: string }

/** A guess at number and code, and where it comes from: wrong ones are counted. */
export type Guess = Key & { address?: string }

export type Rating = { solved: boolean; satisfied: 1 | 2 | 3 | 4 | 5; reasons: readonly string[]; text: string | null }

export type Upload = { name: string; mediaType: string; bytes: Uint8Array }
export type Attached = { id: string; name: string; bytes: number }

export type Answer = {
  id: string
  question: string
  answer: string
  owner: string
  checkedAt: string
  validUntil: string | null
}
export type AnswerLine = { id: string; question: string; summary: string }
export type PlaceLine = { code: string; name: string }
/** A district with its streets and towns. */
export type District = PlaceLine & { streets: readonly PlaceLine[] }

/** One time limit of the profile in force, for one kind of demand and urgency or all (`*`). */
export type TimeLimit = {
  demand: string
  urgency: string
  amount: number
  unit: Unit
}

/** A word of danger as the city keeps it (紧急词). */
export type DangerWord = { word: string; told: Words }

/** Everything the residents' pages ask of the domains; `main` plugs in the real functions. */
export type Port = ApplicationsPort & {
  fileRequest(ctx: Ctx, input: FileRequest): Promise<Receipt>
  /** The same answer, in the same time, for an unknown number and a wrong code: null. */
  trackRequest(ctx: Ctx, key: Guess): Promise<TrackView | null>
  addToRequest(ctx: Ctx, input: Key & { text: string; key: string }): Promise<void>
  sendMessage(ctx: Ctx, input: Key & { text: string; key: string }): Promise<void>
  withdrawRequest(ctx: Ctx, input: Key & { reason: string | null }): Promise<void>
  rateRequest(ctx: Ctx, input: Key & Rating): Promise<void>
  /** Sends six digits to the phone, or refuses with the seconds to wait; limited per phone and draft, never per address. */
  startPhoneProof(ctx: Ctx, input: { phone: string; draft: string }): Promise<{ waitSeconds: number }>
  checkPhoneProof(ctx: Ctx, input: { phone: string; draft: string; code: string }): Promise<boolean>
  saveDraft(ctx: Ctx, input: { draft: string; sealed: string }): Promise<void>
  loadDraft(ctx: Ctx, input: { draft: string }): Promise<string | null>
  attachToDraft(ctx: Ctx, input: { draft: string; file: Upload }): Promise<Attached>
  removeFromDraft(ctx: Ctx, input: { draft: string; id: string }): Promise<void>
  attachToRequest(ctx: Ctx, input: Key & { file: Upload }): Promise<Attached>
  searchKnowledge(ctx: Ctx, input: { q: string }): Promise<readonly AnswerLine[]>
  knowledgeEntry(ctx: Ctx, input: { id: string }): Promise<Answer | null>
  popularKnowledge(ctx: Ctx): Promise<readonly AnswerLine[]>
  /** The city's districts, each with its streets and towns. */
  districts(ctx: Ctx): Promise<readonly District[]>
  /** Words of danger, and what a resident who writes one is told at once. */
  dangerWords(ctx: Ctx): Promise<readonly DangerWord[]>
  /** How long an answer may take here, and the document that says so. */
  timeLimits(ctx: Ctx): Promise<{ limits: readonly TimeLimit[]; basis: string }>
  /** How the city is called in the head of the pages. */
  cityName(ctx: Ctx): Promise<Words>
  accounts: AccountsPort
  guidance: GuidancePort
  bundles: BundlesPort
  consult: ConsultPort
  documents: DocumentsPort
  drift: DriftPort
  support: SupportPort
  surge: SurgePort
}
