import type { Portal } from '#domains/accounts'
import { ownPath } from '#rules/accounts'
import { seeOther } from './answers.ts'
import type { Visit } from './visit.ts'

/** Days the browser keeps the token; the session itself ends after twelve idle hours (`accounts`). */
const KEPT_DAYS = 30

/** Who is signed in, or off to the page that signs in, which leads back here. */
export function needSignIn(visit: Visit): Portal {
  if (visit.signed !== null) return visit.signed
  throw seeOther(`/sign-in?to=${encodeURIComponent(visit.form.has('token') ? visit.look.path : visit.look.here)}`)
}

/** Where a page under "mine" leads back to when it is done: the own page that sent the resident here, or `/me`. */
export function comesFrom(visit: Visit): string {
  return ownPath(visit.url.searchParams.get('to') ?? '')
}

/** Hands the browser a new session; what was planted or left there before is worth nothing. */
export async function handSession(visit: Visit, token: string): Promise<void> {
  const before = visit.jar.get('onedoor-resident')
  if (before !== undefined) await visit.port.accounts.signOut(visit.ctx, before)
  visit.jar.set('onedoor-resident', token, KEPT_DAYS)
}

/** Leaves nothing of the person behind in the browser: session, opened requests, drafts. */
export async function dropSession(visit: Visit): Promise<void> {
  const token = visit.jar.get('onedoor-resident')
  if (token !== undefined) await visit.port.accounts.signOut(visit.ctx, token)
  for (const name of ['onedoor-resident', 'onedoor-visit', 'onedoor-draft', 'onedoor-request'] as const)
    visit.jar.clear(name)
}
