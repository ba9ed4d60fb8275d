import { scopePredicate } from '#domains/directory'
import { holds } from '#platform/actor'
import type { Ctx } from '#platform/context'
import { empty, raw, sql } from '#platform/db/tx'
import { allSystems, DELIVERY, type Delivery, type KeptSystem } from '../store.ts'

export type DeliveryAsked = { system?: string; mode?: string; state?: string; limit: number }
export type DeliveryLine = Delivery & { mode: string }

/** Deliveries of the systems in reach, the oldest first. Index deliveries_system. */
export async function deliveries(
  ctx: Ctx,
  { system, mode, state, limit }: DeliveryAsked,
): Promise<readonly DeliveryLine[]> {
  const reach = scopePredicate(ctx.actor, 'exchange.assist', { org: raw('d.org'), orgPath: raw('d.org_path') })
  const edits = scopePredicate(ctx.actor, 'exchange.edit', { org: raw('d.org'), orgPath: raw('d.org_path') })
  // Whoever keeps the links sees what waits and why; the fields are for those who type them in.
  const permission = holds(ctx.actor, 'exchange.edit') ? 'exchange.edit' : 'exchange.assist'
  return ctx.reading(permission, async (tx) =>
    tx.rows<DeliveryLine>(sql`select ${DELIVERY}, s.mode from exchange.deliveries d
      join exchange.systems s on s.city = d.city and s.code = d.system
      where d.city = ${tx.city} and (${reach} or ${edits})${system ? sql` and d.system = ${system}` : empty}${
        mode ? sql` and s.mode = ${mode}` : empty
      }${state ? sql` and d.state = ${state}` : empty} order by d.created_at, d.id limit ${limit}`),
  )
}

export type SystemLine = KeptSystem & { waiting: number; dead: number; minutes: number | null }

/** The systems, with what waits, what was given up, and how many minutes typing a second time has cost this month. */
export async function systems(ctx: Ctx): Promise<readonly SystemLine[]> {
  return ctx.reading('exchange.edit', async (tx) => {
    const since = new Date(tx.now.getTime() - 30 * 86_400_000)
    const [kept, counts] = await Promise.all([
      allSystems(tx),
      tx.rows<{ system: string; waiting: number; dead: number; minutes: number | null }>(sql`select d.system,
          (count(*) filter (where d.state = 'waiting'))::int as waiting, (count(*) filter (where d.state = 'dead'))::int as dead,
          (sum(d.seconds) filter (where d.confirmed_at >= ${since}) / 60.0)::float8 as minutes
        from exchange.deliveries d where d.city = ${tx.city} group by d.system`),
    ])
    const by = new Map(counts.map((row) => [row.system, row]))
    return kept.map((system) => {
      const { waiting = 0, dead = 0, minutes = null } = by.get(system.code) ?? {}
      return { ...system, waiting, dead, minutes }
    })
  })
}
