import { allOrgs } from '#domains/directory'
import { reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { planBody } from '../queries/bundle-view.ts'
import { type BundleBody, type BundleFault, type BundleState, checkBundle } from '../rules/index.ts'
import {
  dropBundle,
  insertBundle,
  type KeptBundle,
  keptByCode,
  keptById,
  retireOffered,
  setBundleState,
  writeBundle,
} from '../store.ts'

export type Edited = { id: string; no: number; state: BundleState; revision: number }

/** Begins a draft: of a new bundle, or of the next version of one, which starts from what is offered. */
export async function startBundle(ctx: Ctx, { code, body }: { code: string; body: BundleBody }): Promise<Edited> {
  return ctx.transaction('bundles.edit', async (tx) => {
    if (await keptByCode(tx, code, ['draft', 'submitted'])) reject('conflict', 'bundles.draft-there', {}, 'code')
    const id = await insertBundle(tx, { code, body, author: actorOf(tx), state: 'draft' })
    audit(tx, { action: 'bundles.edit', object: { kind: 'bundle', id }, facts: { code } })
    return editedOf(await mustKeep(tx, id))
  })
}

/** Saves a draft, whatever it still lacks. */
export async function saveBundle(
  ctx: Ctx,
  { id, revision, body }: { id: string; revision: number; body: BundleBody },
): Promise<Edited> {
  return ctx.transaction('bundles.edit', async (tx) => {
    const kept = await mustKeep(tx, id)
    if (kept.state !== 'draft') reject('conflict', 'bundles.not-a-draft')
    if (!(await writeBundle(tx, { id, revision, body, author: actorOf(tx) })))
      reject('conflict', 'bundles.changed-meanwhile')
    return editedOf(await mustKeep(tx, id))
  })
}

/** Hands a draft without faults to a second person. */
export async function submitBundle(ctx: Ctx, { id }: { id: string }): Promise<Edited> {
  return ctx.transaction('bundles.edit', async (tx) => {
    const kept = await mustKeep(tx, id)
    if (kept.state !== 'draft') reject('conflict', 'bundles.not-a-draft')
    await insistSound(tx, kept.body)
    await setBundleState(tx, { id, state: 'submitted' })
    return editedOf(await mustKeep(tx, id))
  })
}

/** The second person publishes, or gives it back with a reason. */
export async function reviewBundle(
  ctx: Ctx,
  { id, publish, note }: { id: string; publish: boolean; note: string | null },
): Promise<Edited> {
  return ctx.transaction('bundles.approve', async (tx) => {
    const kept = await mustKeep(tx, id)
    if (kept.state !== 'submitted') reject('conflict', 'bundles.not-submitted')
    const approver = actorOf(tx)
    if (approver !== null && approver === kept.author) reject('forbidden', 'bundles.own-text')
    if (!publish && note === null) reject('invalid', 'bundles.reason-needed', {}, 'note')
    if (publish) {
      await insistSound(tx, kept.body)
      await retireOffered(tx, kept.code)
    }
    await setBundleState(tx, publish ? { id, state: 'live', approver } : { id, state: 'draft', note })
    audit(tx, { action: 'bundles.approve', object: { kind: 'bundle', id }, facts: { code: kept.code, publish } })
    return editedOf(await mustKeep(tx, id))
  })
}

/** Takes an offered bundle out of the list for a while, or puts it back. Applications that run are not touched. */
export async function suspendBundle(
  ctx: Ctx,
  { id, suspend, note }: { id: string; suspend: boolean; note: string | null },
): Promise<Edited> {
  return ctx.transaction('bundles.approve', async (tx) => {
    const kept = await mustKeep(tx, id)
    if (kept.state !== (suspend ? 'live' : 'suspended')) reject('conflict', 'bundles.not-offered')
    if (suspend && note === null) reject('invalid', 'bundles.reason-needed', {}, 'note')
    await setBundleState(tx, { id, state: suspend ? 'suspended' : 'live', note })
    audit(tx, { action: 'bundles.suspend', object: { kind: 'bundle', id }, facts: { code: kept.code, suspend } })
    return editedOf(await mustKeep(tx, id))
  })
}

/** Throws a draft away. */
export async function discardBundle(ctx: Ctx, { id }: { id: string }): Promise<void> {
  await ctx.transaction('bundles.edit', async (tx) => {
    if ((await mustKeep(tx, id)).state !== 'draft') reject('conflict', 'bundles.not-a-draft')
    await dropBundle(tx, id)
  })
}

/** Publishes a bundle at once, through the same checks, acting as the house: for seeds. The same body twice changes nothing. */
export async function putBundle(tx: Tx, { code, body }: { code: string; body: BundleBody }): Promise<string> {
  const held = await keptByCode(tx, code, ['live', 'suspended'])
  if (held && JSON.stringify(held.body) === JSON.stringify(body)) return held.id
  await insistSound(tx, body)
  await retireOffered(tx, code)
  return insertBundle(tx, { code, body, author: null, state: 'live' })
}

/** What keeps a body from being published. */
export async function faultsIn(tx: Tx, body: BundleBody): Promise<readonly BundleFault[]> {
  const { plan, apart } = await planBody(tx, body)
  return checkBundle(body, { plan, apart, orgs: new Set((await allOrgs(tx)).byCode.keys()) })
}

async function insistSound(tx: Tx, body: BundleBody): Promise<void> {
  const faults = await faultsIn(tx, body)
  const [first] = faults
  if (first)
    reject(
      'invalid',
      'bundles.has-faults',
      { count: faults.length, faults: faults.map(({ path, code }) => `${path} ${code}`) },
      `body.${first.path}`,
    )
}

async function mustKeep(tx: Tx, id: string): Promise<KeptBundle> {
  return (await keptById(tx, id, true)) ?? reject('missing', 'bundles.not-found')
}

function actorOf(tx: Tx): string | null {
  return tx.actor.kind === 'staff' ? tx.actor.user : null
}

function editedOf({ id, no, state, revision }: KeptBundle): Edited {
  return { id, no, state, revision }
}
