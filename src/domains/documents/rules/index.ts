export { type Asking, readAnswer } from './answer.ts'
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
export type { Sensitivity, Term, TermType, TermValue, TermValues } from './term.ts'
