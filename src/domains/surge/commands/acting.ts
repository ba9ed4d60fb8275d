import { insist, reject } from '#kit/ruling'
import { holdsForCity } from '#platform/actor'
import type { Tx } from '#platform/db/tx'
import { act, type PlanAct } from '../rules/index.ts'
import { addStep, factsOf, type Plan, planForUpdate, savePlan } from '../store/plans.ts'

/** Who acts, as a plan names him. */
export function whoActs(tx: Tx): { user: string; name: string } {
  if (tx.actor.kind !== 'staff') reject('forbidden', 'platform.not-allowed', { permission: 'surge.run' })
  runsAll(tx)
  return { user: tx.actor.user, name: tx.actor.name }
}

/** A plan is run from the centre: whoever runs plans in a part of the city only reads it. */
export function runsAll(tx: Tx): void {
  if (!holdsForCity(tx.actor, 'surge.run')) reject('forbidden', 'platform.not-allowed', { permission: 'surge.run' })
}

/** The plan under a lock, if the act is possible now, as it is after the act. */
export async function planFor(tx: Tx, id: string, what: PlanAct): Promise<Plan> {
  runsAll(tx)
  const plan = (await planForUpdate(tx, id)) ?? reject('missing', 'surge.not-found')
  const by = tx.actor.kind === 'staff' ? tx.actor.user : null
  return { ...plan, state: insist(act(factsOf(plan), what, by)) }
}

/** Stores a plan after an act and writes the step into its journal. */
export async function settle(
  tx: Tx,
  plan: Plan & { closedBy?: string | null },
  step: { what: PlanAct; data?: Readonly<Record<string, unknown>> },
): Promise<void> {
  await savePlan(tx, plan)
  await addStep(tx, plan.id, { what: step.what, data: step.data ?? {} })
}
