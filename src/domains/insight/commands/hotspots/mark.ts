import { reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { insistCity } from '../city-wide.ts'

export type Marked = { id: string; state: 'open' | 'watched' | 'closed'; note: string | null }

/** A person says that a hot spot is watched, or done with. */
export async function markHotspot(ctx: Ctx, { id, state, note }: Marked): Promise<void> {
  await ctx.transaction('insight.edit-topics', async (tx) => {
    insistCity(tx, 'insight.edit-topics')
    const changed = await tx.run(
      sql`update insight.hotspots set state = ${state}, note = ${note} where city = ${tx.city} and id = ${id}`,
    )
    if (changed === 0) reject('missing', 'insight.hotspot-missing')
    audit(tx, { action: 'insight.edit-topics', object: { kind: 'hotspot', id }, facts: { state } })
  })
}
