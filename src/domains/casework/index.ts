export {
  type Attached,
  adoptDraftFiles,
  attachForResident,
  keepTakenFile,
  removeFromDraft,
} from './commands/attach-file.ts'
export { recordContact } from './commands/record-contact.ts'
export { deliverOutbox, type Handler, type Heard, waitingEvents } from './outbox.ts'
export { openPast, type PastStep } from './past.ts'
export { asHouse, open, type Performed, perform, performAny } from './perform.ts'
export {
  type AnyProcess,
  type Described,
  type JournalLine,
  type Process,
  plugIn,
  type Reaction,
  type Viewer,
} from './process.ts'
export { type Board, board } from './queries/board.ts'
export { type CaseForResident, caseForResident } from './queries/by-code.ts'
export { visibleAmong } from './queries/by-ids.ts'
export { casesOfParties } from './queries/by-party.ts'
export { attachmentsOf, eventsOf, heardEvent, visibleCase } from './queries/case-detail.ts'
export { type CaseStanding, caseHeaderById, caseStanding } from './queries/case-facts.ts'
export { type CaseLine, cases } from './queries/cases.ts'
export { changesSince } from './queries/changes.ts'
export { type HistoryAsked, type PastCase, pastCases } from './queries/history.ts'
export { holdsFile } from './queries/holds-file.ts'
export {
  type PublicCase,
  type PublicFilter,
  type PublicStanding,
  publicCases,
  publicStanding,
} from './queries/public-cases.ts'
export { seesWholeCity, viewerOf, visibleCases } from './queries/visible.ts'
export { idOfNumber, loadForUpdate } from './store.ts'
export { nextDue, runDue } from './sweep.ts'
