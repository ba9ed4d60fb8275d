import { usersWith } from '#domains/directory'
import type { Ctx } from '#platform/context'
import { type RoleCode, roleCodes, roles } from '#rules/directory'

/** Posts that may start a plan: whoever holds one is told of alarms and can take a plan over. */
export const RUNNING: readonly RoleCode[] = roleCodes.filter((code) => {
  const may: Readonly<Record<string, readonly string[]>> = roles[code].may
  return Object.values(may).some((list) => list.includes('surge.run'))
})

/** Colleagues who may run plans, for handing over. */
export async function runnersOf(ctx: Ctx): Promise<readonly { id: string; name: string }[]> {
  const people = await ctx.reading('surge.run', (tx) => usersWith(tx, { role: RUNNING, evenAbsent: true }))
  return people.map(({ id, name }) => ({ id, name }))
}
