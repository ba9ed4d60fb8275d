import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import type { RecusalTarget, RosterLine } from '../rules/index.ts'
import { edit, existingUser, insistUnit } from './edit.ts'

/** Puts a shift or a leave on the roster (排班、请假). */
export async function addRosterLine(
  ctx: Ctx,
  input: { user: string; kind: RosterLine['kind']; from: Date; to: Date },
  key?: string,
): Promise<{ id: string }> {
  return edit(
    ctx,
    'directory.add-roster-line',
    async (tx) => {
      const user = await existingUser(tx, input.user)
      await insistUnit(tx, user.org)
      if (input.to <= input.from) reject('invalid', 'directory.period-reversed', {}, 'to')
      const id = tx.id()
      await tx.run(sql`insert into directory.rosters (city, id, user_id, kind, valid_from, valid_to)
      values (${tx.city}, ${id}, ${user.id}, ${input.kind}, ${input.from}, ${input.to})`)
      return { value: { id }, kind: 'roster', id, facts: { user: user.id, line: input.kind } }
    },
    { key, request: input },
  )
}

/** Takes a line off the roster. */
export async function removeRosterLine(ctx: Ctx, input: { id: string }): Promise<void> {
  await edit(ctx, 'directory.remove-roster-line', async (tx) => {
    const line = await tx.maybe<{ userId: string }>(
      sql`select r.user_id from directory.rosters r where r.city = ${tx.city} and r.id = ${input.id}`,
    )
    if (line === undefined) reject('missing', 'directory.no-such-line', {}, 'id')
    await insistUnit(tx, (await existingUser(tx, line.userId)).org)
    await tx.run(sql`delete from directory.rosters where city = ${tx.city} and id = ${input.id}`)
    return { value: undefined, kind: 'roster', id: input.id, facts: { user: line.userId } }
  })
}

/** Lets a colleague do the work of somebody absent (AB角): both in units of the one who says so. */
export async function setStandIn(
  ctx: Ctx,
  input: { absent: string; standIn: string; from?: Date | undefined; to: Date | null },
  key?: string,
): Promise<{ id: string }> {
  return edit(
    ctx,
    'directory.set-stand-in',
    async (tx) => {
      const [absent, standIn] = [
        await existingUser(tx, input.absent, 'absent'),
        await existingUser(tx, input.standIn, 'standIn'),
      ]
      await insistUnit(tx, absent.org)
      await insistUnit(tx, standIn.org)
      if (absent.id === standIn.id) reject('invalid', 'directory.own-stand-in', {}, 'standIn')
      if (standIn.disabledAt !== null) reject('conflict', 'directory.user-disabled', {}, 'standIn')
      const from = input.from ?? tx.now
      if (input.to !== null && input.to <= from) reject('invalid', 'directory.period-reversed', {}, 'to')
      const id = tx.id()
      await tx.run(sql`insert into directory.stand_ins (city, id, absent, stand_in, valid_from, valid_to)
      values (${tx.city}, ${id}, ${absent.id}, ${standIn.id}, ${from}, ${input.to})`)
      return { value: { id }, kind: 'stand-in', id, facts: { absent: absent.id, standIn: standIn.id } }
    },
    { key, request: input },
  )
}

/** Ends a stand-in now. */
export async function endStandIn(ctx: Ctx, input: { id: string }): Promise<void> {
  await edit(ctx, 'directory.end-stand-in', async (tx) => {
    const row = await tx.maybe<{
      absent: string
      validFrom: Date
    }>(sql`select s.absent, s.valid_from from directory.stand_ins s
      where s.city = ${tx.city} and s.id = ${input.id} and (s.valid_to is null or s.valid_to > ${tx.now})`)
    if (row === undefined) reject('missing', 'directory.no-such-line', {}, 'id')
    await insistUnit(tx, (await existingUser(tx, row.absent)).org)
    await tx.run(sql`update directory.stand_ins set valid_to = greatest(valid_from, ${tx.now}::timestamptz)
      where city = ${tx.city} and id = ${input.id}`)
    return { value: undefined, kind: 'stand-in', id: input.id, facts: { absent: row.absent } }
  })
}

export type NewRecusal = {
  user: string
  kind: RecusalTarget['kind']
  /** Organisation id, place code, class code or case id. */
  target: string
  reason: string
  to?: Date | null | undefined
}

/** Orders somebody to keep away from what he has an interest in (回避). */
export async function orderRecusal(ctx: Ctx, input: NewRecusal, key?: string): Promise<{ id: string }> {
  return edit(
    ctx,
    'directory.order-recusal',
    async (tx) => {
      const user = await existingUser(tx, input.user)
      await insistUnit(tx, user.org)
      const id = tx.id()
      await tx.run(sql`insert into directory.recusals (city, id, user_id, kind, target, reason, valid_from, valid_to)
      values (${tx.city}, ${id}, ${user.id}, ${input.kind}, ${input.target}, ${input.reason}, ${tx.now}, ${input.to ?? null})`)
      return { value: { id }, kind: 'recusal', id, facts: { user: user.id, about: input.kind } }
    },
    { key, request: input },
  )
}

/** Lifts a recusal. */
export async function liftRecusal(ctx: Ctx, input: { id: string }): Promise<void> {
  await edit(ctx, 'directory.lift-recusal', async (tx) => {
    const row = await tx.maybe<{ userId: string }>(sql`select r.user_id from directory.recusals r
      where r.city = ${tx.city} and r.id = ${input.id} and (r.valid_to is null or r.valid_to > ${tx.now})`)
    if (row === undefined) reject('missing', 'directory.no-such-line', {}, 'id')
    await insistUnit(tx, (await existingUser(tx, row.userId)).org)
    await tx.run(sql`update directory.recusals set valid_to = ${tx.now} where city = ${tx.city} and id = ${input.id}`)
    return { value: undefined, kind: 'recusal', id: input.id, facts: { user: row.userId } }
  })
}
