import { redact } from '#kit/redact'
import { reject } from '#kit/ruling'
import { type Actor, holdsForCity } from '#platform/actor'
import type { Ctx } from '#platform/context'
import { type Desk, peopleOf } from '../desk.ts'
import { homeToHide } from '../rules/home.ts'
import { insertReading } from '../store.ts'

export type OwnTexts = {
  caseId: string
  party: string
  /** The address of the matter: a home that lies there is not hidden. */
  matterAddress: string | null
  texts: readonly string[]
}

/**
 * Takes the resident's own name, numbers and home out of what he adds to his case later on. Not for units: whoever sees
 * which words disappear could try out names.
 */
export async function redactOwn(
  desk: Desk,
  ctx: Ctx,
  { caseId, party, matterAddress, texts }: OwnTexts,
): Promise<string[]> {
  if (!mayTry(ctx.actor)) reject('forbidden', 'parties.original-closed')
  return desk.inVault(ctx).transaction(ctx.actor.kind === 'staff' ? 'casework.read' : 'hotline.respond', async (tx) => {
    const person = (await peopleOf(tx, desk.keys, [party], ['name', 'phone', 'address'])).get(party)
    insertReading(tx, { purpose: 'redact', caseId, parties: [party] })
    const { name, address } = person?.identity ?? {}
    const known = {
      names: name === undefined ? [] : [name],
      phones: person?.phones ?? [],
      addresses: homeToHide(address, matterAddress),
    }
    return texts.map((text) => redact(text, known).text)
  })
}

/** The centre, which reads across the whole city; never a unit. */
function mayTry(actor: Actor): boolean {
  return actor.kind !== 'staff' || holdsForCity(actor, 'casework.read')
}
