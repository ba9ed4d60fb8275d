import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { endSession } from '#platform/session/sessions'
import { insistStaff } from './passwords.ts'

/** Ends the session at once, on the server. */
export async function signOut(ctx: Ctx, input: { token: string }): Promise<void> {
  const staff = insistStaff(ctx)
  await ctx.transaction('platform.sign-in', async (tx) => {
    await endSession(tx, input.token)
    audit(tx, { action: 'directory.sign-out', object: { kind: 'user', id: staff.user } })
  })
}
