import { centreOf, type Person, usersWith } from '#domains/directory'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { type RoleCode, roleCodes, roles } from '#rules/directory'

/** Posts that may start a plan: whoever holds one is told of alarms and can take a plan over. */
const RUNNING: readonly RoleCode[] = roleCodes.filter((code) => {
  const may: Readonly<Record<string, readonly string[]>> = roles[code].may
  return Object.values(may).some((list) => list.includes('surge.run'))
})

/** Who may run plans: at the centre of the city, not in its parts. Where nobody is on duty, all of them are asked. */
export async function runnersIn(tx: Tx, { evenAbsent = false } = {}): Promise<readonly Person[]> {
  const { id: org } = await centreOf(tx)
  const onDuty = evenAbsent ? [] : await usersWith(tx, { org, role: RUNNING })
  return onDuty.length > 0 ? onDuty : usersWith(tx, { org, role: RUNNING, evenAbsent: true })
}

/** Colleagues who may run plans, for handing over. */
export async function runnersOf(ctx: Ctx): Promise<readonly { id: string; name: string }[]> {
  const people = await ctx.reading('surge.run', (tx) => runnersIn(tx, { evenAbsent: true }))
  return people.map(({ id, name }) => ({ id, name }))
}
