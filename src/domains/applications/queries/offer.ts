import { orgFacts } from '#domains/directory'
import { documentTypes } from '#domains/documents'
import { Refused } from '#kit/ruling'
import { say } from '#kit/words'
import type { Ctx } from '#platform/context'
import { emptyContent } from '../commands/draft-store.ts'
import { compose } from '../drafting/compose.ts'
import { isFor } from '../drafting/faults.ts'
import { settingOf } from '../drafting/setting.ts'
import { type AppliedFor, type Target, targetOf } from '../drafting/target.ts'
import { words } from '../words.ts'

/** What would be applied for, before it is begun: read by anybody; null: there is no such matter or bundle. */
export async function offerOf(ctx: Ctx, { what, place }: { what: AppliedFor; place: string | null }) {
  const found = await offered(ctx, what, place)
  if (found === null) return null
  const { target, closed } = found
  return ctx.reading('matters.read', async (tx) => {
    const setting = await settingOf(tx, target, null)
    const { plan, materials } = compose(emptyContent, setting)
    const [orgs, types] = await Promise.all([
      orgFacts(tx, new Set(plan.matters.map(({ org }) => org))),
      documentTypes(tx),
    ])
    const { locale } = ctx
    const kinds = (['person', 'firm'] as const).filter((kind) =>
      setting.versions.every(({ body }) => body.subject.some((subject) => isFor(subject, kind))),
    )
    return {
      title: say(target.title, locale),
      for: what,
      holders: kinds,
      closed,
      matters: plan.matters.map((one) => ({
        taskCode: one.taskCode,
        name: say(one.name, locale),
        org: orgs.get(one.org)?.name ?? '',
        promise: setting.versions.find(({ id }) => id === one.version)?.body.clock.promise ?? 0,
        why: one.why,
        layer: one.layer,
      })),
      materials: materials
        .filter(({ state, necessity }) => state === 'missing' && necessity === 'must')
        .map(({ doc }) => {
          const type = types.get(doc)
          return type ? say(type.name, locale) : doc
        }),
      promise: plan.promise,
      trips: plan.trips,
      fees: plan.fees.map(({ key, name, amount }) => ({ key, name: say(name, locale), amount })),
    }
  })
}

async function offered(
  ctx: Ctx,
  what: AppliedFor,
  place: string | null,
): Promise<{ target: Target; closed: string | null } | null> {
  try {
    const { online, ...target } = await targetOf(ctx, what, place)
    return { target, closed: online ? null : say(words['applications.not-online'], ctx.locale) }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return null
  }
}
