import { sql, type Tx } from '#platform/db/tx'

/** Puts down who is to be told that a plan has ended: whoever got its reply, or told us while it was in force. */
export async function owesClosing(tx: Tx, plan: string, startedAt: Date): Promise<number> {
  return tx.run(sql`update surge.plan_members set closing = 'due'
    where city = ${tx.city} and plan = ${plan} and state <> 'left' and closing is null
      and (told_at is not null or at >= ${startedAt})`)
}

/** Who is still to be told, the oldest first. Index plan_members_closing. */
export async function closingsDue(tx: Tx, limit: number): Promise<readonly { plan: string; caseId: string }[]> {
  return tx.rows(sql`select plan, case_id from surge.plan_members
    where city = ${tx.city} and closing = 'due' order by at, case_id limit ${limit}`)
}

/** Takes one of them, so that nobody else tells him at the same time; false where somebody has or does. */
export async function takeClosing(tx: Tx, plan: string, caseId: string): Promise<boolean> {
  const taken = await tx.maybe(sql`select 1 as one from surge.plan_members
    where city = ${tx.city} and plan = ${plan} and case_id = ${caseId} and closing = 'due' for update skip locked`)
  return taken !== undefined
}

export async function settleClosing(tx: Tx, plan: string, caseId: string, told: boolean): Promise<void> {
  await tx.run(sql`update surge.plan_members
    set closing = ${told ? 'told' : 'no-channel'}, closed_told_at = ${told ? tx.now : null}
    where city = ${tx.city} and plan = ${plan} and case_id = ${caseId} and closing = 'due'`)
}
