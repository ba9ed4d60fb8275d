import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { type CaseLine, LINE } from './cases.ts'
import { visibleCases } from './visible.ts'

/** The cases in the actor's reach that refer to these people, newest first (index cases_party). */
export async function casesOfParties(
  ctx: Ctx,
  { parties, limit }: { parties: readonly string[]; limit: number },
): Promise<readonly CaseLine[]> {
  if (parties.length === 0) return []
  return ctx.reading('casework.read', async (tx) =>
    tx.rows<CaseLine>(sql`select ${LINE} from casework.cases c
      where c.city = ${tx.city} and c.party = any(${[...parties]}::uuid[]) and ${visibleCases(ctx.actor)}
      order by c.opened_at desc, c.id desc limit ${limit}`),
  )
}
