import { bundleByCode, planFor } from '#domains/bundles'
import { liveVersion } from '#domains/matters'
import { reject } from '#kit/ruling'
import type { Words } from '#kit/words'
import type { Ctx } from '#platform/context'
import type { Goal } from '#rules/bundles'
import { localDate } from '#rules/deadlines'

/** What is applied for: one matter by its 31-character task code, or a one-thing bundle by its code. */
export type AppliedFor = { matter: string } | { bundle: string }

/** The thing applied for, with the versions any answers may need: those are pinned. */
export type Target = {
  kind: 'matter' | 'bundle'
  code: string
  title: Words
  place: string
  goals: readonly Goal[]
  versions: readonly string[]
}

/** The last 12 characters of a task code are the base code (基本编码). */
export function baseCodeOf(taskCode: string): string {
  return taskCode.slice(-12)
}

export async function targetOf(ctx: Ctx, what: AppliedFor, place: string | null): Promise<Target> {
  const at = place ?? `${ctx.city}000000`
  return 'matter' in what ? matterTarget(ctx, what.matter, at) : bundleTarget(ctx, what.bundle, at)
}

async function matterTarget(ctx: Ctx, code: string, place: string): Promise<Target> {
  const baseCode = baseCodeOf(code)
  const version = await ctx.reading('matters.read', (tx) =>
    liveVersion(tx, { baseCode, place, day: localDate(tx.now) }),
  )
  if (!version) reject('missing', 'applications.nothing-there')
  return {
    kind: 'matter',
    code,
    title: version.body.name,
    place,
    goals: [{ matter: baseCode }],
    versions: [version.id],
  }
}

/** With nothing known and nothing in hand a plan holds every matter that any answers could bring in. */
async function bundleTarget(ctx: Ctx, code: string, place: string): Promise<Target> {
  const bundle = await ctx.reading('matters.read', (tx) => bundleByCode(tx, code, localDate(tx.now)))
  if (!bundle) reject('missing', 'applications.nothing-there')
  const widest = await planFor(ctx, { bundle: code, place, facts: {}, wallet: [] })
  const versions = widest.matters.map(({ version }) => version)
  return { kind: 'bundle', code, title: bundle.body.name, place, goals: bundle.body.goals, versions }
}
