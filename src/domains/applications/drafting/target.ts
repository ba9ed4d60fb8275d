import { bundleByCode, planFor } from '#domains/bundles'
import { liveVersion } from '#domains/matters'
import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { localDate } from '#rules/deadlines'
import type { DraftHead } from '../commands/draft-store.ts'

/** What is applied for: one matter by its 31-character task code, or a one-thing bundle by its code. */
export type AppliedFor = { matter: string } | { bundle: string }

/** The thing applied for, with the versions that any answers may need: those are pinned. */
export type Target = Pick<DraftHead, 'kind' | 'code' | 'title' | 'place' | 'aim' | 'versions'>

/** Refused when nothing of that code is in force. `online`: it is applied for at the portal, too. */
export async function targetOf(
  ctx: Ctx,
  what: AppliedFor,
  place: string | null,
): Promise<Target & { online: boolean }> {
  return 'matter' in what ? matterTarget(ctx, what.matter, place) : bundleTarget(ctx, what.bundle, place)
}

async function matterTarget(ctx: Ctx, code: string, asked: string | null): Promise<Target & { online: boolean }> {
  const version = await ctx.reading('matters.read', (tx) => liveVersion(tx, { taskCode: code }))
  if (!version) reject('missing', 'applications.nothing-there')
  const { id, baseCode, place, body } = version
  return {
    kind: 'matter',
    code,
    title: body.name,
    place: asked ?? place,
    aim: { goals: [{ matter: baseCode }], questions: [], exits: body.delivery },
    versions: [id],
    online: body.channels.some((channel) => channel === 'online' || channel === 'mobile'),
  }
}

/** With nothing known and nothing in hand a plan holds every matter that any answers could bring in. */
async function bundleTarget(ctx: Ctx, code: string, asked: string | null): Promise<Target & { online: boolean }> {
  const place = asked ?? ctx.city.padEnd(12, '0')
  const bundle = await ctx.reading('matters.read', (tx) => bundleByCode(tx, code, localDate(tx.now)))
  if (!bundle) reject('missing', 'applications.nothing-there')
  const { name, goals, questions, exits } = bundle.body
  const widest = await planFor(ctx, { bundle: code, place, facts: {}, wallet: [] })
  const versions = widest.matters.map(({ version }) => version)
  return { kind: 'bundle', code, title: name, place, aim: { goals, questions, exits }, versions, online: true }
}
