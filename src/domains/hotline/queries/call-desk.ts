import { type CaseLine, casesOfParties } from '#domains/casework'
import { parsePhone } from '#kit/phone'
import { insist } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import type { Desk } from '../desk.ts'

/**
 * Earlier requests of a calling number (来电历史), latest first: a match of the number, never a name or a number shown. The
 * vault writes down that it was asked.
 */
export async function callerHistory(desk: Desk, ctx: Ctx, { phone }: { phone: string }): Promise<readonly CaseLine[]> {
  const number = insist(parsePhone(phone))
  const found = await desk.vault.matchPhone(ctx, number.national)
  return casesOfParties(ctx, { parties: found.map(({ party }) => party), limit: 20 })
}
