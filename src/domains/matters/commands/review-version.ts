import { reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { refreshSearch } from '../guidance/store.ts'
import { type KeptVersion, keptVersion, setState, standingVersions, today } from '../store.ts'
import { ownDraft } from './edit-draft.ts'
import { actorOf, insistReach } from './keeping.ts'
import { bringIntoForce, insistPublishable } from './publish.ts'

export type Reviewed = { id: string; state: KeptVersion['state'] }

/** Hands a draft to a second person; what could not be published is refused here already. */
export async function submitVersion(ctx: Ctx, { id, revision }: { id: string; revision: number }): Promise<Reviewed> {
  return ctx.transaction('matters.edit', async (tx) => {
    const draft = await ownDraft(tx, id)
    if (draft.revision !== revision) reject('conflict', 'matters.changed-meanwhile')
    await insistPublishable(tx, draft, today(tx))
    await setState(tx, { id, state: 'submitted', author: actorOf(tx), note: null })
    audit(tx, { action: 'matters.submit', object: { kind: 'matter-version', id } })
    return { id, state: 'submitted' }
  })
}

export type Approval = {
  id: string
  ruling: 'publish' | 'give-back'
  /** First day, `YYYY-MM-DD`; today, if absent. */
  from?: string | undefined
  reason?: string | undefined
}

/** The second person publishes from a day on, or gives it back with a reason; never whoever wrote it. */
export async function approveVersion(ctx: Ctx, input: Approval): Promise<Reviewed> {
  return ctx.transaction('matters.approve', async (tx) => {
    const version = await underReview(tx, input.id)
    const approver = actorOf(tx)
    if (approver !== null && approver === version.author) reject('forbidden', 'matters.second-person')
    if (input.ruling === 'give-back') return giveBack(tx, version, input.reason)
    const from = input.from ?? today(tx)
    if (from < today(tx)) reject('invalid', 'matters.day-past', {}, 'from')
    await insistPublishable(tx, version, from)
    const state = await bringIntoForce(tx, version, { from, approver })
    audit(tx, { action: 'matters.publish', object: { kind: 'matter-version', id: version.id }, facts: { from } })
    return { id: version.id, state }
  })
}

async function underReview(tx: Tx, id: string): Promise<KeptVersion> {
  const version = (await keptVersion(tx, id, true)) ?? reject('missing', 'matters.not-found')
  await insistReach(tx, 'matters.approve', version.org)
  if (version.state !== 'submitted') reject('conflict', 'matters.not-submitted')
  return version
}

async function giveBack(tx: Tx, { id }: KeptVersion, reason: string | undefined): Promise<Reviewed> {
  if (!reason) reject('invalid', 'matters.reason-missing', {}, 'reason')
  await setState(tx, { id, state: 'draft', note: reason })
  audit(tx, { action: 'matters.give-back', object: { kind: 'matter-version', id } })
  return { id, state: 'draft' }
}

/** Takes a version back that waits for its day; what holds goes on holding. */
export async function unschedule(ctx: Ctx, { id }: { id: string }): Promise<Reviewed> {
  return ctx.transaction('matters.approve', async (tx) => {
    const version = (await keptVersion(tx, id, true)) ?? reject('missing', 'matters.not-found')
    await insistReach(tx, 'matters.approve', version.org)
    if (version.state !== 'scheduled') reject('conflict', 'matters.not-scheduled')
    const held = (await standingVersions(tx, version.matter, version.place)).find(
      ({ state }) => state === 'live' || state === 'suspended',
    )
    if (held) await setState(tx, { id: held.id, state: held.state, to: null })
    await setState(tx, { id, state: 'cancelled', to: version.from })
    await refreshSearch(tx, [version.matter])
    audit(tx, { action: 'matters.unschedule', object: { kind: 'matter-version', id } })
    return { id, state: 'cancelled' }
  })
}
