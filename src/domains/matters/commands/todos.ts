import { orgById, usersWith } from '#domains/directory'
import { notify } from '#domains/notices'
import { containsPlace } from '#kit/place-code'
import { reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { compareBurden, differences, type MatterBody } from '../rules/index.ts'
import { type KeptVersion, versionById, versionsOf } from '../store.ts'
import { actorOf, insistReach, namingOf } from './keeping.ts'

type Published = { id: string; matter: string; place: string; body: MatterBody }

/**
 * A to-do with the difference for each version further down that follows this one (上级变更待办), and a notice to its
 * editors. A version that was told of an earlier change and did not answer gets the new to-do instead.
 */
export async function tellLowerLevels(tx: Tx, upper: Published, before: MatterBody | undefined): Promise<void> {
  const all = await versionsOf(tx, upper.matter)
  const lower = all.filter(
    ({ place, state }) =>
      place !== upper.place && containsPlace(upper.place, place) && state !== 'draft' && state !== 'submitted',
  )
  // Who has a version between the two hears of it from there.
  const direct = lower.filter(
    ({ place }) => !lower.some((other) => other.place !== place && containsPlace(other.place, place)),
  )
  const naming = await namingOf(tx)
  for (const local of direct) {
    const changes = differences(before ?? local.body, upper.body, naming)
    if (changes.length === 0) continue
    const heavier = compareBurden(upper.body, local.body).length
    await tx.run(sql`update matters.todos set state = 'overtaken', closed_at = ${tx.now}
      where city = ${tx.city} and local = ${local.id} and state = 'open'`)
    await tx.run(sql`insert into matters.todos (city, id, local, matter, place, org, upper, differences, heavier, state, created_at)
      values (${tx.city}, ${tx.id()}, ${local.id}, ${local.matter}, ${local.place}, ${local.org}, ${upper.id}, ${JSON.stringify(changes)},
        ${heavier}, 'open', ${tx.now}) on conflict (city, local, upper) do nothing`)
    await tellEditors(tx, local, upper)
  }
}

/** Editors of the body, else of the nearest office above it that has one. */
async function tellEditors(tx: Tx, local: KeptVersion, upper: Published): Promise<void> {
  let org = await orgById(tx, local.org)
  let people = org ? await usersWith(tx, { role: 'matter-editor', org: org.id, evenAbsent: true }) : []
  while (people.length === 0 && org?.parent) {
    org = await orgById(tx, org.parent)
    people = org ? await usersWith(tx, { role: 'matter-editor', org: org.id, evenAbsent: true }) : []
  }
  await notify(
    tx,
    people.map(({ id }) => ({
      key: `matters-upper-change ${local.id} ${upper.id} ${id}`,
      template: 'matter-upper-change',
      channel: 'in-app' as const,
      to: { user: id },
      caseId: null,
      facts: { matter: upper.body.name.zh },
    })),
  )
}

/** A local version that follows closes the to-dos of its place. */
export async function closeFollowed(tx: Tx, { matter, place }: { matter: string; place: string }): Promise<void> {
  await tx.run(sql`update matters.todos set state = 'followed', closed_at = ${tx.now}, closed_by = ${actorOf(tx)}
    where city = ${tx.city} and matter = ${matter} and place = ${place} and state = 'open'`)
}

/** The editor says why nothing needs to change here; refused while the local version is heavier than the one above. */
export async function keepLocal(ctx: Ctx, { todo, answer }: { todo: string; answer: string }): Promise<void> {
  await ctx.transaction('matters.edit', async (tx) => {
    const found =
      (await tx.maybe<{ local: string; upper: string; org: string; state: string }>(sql`select local, upper, org, state
        from matters.todos where city = ${tx.city} and id = ${todo} for update`)) ??
      reject('missing', 'matters.not-found')
    await insistReach(tx, 'matters.edit', found.org)
    if (found.state !== 'open') reject('conflict', 'matters.todo-closed')
    const [local, upper] = [await versionById(tx, found.local), await versionById(tx, found.upper)]
    if (!local || !upper) reject('missing', 'matters.not-found')
    const count = compareBurden(upper.body, local.body).length
    if (count > 0) reject('conflict', 'matters.still-heavier', { count })
    await tx.run(sql`update matters.todos set state = 'kept', answer = ${answer}, closed_at = ${tx.now}, closed_by = ${actorOf(tx)}
      where city = ${tx.city} and id = ${todo}`)
    audit(tx, { action: 'matters.keep-local', object: { kind: 'matter-todo', id: todo } })
  })
}
