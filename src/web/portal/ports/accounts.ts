import type {
  ActingChoice,
  Device,
  Holder,
  Invited,
  Kept,
  OwnMandates,
  Portal,
  RequestKey,
  Scope,
  SignedIn,
} from '#domains/accounts'
import type { Words } from '#kit/words'
import type { Ctx } from '#platform/context'

/** What a mandate may name: a bundle or a matter, by its code. */
export type ScopeOption = { code: string; name: Words; subject: Holder['kind'] }

/** A sign-in as begun in one browser. */
export type Attempt = { phone: string; attempt: string }

/** What the pages of signing in and of "mine" ask of the accounts. */
export type AccountsPort = {
  /** Who is signed in under this token; null: nobody. */
  residentSession(ctx: Ctx, token: string): Promise<Portal | null>
  startSignIn(ctx: Ctx, input: Attempt): Promise<{ waitSeconds: number }>
  finishSignIn(ctx: Ctx, input: Attempt & { code: string; userAgent: string }): Promise<SignedIn>
  /** For the new owner of a phone whose account lies dormant, who has just proved it. */
  startAnew(ctx: Ctx, input: { phone: string; userAgent: string }): Promise<{ token: string }>
  /** The unified identity: none, the city's, or the simulator of the demo. */
  unified: 'none' | 'real' | 'simulated'
  startUnified(ctx: Ctx, back: URL): Promise<{ address: URL; kept: Kept }>
  finishUnified(
    ctx: Ctx,
    input: { address: URL; kept: Kept; signed: Portal | null; userAgent: string },
  ): Promise<{ token: string }>
  signOut(ctx: Ctx, token: string): Promise<void>
  /** One device, or without `session` every one. */
  signOutDevices(ctx: Ctx, input: { portal: Portal; session?: string }): Promise<void>
  devices(ctx: Ctx, portal: Portal): Promise<readonly Device[]>
  /** What the person gave, in the clear, for himself. */
  ownIdentity(ctx: Ctx, portal: Portal): Promise<{ name?: string; idNumber?: string; phone?: string }>
  giveIdentity(ctx: Ctx, input: { portal: Portal; named: { name: string; idNumber: string } }): Promise<void>
  startPhoneChange(ctx: Ctx, input: { portal: Portal; phone: string }): Promise<{ waitSeconds: number }>
  finishPhoneChange(ctx: Ctx, input: { portal: Portal; phone: string; code: string }): Promise<boolean>
  exportAccount(ctx: Ctx, portal: Portal): Promise<Record<string, unknown>>
  closeAccount(ctx: Ctx, portal: Portal): Promise<void>
  actingChoices(ctx: Ctx, portal: Portal): Promise<readonly ActingChoice[]>
  /** null: for himself again. */
  actFor(ctx: Ctx, input: { portal: Portal; holder: string | null }): Promise<void>
  addFirm(ctx: Ctx, input: { portal: Portal; creditCode: string }): Promise<Holder>
  leaveFirm(ctx: Ctx, input: { portal: Portal; firm: string }): Promise<void>
  mandates(ctx: Ctx, portal: Portal): Promise<OwnMandates>
  scopeOptions(ctx: Ctx): Promise<readonly ScopeOption[]>
  grantMandate(
    ctx: Ctx,
    input: { portal: Portal; invited: Invited; terms: { scope: Scope; months: number } },
  ): Promise<{ id: string }>
  acceptMandate(ctx: Ctx, input: { portal: Portal; id: string }): Promise<void>
  declineMandate(ctx: Ctx, input: { portal: Portal; id: string }): Promise<void>
  revokeMandate(ctx: Ctx, input: { portal: Portal; id: string }): Promise<void>
  keepRequest(ctx: Ctx, input: { portal: Portal; key: RequestKey }): Promise<void>
  keptRequests(ctx: Ctx, portal: Portal): Promise<readonly (RequestKey & { id: string; keptAt: Date })[]>
  forgetRequest(ctx: Ctx, input: { portal: Portal; id: string }): Promise<void>
}
