import { maskName } from '#kit/mask'
import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { type Desk, peopleOf } from '../desk.ts'
import { insertReading } from '../store.ts'

export type NoticeContact = {
  /** Every number given for the case; a message goes to each. */
  phones: readonly string[]
  /** 张**, for the greeting. */
  maskedName: string | null
}

/** Where a message to the resident goes. For the house itself alone: no person gets to see the answer. */
export async function contactForNotice(
  desk: Desk,
  ctx: Ctx,
  { party, caseId }: { party: string; caseId: string | null },
): Promise<NoticeContact> {
  if (ctx.actor.kind !== 'system') reject('forbidden', 'parties.staff-only')
  return desk.inVault(ctx).transaction('parties.match', async (tx) => {
    const person = (await peopleOf(tx, desk.keys, [party], ['name', 'phone'])).get(party)
    insertReading(tx, { purpose: 'notice', parties: [party], ...(caseId === null ? {} : { caseId }) })
    const name = person?.identity.name
    return { phones: person?.phones ?? [], maskedName: name === undefined ? null : maskName(name) }
  })
}
