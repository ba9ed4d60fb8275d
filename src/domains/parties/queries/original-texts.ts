import { insist, refuse } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import type { CaseFacts, Desk } from '../desk.ts'
import { mayReadOriginal } from '../rules/originals.ts'
import { openOriginal } from '../sealing.ts'
import { insertReading, loadOriginals, type OriginalKind } from '../store.ts'
import { rolesOf } from '../who.ts'

export type OriginalText = { id: string; kind: OriginalKind; text: string; at: Date }

/** The texts of a case as they were written, for the centre; written down, as is a denied attempt. */
export async function originalTexts(desk: Desk, ctx: Ctx, of: CaseFacts): Promise<OriginalText[]> {
  const texts = await desk.inVault(ctx).transaction('casework.read', async (tx) => {
    if (tx.actor.kind !== 'system' && !mayReadOriginal({ ...of, roles: rolesOf(tx.actor) })) {
      audit(tx, { action: 'parties.read-original', object: { kind: 'case', id: of.id }, result: 'denied' })
      return undefined
    }
    insertReading(tx, { purpose: 'original', caseId: of.id, parties: of.party === null ? [] : [of.party] })
    const rows = await loadOriginals(tx, of.id)
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      text: openOriginal(desk.keys, tx.city, row),
      at: row.createdAt,
    }))
  })
  return texts ?? insist(refuse('forbidden', 'parties.original-closed'))
}
