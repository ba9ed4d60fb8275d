import { visibleAmong } from '#domains/casework'
import { isInScope, orgFacts } from '#domains/directory'
import { reject } from '#kit/ruling'
import { type Actor, holds, holdsForCity, type Scope, scopesOf } from '#platform/actor'
import type { Tx } from '#platform/db/tx'
import { type Member, membersOf, type Plan, planById } from '../store/plans.ts'

/** How much of a plan somebody sees: all of it, his own share, or nothing. */
export type Sight = 'whole' | 'share' | 'none'

/** Whether somebody watches over the whole city: by his post, or from the top of its tree. */
export function seesAll(actor: Actor): boolean {
  return holdsForCity(actor, 'surge.read') || scopesOf(actor, 'surge.read').some(isTop)
}

function isTop(scope: Scope): boolean {
  return scope.kind === 'tree' && scope.path.split('/').filter(Boolean).length <= 1
}

/**
 * How much the asker sees of each of these plans. What is not watched from above is seen from a plan's start by the units of
 * its joint group, by whoever takes calls under it, and by leaders of a part of the city; each with his own share of the members.
 */
export async function sightsOf(tx: Tx, plans: readonly Plan[]): Promise<ReadonlyMap<string, Sight>> {
  const { actor } = tx
  const units = seesAll(actor) ? [] : plans.flatMap(({ content }) => content.group.map(({ org }) => org))
  const orgs = await orgFacts(tx, [...new Set(units)])
  const isOwn = (org: string): boolean => {
    const known = orgs.get(org)
    return known !== undefined && isInScope(actor, 'surge.read', { org, orgPath: known.path })
  }
  const sight = ({ startedAt, content }: Plan): Sight => {
    if (seesAll(actor)) return 'whole'
    if (startedAt === null) return 'none'
    if (holds(actor, 'hotline.receive') || holds(actor, 'hotline.instruct')) return 'share'
    return content.group.some(({ org }) => isOwn(org)) ? 'share' : 'none'
  }
  return new Map(plans.map((plan) => [plan.id, sight(plan)]))
}

/** The plan, as far as the asker may know that there is one. */
export async function seenPlan(tx: Tx, id: string): Promise<{ plan: Plan; sight: Exclude<Sight, 'none'> }> {
  const plan = (await planById(tx, id)) ?? reject('missing', 'surge.not-found')
  const sight = (await sightsOf(tx, [plan])).get(id) ?? 'none'
  return sight === 'none' ? reject('missing', 'surge.not-found') : { plan, sight }
}

/** The members of a plan that the asker counts: all of them, or the cases he may read. */
export async function seenMembers(tx: Tx, id: string, sight: Sight): Promise<readonly Member[]> {
  const members = await membersOf(tx, id)
  if (sight === 'whole') return members
  const lines = await visibleAmong(
    tx,
    members.map(({ caseId }) => caseId),
  )
  const mine = new Set(lines.map((line) => line.id))
  return members.filter(({ caseId }) => mine.has(caseId))
}

/** What only whoever watches over the whole city may ask for. */
export function needsAll(tx: Tx): void {
  if (!seesAll(tx.actor)) reject('forbidden', 'platform.not-allowed', { permission: 'surge.read' })
}
