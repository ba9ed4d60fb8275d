import type { Handler, Reaction } from '#domains/casework'
import type { ApplicationDesk, ApplicationSettings } from './desk.ts'
import { createProcess } from './process/process.ts'
import * as following from './reactions.ts'
import { tellingHandler, tellingReaction } from './telling/handler.ts'

export { routesOf } from './api.ts'
export type { Way } from './commands/draft-store.ts'
export {
  type Applicant,
  changeDraft,
  dropDraft,
  myDrafts,
  type OpenDraft,
  openDraft,
  startDraft,
  tidyDrafts,
} from './commands/drafts.ts'
export { answerDraft, chooseDelivery, chooseMaterial, confirmMoved, removeFile, uploadFile } from './commands/fill.ts'
export { type Merged, moveHolder } from './commands/move-holder.ts'
export { notePayment, payCharge, reconcilePayments } from './commands/pay.ts'
export { noteCalendarChanged, recomputeDates } from './commands/recompute.ts'
export { noteTaken, rateApplication, supplyItems, withdrawApplication } from './commands/respond.ts'
export { type Sent, submitApplication } from './commands/submit.ts'
export type { ApplicationDesk, ApplicationSettings } from './desk.ts'
export type { DraftFault } from './drafting/faults.ts'
export type { AppliedFor } from './drafting/target.ts'
export { closedPayments } from './payments/closed.ts'
export type { Payments } from './payments/port.ts'
export { type Simulator, simulatedPayments } from './payments/simulator.ts'
export { paymentById } from './payments/store.ts'
export { receiptPdf } from './printing/receipt.ts'
export { draftView } from './queries/draft-view.ts'
export { type Handling, handlingOf } from './queries/figures.ts'
export { applicationView, myApplications } from './queries/mine.ts'
export { offerOf } from './queries/offer.ts'
export { openMatters } from './queries/open-matters.ts'
export { formForSystem } from './queries/staff.ts'
export { appliedUnderMandates, type Helped } from './queries/under-mandate.ts'

/** What the commands and queries of applications share, made once at the start. */
export function createApplicationDesk(settings: ApplicationSettings): ApplicationDesk {
  return { ...settings, process: createProcess(settings) }
}

/** Which events applications want to hear of, and what they do then. */
export const reactions: readonly Reaction[] = [...following.reactions, tellingReaction]

export function createHandlers(desk: ApplicationDesk): readonly Handler[] {
  return [...following.createHandlers(desk), tellingHandler]
}
