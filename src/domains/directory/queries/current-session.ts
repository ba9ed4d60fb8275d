import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { findSession } from '#platform/session/sessions'
import { credentialsOf, insistStaff } from '../commands/passwords.ts'
import { orgFacts } from './orgs.ts'

/** Who is signed in, with posts and permissions, for the head of every screen. */
export async function currentSession(ctx: Ctx, token: string) {
  const staff = insistStaff(ctx)
  return ctx.transaction('platform.sign-in', async (tx) => {
    const session = (await findSession(tx, token)) ?? reject('unauthenticated', 'platform.sign-in-needed')
    const orgs = await orgFacts(
      tx,
      staff.duties.map((duty) => duty.org),
    )
    const held = await credentialsOf(tx, staff.user)
    const { user, account, name, org, orgName, section } = staff
    return {
      ...{ user, account, name, org, orgName, section, city: tx.city },
      duties: staff.duties.map((duty) => ({
        ...{ id: duty.id, role: duty.role, org: duty.org, skills: [...duty.skills] },
        orgName: orgs.get(duty.org)?.name ?? '',
      })),
      permissions: [...new Set(staff.grants.map((grant) => grant.permission))].sort(),
      secondFactor: session.secondFactor,
      mustChangePassword: held?.mustChange ?? false,
      formToken: session.formToken,
      expiresAt: session.expiresAt,
      now: tx.now,
    }
  })
}
