import type { Ctx, Permission } from '#platform/context'
import { type Desk, peopleOf } from '../desk.ts'
import type { Identity } from '../rules/contact.ts'
import type { PartyField } from '../rules/fields.ts'
import { insertReading } from '../store.ts'

export type HolderReading = {
  party: string
  fields: readonly PartyField[]
  /** The authority the reader acts on; the account has made sure that the party is the one he may read. */
  permission: Permission
  /** The case it is read for, so that the resident finds the reading there. */
  caseId?: string
}

/** What an applicant gave of himself, for his own forms, pages and licences. Written down, like every reading. */
export async function holderIdentity(desk: Desk, ctx: Ctx, asked: HolderReading): Promise<Identity> {
  const { party, fields, permission, caseId } = asked
  return desk.inVault(ctx).transaction(permission, async (tx) => {
    const person = (await peopleOf(tx, desk.keys, [party], fields)).get(party)
    insertReading(tx, { purpose: 'holder', parties: [party], ...(caseId === undefined ? {} : { caseId }) })
    return person?.identity ?? {}
  })
}
