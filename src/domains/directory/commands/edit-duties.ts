import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { canHoldTogether, type OrgKind, type RoleCode, roleOf, type Width } from '../rules/index.ts'
import { edit, existingOrg, existingUser, insistCity } from './edit.ts'

export type NewDuty = {
  user: string
  role: RoleCode
  org: string
  width?: Width | null | undefined
  skills?: readonly string[] | undefined
  from?: Date | undefined
  to?: Date | null | undefined
}

/** Gives somebody a post: role, organisation, width, skills, from and to. */
export async function giveDuty(ctx: Ctx, input: NewDuty, key?: string): Promise<{ id: string }> {
  return edit(
    ctx,
    'directory.give-duty',
    async (tx) => {
      insistCity(tx)
      const id = tx.id()
      const user = await existingUser(tx, input.user)
      const org = await existingOrg(tx, input.org)
      insistSeat(input.role, org.kind)
      await insistTogether(tx, user.id, input.role)
      const from = input.from ?? tx.now
      if (input.to != null && input.to <= from) reject('invalid', 'directory.period-reversed', {}, 'to')
      await tx.run(sql`insert into directory.duties (city, id, user_id, org, role, width, skills, valid_from, valid_to)
      values (${tx.city}, ${id}, ${user.id}, ${org.id}, ${input.role}, ${input.width ?? null},
        ${[...(input.skills ?? [])]}, ${from}, ${input.to ?? null})`)
      return { value: { id }, kind: 'duty', id, facts: { user: user.id, role: input.role, org: org.id } }
    },
    { key, request: input },
  )
}

/** Ends a post now, or on the day named. */
export async function endDuty(ctx: Ctx, input: { id: string; to?: Date | undefined }): Promise<void> {
  await edit(ctx, 'directory.end-duty', async (tx) => {
    insistCity(tx)
    const to = input.to ?? tx.now
    const ended = await tx.run(sql`update directory.duties set valid_to = greatest(valid_from, ${to}::timestamptz)
      where city = ${tx.city} and id = ${input.id} and (valid_to is null or valid_to > ${tx.now})`)
    if (ended === 0) reject('missing', 'directory.no-such-duty', {}, 'id')
    return { value: undefined, kind: 'duty', id: input.id }
  })
}

/** A post exists only where it makes sense: no dispatcher at a street, no village worker at the centre. */
export function insistSeat(role: RoleCode, kind: OrgKind): void {
  const { seats, name } = roleOf(role)
  if (!seats.includes(kind)) reject('invalid', 'directory.role-not-seated', { role: name.zh, kind }, 'role')
}

async function insistTogether(tx: Tx, user: string, role: RoleCode): Promise<void> {
  const held = await tx.rows<{ role: RoleCode }>(sql`select d.role from directory.duties d
    where d.city = ${tx.city} and d.user_id = ${user} and (d.valid_to is null or d.valid_to > ${tx.now})`)
  if (!canHoldTogether([role, ...held.map((duty) => duty.role)]))
    reject('conflict', 'directory.posts-apart', {}, 'role')
}
