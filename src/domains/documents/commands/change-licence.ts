import { isInScope, orgById } from '#domains/directory'
import { insist, reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { acts, afterAct, type Document, type LicenceAct } from '../rules/index.ts'
import { type Kept, keptById, plain, setState } from '../store/documents.ts'

/** What is done to a licence, and why: its holder reads the reason. */
export type ChangeLicence = { document: string; act: LicenceAct; reason: string }

/**
 * Suspends, gives back, revokes or cancels what the city has issued (暂扣、恢复、撤销、注销). What has been done already is
 * not done again, so that a reaction may ask twice.
 */
export async function changeLicence(ctx: Ctx, { document, act, reason }: ChangeLicence): Promise<Document> {
  return ctx.transaction('documents.revoke', async (tx) => {
    const kept = (await keptById(tx, document, true)) ?? reject('missing', 'documents.not-found')
    await mustBeOurs(tx, kept)
    if (kept.state === acts[act].to && act !== 'resume') return plain(kept)
    const state = insist(afterAct(kept.state, act))
    const stateReason = state === 'valid' ? null : reason
    await setState(tx, kept.id, { state, reason: stateReason })
    audit(tx, {
      action: `documents.${act}`,
      object: { kind: 'document', id: kept.id },
      facts: { identifier: kept.identifier },
    })
    return plain({ ...kept, state, stateReason })
  })
}

/** Takes a licence away (撤销许可): what was granted on a broken pledge, for one. */
export async function revokeDocument(ctx: Ctx, asked: Omit<ChangeLicence, 'act'>): Promise<Document> {
  return changeLicence(ctx, { ...asked, act: 'revoke' })
}

/** Only the body that issued it, or one that stands above it, does this. */
async function mustBeOurs(tx: Tx, { issuer, trust, type }: Kept): Promise<void> {
  if (trust !== 'A' || issuer?.org == null) reject('conflict', 'documents.not-a-licence', { type })
  const org = await orgById(tx, issuer.org)
  if (!org || !isInScope(tx.actor, 'documents.revoke', { org: org.id, orgPath: org.path }))
    reject('forbidden', 'documents.another-issuer')
}
