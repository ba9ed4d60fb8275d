import { sql, type Tx } from '#platform/db/tx'
import type { BriefFigures } from '../rules/index.ts'

/** An hourly brief as it was made; it never changes. */
export type Brief = { no: number; at: Date; figures: BriefFigures }

export async function addBrief(tx: Tx, plan: string, figures: BriefFigures): Promise<number> {
  const row = await tx.one<{ no: number }>(sql`insert into surge.plan_briefs (city, plan, no, at, figures)
    select ${tx.city}, ${plan}, coalesce(max(no), 0) + 1, ${tx.now}, ${JSON.stringify(figures)} from surge.plan_briefs
    where city = ${tx.city} and plan = ${plan} returning no`)
  return row.no
}

export async function briefsOf(tx: Tx, plan: string): Promise<Brief[]> {
  return tx.rows<Brief>(
    sql`select no, at, figures from surge.plan_briefs where city = ${tx.city} and plan = ${plan} order by no desc`,
  )
}

/** The plans whose next brief is due. Index plans_brief. */
export async function duePlans(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`select id from surge.plans where city = ${tx.city} and brief_due <= ${tx.now} order by brief_due`,
  )
  return rows.map(({ id }) => id)
}

export async function nextDueAt(tx: Tx): Promise<Date | null> {
  const row = await tx.one<{ at: Date | null }>(
    sql`select min(brief_due) as at from surge.plans where city = ${tx.city} and brief_due is not null`,
  )
  return row.at
}
