import { sql, type Tx } from '#platform/db/tx'
import { type Plan, planForUpdate } from './plans.ts'

/** How far a plan has looked through what came in before it. */
export type Gathering = { from: string; after?: { openedAt: string; id: string } }

/** Plans in force that have not looked through everything yet. */
export async function gatheringPlans(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`select id from surge.plans where city = ${tx.city} and state = 'running' and gathering is not null order by started_at`,
  )
  return rows.map(({ id }) => id)
}

/** The plan under a lock with how far it got; null where it is done or has ended. */
export async function gatheringFor(tx: Tx, id: string): Promise<{ plan: Plan; gathering: Gathering } | null> {
  const plan = await planForUpdate(tx, id)
  if (plan?.state !== 'running') return null
  const row = await tx.one<{ gathering: Gathering | null }>(
    sql`select gathering from surge.plans where city = ${tx.city} and id = ${id}`,
  )
  return row.gathering && { plan, gathering: row.gathering }
}

export async function saveGathering(tx: Tx, id: string, gathering: Gathering | null): Promise<void> {
  await tx.run(sql`update surge.plans set gathering = ${gathering && JSON.stringify(gathering)}
    where city = ${tx.city} and id = ${id}`)
}
