import type { TrustGrade } from '#rules/documents'
import type { StoppingKind } from '#rules/matters'
import type { CardCause, CorrectionItem, ItemSource, Renewal } from './state.ts'

/** A material as it is handed in: the document is stored already. */
export type Offered = { key: string; document: string; trust: TrustGrade; source: ItemSource }

/** What opens a case; made by the submission, which is checked before. */
export type Opening = {
  id: string
  number: string
  application: { id: string; number: string; bundle: string | null; cases: number }
  version: string
  place: string | null
  holder: string
  party: string | null
  subject: 'person' | 'firm'
  agent: string | null
  channel: string
  /** The window where it was handed in; null online. */
  receivedAt: string | null
  offered: readonly Offered[]
  /** Needs the applicant promises to bring later (容缺) or replaces by a pledge (告知承诺). */
  later: readonly string[]
  pledged: readonly string[]
  /** Needs that come from another case of the same application (前一事项的结果). */
  inherited: readonly string[]
  /** Charges computed from the form, in fen; they must be those of the version (`chargesOf`). */
  charges: readonly { key: string; amount: number }[]
  /** The document to be renewed, with its last day. */
  renews?: Pick<Renewal, 'document' | 'until'> | null
}

type Reason = { code: string; text: string }

/** Every command of an application case; null is the same as nothing. Those of staff are also in the command schema of the API. */
export type Command =
  // the applicant
  | { type: 'submit'; opening: Opening }
  | { type: 'supply'; offered: readonly Offered[]; corrected: readonly string[] }
  | { type: 'withdraw'; reason: string | null }
  | { type: 'rate'; grade: 1 | 2 | 3 | 4 | 5; reasons: readonly string[]; text: string | null }
  // the front desk
  | { type: 'pre-check'; outcome: 'fit' | 'not-fit'; remarks: string | null }
  | { type: 'check-item'; key: string; outcome: 'ok' | 'bad'; problem?: string | null; compared?: boolean | null }
  | { type: 'ask-correction'; items: readonly CorrectionItem[] }
  | { type: 'accept'; mode: 'normal' | 'tolerant' | 'pledge' }
  | {
      type: 'refuse-acceptance'
      kind: 'not-needed' | 'not-ours' | 'not-qualified'
      reason: string
      rightBody?: string | null
    }
  | { type: 'return'; reason: string }
  // the department
  | { type: 'assign'; task: string; section?: string | null; officer?: string | null }
  | {
      type: 'finish-step'
      task: string
      result: 'agree' | 'agree-with-conditions' | 'disagree'
      opinion: string
      officers?: number | null
    }
  | { type: 'consult'; org: string; question: string; days: number }
  | { type: 'stop-clock'; kind: StoppingKind; basis: string; days: number; notice: string }
  | { type: 'end-stop'; task: string; result: string }
  | { type: 'request-extension'; days: number; reason: Reason }
  | { type: 'rule-extension'; ruling: 'granted' | 'refused'; reason?: Reason | null }
  | { type: 'decide'; outcome: 'granted' | 'refused'; reasons: string; basis: string; conditions?: string | null }
  | { type: 'confirm-decision'; ruling: 'confirmed' | 'sent-back'; reason?: Reason | null }
  | { type: 'note-issued'; results: readonly { doc: string; document: string; number: string | null }[] }
  | { type: 'hand-over'; way: 'download' | 'post' | 'counter'; tracking?: string | null }
  /** `to-fix`: put right within so many working days (限期整改), once; `broken` revokes. */
  | { type: 'check-pledge'; outcome: 'kept' | 'to-fix' | 'broken'; finding: string; days?: number | null }
  | { type: 'repair-credit'; reason: string }
  /** `dueAt` null: within the days of the profile. A colour gives a card for the cause. */
  | {
      type: 'supervise'
      reason: string
      dueAt: string | null
      cause?: CardCause | null
      colour?: 'yellow' | 'red' | null
    }
  | { type: 'answer-supervision'; task: string; answer: string }
  | { type: 'waive-charge'; key: string; reason: string }
  | { type: 'comment'; text: string }
  // the house
  /** `document` null: the earlier matter gave none. */
  | { type: 'inherit'; key: string; document: string | null }
  | { type: 'paid'; key: string; payment: string }
  | { type: 'refund'; key: string; reason: string }
  | { type: 'refunded'; key: string }
  | { type: 'recompute' }
  | { type: 'wake' }

export type CommandType = Command['type']
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>
