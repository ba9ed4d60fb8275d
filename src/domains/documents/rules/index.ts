export { type Asking, readAnswer } from './answer.ts'
export { checkDocumentType, checkSources, checkTerm } from './dictionary.ts'
export {
  type Document,
  type DocumentKind,
  type DocumentState,
  type DocumentType,
  type Lasting,
  type Standing,
  standingOf,
  type TrustGrade,
} from './document.ts'
export { makeIdentifier, parseIdentifier, parseTypeCode } from './identifier.ts'
export { formatLicenceNumber, makeLicenceNumber, parseLicenceNumber } from './licence-number.ts'
export { acts, afterAct, type LicenceAct } from './lifecycle.ts'
export { dayAfter, lastDayOf } from './period.ts'
export { checkPurpose } from './purpose.ts'
export { dayInFull, showValue } from './show.ts'
export type { LicenceTemplate } from './template.ts'
export type { Sensitivity, Term, TermType, TermValue, TermValues } from './term.ts'
