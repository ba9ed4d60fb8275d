import * as accounts from '#domains/accounts'
import { liveBundles } from '#domains/bundles'
import type { Ctx } from '#platform/context'
import type { AccountsPort, ScopeOption } from './accounts.ts'

/** The accounts as the pages ask them, over the real domain. */
export function accountsPort(desk: accounts.AccountDesk): AccountsPort {
  return { ...waysIn(desk), ...ownOf(desk), ...actingOf(desk), ...mandatesOf(desk), ...keptOf(desk) }
}

type WaysIn =
  | 'residentSession'
  | 'startSignIn'
  | 'finishSignIn'
  | 'startAnew'
  | 'unified'
  | 'startUnified'
  | 'finishUnified'
  | 'signOut'
  | 'signOutDevices'

function waysIn(desk: accounts.AccountDesk): Pick<AccountsPort, WaysIn> {
  return {
    residentSession: (ctx, token) => accounts.residentSession(desk, ctx, token),
    startSignIn: (ctx, input) => accounts.startSignIn(desk, ctx, input),
    finishSignIn: (ctx, input) => accounts.finishSignIn(desk, ctx, input),
    startAnew: (ctx, input) => accounts.startAnew(desk, ctx, input),
    unified: desk.unified === null ? 'none' : desk.unified.simulated ? 'simulated' : 'real',
    startUnified: (ctx, back) => accounts.startUnifiedSignIn(desk, ctx, back),
    finishUnified: (ctx, input) => accounts.finishUnifiedSignIn(desk, ctx, input),
    signOut: (ctx, token) => accounts.signOut(desk, ctx, token),
    signOutDevices: (ctx, input) => accounts.signOutDevices(desk, ctx, input),
  }
}

type Own =
  | 'devices'
  | 'ownIdentity'
  | 'giveIdentity'
  | 'startPhoneChange'
  | 'finishPhoneChange'
  | 'exportAccount'
  | 'closeAccount'

function ownOf(desk: accounts.AccountDesk): Pick<AccountsPort, Own> {
  return {
    devices: (ctx, portal) => accounts.devicesOf(ctx, portal),
    ownIdentity: (ctx, portal) => accounts.ownIdentity(desk, ctx, portal),
    giveIdentity: (ctx, input) => accounts.giveIdentity(desk, ctx, input),
    startPhoneChange: (ctx, input) => accounts.startPhoneChange(desk, ctx, input),
    finishPhoneChange: (ctx, input) => accounts.finishPhoneChange(desk, ctx, input),
    exportAccount: (ctx, portal) => accounts.exportAccount(desk, ctx, portal),
    closeAccount: (ctx, portal) => accounts.closeOwnAccount(desk, ctx, portal),
  }
}

function actingOf(
  desk: accounts.AccountDesk,
): Pick<AccountsPort, 'actingChoices' | 'actFor' | 'addFirm' | 'leaveFirm'> {
  return {
    actingChoices: (ctx, portal) => accounts.actingChoices(ctx, portal),
    actFor: (ctx, input) => accounts.actFor(desk, ctx, input),
    addFirm: (ctx, input) => accounts.addFirm(desk, ctx, input),
    leaveFirm: (ctx, input) => accounts.leaveFirm(desk, ctx, input),
  }
}

type Mandates = 'mandates' | 'scopeOptions' | 'grantMandate' | 'acceptMandate' | 'declineMandate' | 'revokeMandate'

function mandatesOf(desk: accounts.AccountDesk): Pick<AccountsPort, Mandates> {
  return {
    mandates: (ctx, portal) => accounts.ownMandates(desk, ctx, portal),
    scopeOptions: bundlesToName,
    grantMandate: (ctx, input) => accounts.grantMandate(desk, ctx, input),
    acceptMandate: (ctx, input) => accounts.acceptMandate(desk, ctx, input),
    declineMandate: (ctx, input) => accounts.declineMandate(desk, ctx, input),
    revokeMandate: (ctx, input) => accounts.revokeMandate(desk, ctx, input),
  }
}

/** A mandate at the portal names one-thing bundles; single matters are named at the window. */
async function bundlesToName(ctx: Ctx): Promise<readonly ScopeOption[]> {
  const bundles = await ctx.reading('matters.read', liveBundles)
  return bundles.map(({ code, body }) => ({ code, name: body.name, subject: body.subject }))
}

function keptOf(desk: accounts.AccountDesk): Pick<AccountsPort, 'keepRequest' | 'keptRequests' | 'forgetRequest'> {
  return {
    keepRequest: (ctx, input) => accounts.keepRequest(desk, ctx, input),
    keptRequests: (ctx, portal) => accounts.keptRequests(desk, ctx, portal),
    forgetRequest: (ctx, input) => accounts.forgetRequest(desk, ctx, input),
  }
}
