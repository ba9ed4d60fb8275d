import { visibleAmong } from '#domains/casework'
import { centreOf, orgFacts, placeNames } from '#domains/directory'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { possibleActs } from '../rules/index.ts'
import { briefsOf } from '../store/briefs.ts'
import { gatheringPlans } from '../store/gathering.ts'
import { factsOf, leftOut, type Member, type Plan, stepsOf } from '../store/plans.ts'
import { alarmLine } from './board.ts'
import { seenMembers, seenPlan } from './reach.ts'

/**
 * A plan with everything that belongs to it, but the cases of its members. Whoever sees only his share counts only what he
 * may read, and reads the journal without what was noted in it.
 */
export async function planDetail(ctx: Ctx, id: string) {
  return ctx.reading('surge.read', async (tx) => {
    const { plan, sight } = await seenPlan(tx, id)
    const isWhole = sight === 'whole'
    const members = await seenMembers(tx, id, sight)
    const user = tx.actor.kind === 'staff' ? tx.actor.user : null
    const steps = await stepsOf(tx, id)
    return {
      ...plan,
      now: tx.now,
      sight,
      gathering: (await gatheringPlans(tx)).includes(id),
      contacts: await contactsOf(tx, plan),
      alarmLine: isWhole && plan.alarm !== null ? await alarmLine(tx, plan.alarm) : null,
      possible: isWhole ? [...possibleActs(factsOf(plan), user)] : [],
      counts: { ...countsOf(members), left: isWhole ? (await leftOut(tx, id)).length : 0 },
      districts: await districtsOf(tx, members),
      trend: trendOf(members, plan.endedAt ?? tx.now),
      briefs: await briefsOf(tx, id),
      steps: isWhole ? steps : steps.map((step) => ({ ...step, data: {} })),
    }
  })
}

/** Whom to phone: the centre, then the units of the joint group, each by its public number. */
async function contactsOf(tx: Tx, { content, ownerName }: Plan) {
  const [centre, orgs] = [
    await centreOf(tx),
    await orgFacts(
      tx,
      content.group.map(({ org }) => org),
    ),
  ]
  const units = content.group.flatMap(({ org, duty, lead }) => {
    const known = orgs.get(org)
    return known ? [{ org, name: known.name, duty, lead, phone: known.phone, person: null }] : []
  })
  const first = { org: centre.id, name: centre.name, duty: '', lead: false, phone: centre.phone, person: ownerName }
  return [first, ...units]
}

function countsOf(members: readonly Member[]) {
  const of = (state: Member['state']) => members.filter((one) => one.state === state).length
  const closing = (how: Member['closing']) => members.filter((one) => one.closing === how).length
  return {
    total: members.length,
    found: of('found'),
    merged: of('merged'),
    alone: of('alone'),
    told: members.filter(({ toldAt }) => toldAt !== null).length,
    closing: { due: closing('due'), told: closing('told'), noChannel: closing('no-channel') },
  }
}

const FEWEST_TOLD = 3

/** Districts with at least three members, by name. */
export async function districtsOf(tx: Tx, members: readonly Pick<Member, 'district'>[]) {
  const counts = new Map<string, number>()
  for (const { district } of members) counts.set(district, (counts.get(district) ?? 0) + 1)
  const told = [...counts].filter(([district, count]) => district !== '' && count >= FEWEST_TOLD)
  const codes = told.map(([district]) => district.padEnd(12, '0'))
  const names = await placeNames(tx, codes)
  return told
    .map(([district, count]) => ({
      district,
      name: names.get(district.padEnd(12, '0'))?.split(' · ').at(-1) ?? district,
      count,
    }))
    .sort((a, b) => b.count - a.count)
}

const STEP_MS = 5 * 60_000
const MOST_STEPS = 288

/** Members by five minutes, from the first of them on, at most over a day, until now or until the plan ended. */
function trendOf(members: readonly Member[], until: Date): { from: Date; counts: number[] } {
  const last = Math.floor(until.getTime() / STEP_MS)
  const first = Math.max(Math.floor((members[0]?.at.getTime() ?? until.getTime()) / STEP_MS), last - MOST_STEPS + 1)
  const counts = Array.from({ length: last - first + 1 }, () => 0)
  for (const { at } of members) {
    const step = Math.floor(at.getTime() / STEP_MS) - first
    if (step >= 0 && step < counts.length) counts[step] = (counts[step] ?? 0) + 1
  }
  return { from: new Date(first * STEP_MS), counts }
}

/** Members of a plan that the asker may read, the newest first. */
export async function planMembers(
  ctx: Ctx,
  { id, state, limit }: { id: string; state?: string | undefined; limit: number },
) {
  return ctx.reading('surge.read', async (tx) => {
    const { sight } = await seenPlan(tx, id)
    const isLeft = state === 'left' && sight === 'whole'
    const seen = isLeft ? await leftOut(tx, id) : await seenMembers(tx, id, sight)
    const members = seen.filter((one) => state === undefined || one.state === state).reverse()
    const byId = new Map(members.map((member) => [member.caseId, member]))
    const lines = await visibleAmong(
      tx,
      members.slice(0, limit).map(({ caseId }) => caseId),
    )
    return {
      total: members.length,
      rows: lines.map((line) => {
        const member = byId.get(line.id)
        return {
          ...{ caseId: line.id, number: line.number, at: line.openedAt, place: line.place, caseState: line.state },
          subject: line.secrecy === 'open' ? line.subject : null,
          state: member?.state ?? 'found',
          why: member?.why ?? null,
          told: member?.toldAt != null,
        }
      }),
    }
  })
}
