import { visibleAmong } from '#domains/casework'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { type BriefFigures, briefOf } from '../rules/index.ts'
import { addBrief, duePlans, nextDueAt } from '../store/briefs.ts'
import { addStep, membersOf, type Plan, planForUpdate, savePlan, stepsOf } from '../store/plans.ts'
import { tellGroup } from './tell.ts'

const HOUR = 3_600_000

/** Makes the hourly briefs (时报) that are due, one per plan and hour, and tells those who run plans and the joint group. */
export async function makeDueBriefs(ctx: Ctx): Promise<number> {
  const due = await ctx.reading('surge.read', duePlans)
  for (const id of due) {
    await ctx.transaction('surge.read', async (tx) => {
      const plan = await planForUpdate(tx, id)
      if (plan?.state !== 'running' || plan.briefDue === null || plan.briefDue > tx.now) return
      await writeBrief(tx, plan, plan.briefDue)
      // After an outage one brief covers what was missed up to its own hour; the next is an hour from now.
      const next = new Date(Math.max(plan.briefDue.getTime() + HOUR, tx.now.getTime() - HOUR + 1))
      await savePlan(tx, { ...plan, briefDue: next })
    })
  }
  return due.length
}

/** When the next brief falls due; null while no plan runs. For the test clock. */
export async function nextBrief(ctx: Ctx): Promise<Date | null> {
  return ctx.reading('surge.read', nextDueAt)
}

async function writeBrief(tx: Tx, plan: Plan, until: Date): Promise<void> {
  const figures = await figuresFor(tx, plan, until)
  const no = await addBrief(tx, plan.id, figures)
  await addStep(tx, plan.id, { what: 'brief', data: { no } })
  const orgs = plan.content.group.map(({ org }) => org)
  const facts = { matter: plan.name, share: String(figures.hour), number: String(no) }
  await tellGroup(tx, { plan: plan.id, orgs, template: 'surge-brief', facts, key: `surge-brief:${no}` })
}

/** How the members of a plan stand, and what came in during the hour before a moment. */
export async function figuresFor(tx: Tx, plan: Plan, until: Date): Promise<BriefFigures> {
  const members = await membersOf(tx, plan.id)
  const cases = new Map(
    (
      await visibleAmong(
        tx,
        members.map(({ caseId }) => caseId),
      )
    ).map((one) => [one.id, one.state]),
  )
  const steps = await stepsOf(tx, plan.id)
  return briefOf({
    members: members.map(({ at, district, state, caseId }) => ({
      ...{ at: at.getTime(), district, state },
      caseState: cases.get(caseId) ?? 'received',
    })),
    steps: steps.map(({ at, what }) => ({ at: at.getTime(), what })),
    from: until.getTime() - HOUR,
    until: until.getTime(),
  })
}
