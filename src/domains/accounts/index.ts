export { routesOf } from './api.ts'
export { addFirm, leaveFirm } from './commands/firms.ts'
export { forgetRequest, keepRequest, keptRequests, type RequestKey } from './commands/kept-requests.ts'
export { finishPhoneLink, type Linking, startPhoneLink } from './commands/link-phone.ts'
export {
  acceptMandate,
  declineMandate,
  grantMandate,
  type Invited,
  recordMandate,
  revokeMandate,
} from './commands/mandates.ts'
export { closeOwnAccount, finishPhoneChange, giveIdentity, startPhoneChange } from './commands/own-data.ts'
export { type Registered, type Registering, registerHolder } from './commands/register-holder.ts'
export { actFor, dropSessions, signOut, signOutDevices } from './commands/sessions.ts'
export { finishSignIn, type SignedIn, startAnew, startSignIn } from './commands/sign-in.ts'
export { finishUnifiedSignIn, startUnifiedSignIn } from './commands/unified-sign-in.ts'
export { type AccountDesk, createAccountDesk, type FirmRegister, onHoldersMerged } from './desk.ts'
export { holderById, holderFacts, partyOf } from './queries/holders.ts'
export {
  type ActingChoice,
  actingChoices,
  type Mandate,
  mandatesOf,
  type OwnMandates,
  ownMandates,
} from './queries/mandates.ts'
export { type Device, devicesOf, exportAccount, ownIdentity } from './queries/own-account.ts'
export { residentSession } from './queries/resident-session.ts'
export type { Holder, Level, Portal, Scope } from './rules/index.ts'
export { type Claims, type Kept, openUnified, type Unified } from './unified/unified.ts'
