import type { Words } from '#kit/words'
import type { TermValues } from './term.ts'

/** A issued by an authority, B compared with the original at a window, C uploaded and to be checked, D self-declared (可信等级). */
export type TrustGrade = 'A' | 'B' | 'C' | 'D'

/** What a document is (文件类别): licence 证照, certificate 证明, approval 批文, form 表单, photo 照片, plan 图纸, other 其他材料. */
export type DocumentKind = 'licence' | 'certificate' | 'approval' | 'form' | 'photo' | 'plan' | 'other'

/** How long something lasts: calendar years, months or days from the day of issue. */
export type Lasting = { amount: number; unit: 'year' | 'month' | 'day' }

/**
 * A type of document (文件类型): the hub of the matter graph, named by what matters need and by what they give.
 */
export type DocumentType = {
  /** Kebab-case, such as `business-licence`. */
  code: string
  name: Words
  kind: DocumentKind
  /** Who issues it, in words; the code of the organisation where it is one of ours. */
  issuer: { name: Words; org: string | null } | null
  /** Terms whose values it carries. */
  fields: readonly string[]
  /** How long it is valid; null: without end. */
  lasts: Lasting | null
  /** From where the city can fetch it by itself (数据共享), by the code of an adapter; null: it cannot. */
  fetch: string | null
  /** What a licence needs to be issued by this city; null: it is not issued here. */
  licence: {
    /** 证照类型代码, 21 characters (GB/T 36902, GB/T 36904). */
    typeCode: string
    /** Code of the template it is printed from. */
    template: string
    /** Days before the end at which its holder is reminded to renew (行政许可法 art. 50: 30 days). */
    renewDays: number
  } | null
  /** Years it is kept after it has ended; `permanent`. */
  retention: number | 'permanent'
}

/** A valid document may come to no other state than these; expired is a matter of the day, not a state of its own. */
export type DocumentState = 'valid' | 'suspended' | 'revoked' | 'cancelled' | 'superseded'
/** What is shown of a document on a day: a licence past its end is never shown as valid. */
export type Standing = DocumentState | 'expired' | 'not-yet'

/** A document (文件): licence, material and shared record alike, issued or brought by somebody, held by one holder. */
export type Document = {
  id: string
  type: string
  /** The holder's id in `accounts`: a person or a firm. */
  holder: string
  /** Number of the licence (证照编号), as printed; null for what has none. */
  number: string | null
  /** 电子证照标识 (GB/T 36904), for licences of ours. */
  identifier: string | null
  issuer: { org: string | null; name: string } | null
  data: TermValues
  file: { sha256: string; name: string; mediaType: string; bytes: number } | null
  trust: TrustGrade
  /** `YYYY-MM-DD`; the last day is the last on which it holds. */
  validFrom: string | null
  validTo: string | null
  state: DocumentState
  /** Why it was suspended, revoked or cancelled, as its holder may read it. */
  stateReason: string | null
  /** The case it came from or was issued by. */
  caseId: string | null
  /** The document that this one renews or replaces (换证、变更). */
  previous: string | null
  supersededBy: string | null
  createdAt: string
}

/** What a document is worth on a day (`YYYY-MM-DD`). */
export function standingOf(document: Pick<Document, 'state' | 'validFrom' | 'validTo'>, today: string): Standing {
  if (document.state !== 'valid') return document.state
  if (document.validFrom !== null && today < document.validFrom) return 'not-yet'
  return document.validTo !== null && today > document.validTo ? 'expired' : 'valid'
}
