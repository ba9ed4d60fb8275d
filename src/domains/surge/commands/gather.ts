import { pastCases } from '#domains/casework'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { Request } from '#rules/hotline'
import { matches } from '../rules/index.ts'
import { alarmById } from '../store/alarms.ts'
import { type Gathering, gatheringFor, gatheringPlans, saveGathering } from '../store/gathering.ts'
import type { Plan } from '../store/plans.ts'
import { arrivalOf, join } from './note-arrival.ts'

const HOUR = 3_600_000
/** A plan without an alarm gathers what came in during the hours before it. */
const LOOKS_BACK = 3 * HOUR
const PAGE = 100
const MOST_PAGES = 200

/** From when on a plan gathers: since its alarm began, else since some hours before it was in force. */
export async function gatherFrom(tx: Tx, plan: Pick<Plan, 'alarm' | 'startedAt'>): Promise<Date> {
  const alarm = plan.alarm === null ? undefined : await alarmById(tx, plan.alarm)
  return alarm ? new Date(alarm.evidence.began) : new Date((plan.startedAt ?? tx.now).getTime() - LOOKS_BACK)
}

/**
 * Gathers the requests about the matter of a plan that came in before it was in force, page by page; how far it got is kept
 * with each page, so that a restart goes on where it was. Answers how many requests joined.
 */
export async function gatherEarlier(ctx: Ctx): Promise<number> {
  let joined = 0
  for (const id of await ctx.reading('surge.read', gatheringPlans)) {
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const more = await ctx.transaction('surge.read', (tx) => gatherPage(tx, id))
      if (more === null) break
      joined += more
    }
  }
  return joined
}

/** One page; null: there is nothing more to look at. */
async function gatherPage(tx: Tx, id: string): Promise<number | null> {
  const found = await gatheringFor(tx, id)
  if (found === null) return null
  const { plan, gathering } = found
  const past = await pastCases(tx, { kind: 'request', limit: PAGE, ...rangeOf(gathering) })
  let joined = 0
  for (const { state } of past) {
    const request = state as Request
    if (matches(plan.content.topic, await classed(tx, plan, request)) && (await join(tx, plan, request))) joined += 1
  }
  const last = past.at(-1)
  const isDone = plan.state !== 'running' || last === undefined || past.length < PAGE
  const after = last && { openedAt: last.openedAt.toISOString(), id: last.id }
  await saveGathering(tx, id, isDone ? null : { ...gathering, ...(after ? { after } : {}) })
  return joined
}

function rangeOf({ from, after }: Gathering) {
  const beyond = after ? { after: { openedAt: new Date(after.openedAt), id: after.id } } : {}
  return { from: new Date(from), ...beyond }
}

/** A request that nobody has classified yet counts as what its words point to, as when it came in. */
async function classed(tx: Tx, plan: Plan, request: Request): Promise<Request> {
  if (request.classCode !== null || plan.content.topic.classes.length === 0) return request
  return { ...request, classCode: (await arrivalOf(tx, request)).classCode }
}
