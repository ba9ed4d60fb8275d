import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { openSession } from '#platform/session/sessions'
import { edit, insistCity } from './edit.ts'

const DAY = 86_400_000

/**
 * Hands out an access token for an account without its password: for integrations and acceptance tests, on the command
 * line of the operator. It acts as that person, ends on its day, and is in the audit record.
 */
export async function issueToken(ctx: Ctx, input: { account: string; days: number }): Promise<string> {
  return edit(ctx, 'directory.issue-token', async (tx) => {
    insistCity(tx)
    const user = await tx.maybe<{ id: string }>(sql`select u.id from directory.users u
      where u.city = ${tx.city} and u.account = ${input.account} and u.disabled_at is null`)
    if (user === undefined) reject('missing', 'directory.no-such-user', {}, 'account')
    const token = await openSession(tx, {
      user: user.id,
      kind: 'bearer',
      secondFactor: false,
      lifetime: input.days * DAY,
    })
    return { value: token, kind: 'user', id: user.id, facts: { days: input.days } }
  })
}
