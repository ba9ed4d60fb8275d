import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { refreshSearch } from '../guidance/store.ts'
import { setState, standingVersions, today } from '../store.ts'
import { endReplaced } from './end-replaced.ts'

/** Puts versions into force whose day has come, and retires those before them; answers how many. */
export async function startDueVersions(ctx: Ctx): Promise<number> {
  return ctx.transaction('matters.approve', async (tx) => {
    const due = await tx.rows<{
      id: string
      matter: string
      place: string
    }>(sql`select id, matter, place from matters.versions
      where city = ${tx.city} and state = 'scheduled' and valid_from <= ${today(tx)} order by valid_from, id limit 200 for update skip locked`)
    for (const { id, matter, place } of due) {
      const standing = await standingVersions(tx, matter, place)
      const held = standing.find(({ state }) => state === 'live' || state === 'suspended')
      if (held) await setState(tx, { id: held.id, state: 'retired' })
      await setState(tx, { id, state: 'live' })
      await refreshSearch(tx, [matter, ...(await endReplaced(tx, matter))])
    }
    return due.length
  })
}

/** The next instant at which a version comes into force: midnight in the city before its first day. */
export async function nextStart(ctx: Ctx): Promise<Date | null> {
  return ctx.reading('matters.approve', async (tx) => {
    const { day } = await tx.one<{ day: string | null }>(
      sql`select min(valid_from) as day from matters.versions where city = ${tx.city} and state = 'scheduled'`,
    )
    return day === null ? null : new Date(`${day}T00:00:00+08:00`)
  })
}
