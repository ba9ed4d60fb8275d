import type { Holder } from '#domains/accounts'
import { insist, reject } from '#kit/ruling'
import { mayUse } from '#rules/accounts'
import { needSignIn } from './signed.ts'
import type { Visit } from './visit.ts'

/** Whose wallet is open: of the one who acts, once his identity is checked; a mandate for single matters does not open it. */
export function walletOf(visit: Visit): Holder {
  const portal = needSignIn(visit)
  insist(mayUse(portal.person, 'wallet'))
  if (portal.mandate !== null && portal.scope !== 'all') reject('forbidden', 'documents.mandate-narrow')
  return portal.acting
}
