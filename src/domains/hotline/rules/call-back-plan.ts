import type { TaskChange } from '#rules/casework'
import { localDate } from '#rules/deadlines'
import { dueFor } from './clocks.ts'
import type { Now } from './decision.ts'
import type { Facts } from './facts.ts'
import { lineFacts } from './line-facts.ts'
import type { CallBackPlan } from './state.ts'
import { openPool, openTask, poolOrg } from './tasks.ts'

type Planned = { plan: CallBackPlan; tasks: readonly TaskChange[] }

const HOUR = 3_600_000

/**
 * How the resident is asked (回访): by message first; by an agent where a message will not do, and for a drawn sample.
 * Null: nobody is asked, because none is wanted or nobody is known.
 */
export function planCallBack(facts: Facts, moment: Now): Planned | null {
  if (!facts.wantsCallBack || facts.party === null) return null
  const byAgent = facts.needsAgent || !facts.reachable || isDrawn(facts.id, moment.world.agentSample)
  return byAgent ? planAgent(facts, moment) : planMessage(facts, moment)
}

/** An agent calls: work of the pool. */
export function planAgent(facts: Facts, moment: Now): Planned {
  const opened = openPool(moment, facts, 'call-back', 'call-back')
  const dueAt = dueFor('call-back', moment.now, lineFacts(facts, moment.world), moment.world)
  const task = { ...opened.task, dueAt, dueProvisional: false }
  return { plan: planned('agent', task.id, null, moment), tasks: [{ do: 'open', task }] }
}

/** The resident said no: the centre decides between a redo and a lawful explanation. */
export function planCentre(facts: Facts, moment: Now): Planned {
  const opened = openPool(moment, facts, 'rule-unsolved', 'review')
  const dueAt = dueFor('review', moment.now, lineFacts(facts, moment.world), moment.world)
  const task = { ...opened.task, dueAt, dueProvisional: false }
  return { plan: planned('centre', task.id, null, moment), tasks: [{ do: 'open', task }] }
}

/** A message asks; if it stays unanswered an agent does. */
function planMessage(facts: Facts, moment: Now): Planned {
  const { now, world } = moment
  const fallback = new Date(now.getTime() + world.profile.callBackHoursBetween * HOUR).toISOString()
  const nextAt = dueFor('call-back', now, lineFacts(facts, world), world) ?? fallback
  const opened = openTask(moment, {
    kind: 'rate',
    side: 'applicant',
    org: poolOrg(facts.excludedPaths, world),
    dueAt: nextAt,
  })
  return { plan: planned('message', opened.task.id, nextAt, moment), tasks: [opened] }
}

function planned(by: CallBackPlan['by'], task: string, nextAt: string | null, { now }: Now): CallBackPlan {
  return { openedAt: now.toISOString(), task, by, nextAt }
}

/** Attempts by phone or visit since the resident began to be asked; messages do not count as attempts. */
export function failedAttempts(facts: Facts, since: string): readonly string[] {
  return facts.callBacks
    .filter((one) => one.result === 'not-reached' && one.channel !== 'message' && one.at >= since)
    .map((one) => one.at)
}

/** Whether another attempt counts: long enough after the last one, and in another half of a day. */
export function isAnotherHour(last: string | undefined, now: Date, hoursBetween: number): boolean {
  if (last === undefined) return true
  const before = new Date(last)
  return now.getTime() - before.getTime() >= hoursBetween * HOUR && halfDay(before) !== halfDay(now)
}

/** Morning or afternoon of one local day; China keeps +08:00. */
function halfDay(at: Date): string {
  const hour = new Date(at.getTime() + 8 * HOUR).getUTCHours()
  return `${localDate(at)} ${hour < 12 ? 'morning' : 'afternoon'}`
}

/** A draw everybody can repeat: the same request is always in the sample or never. */
function isDrawn(id: string, share: number): boolean {
  let hash = 0x811c9dc5
  for (const char of id) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0
  return hash / 0x1_0000_0000 < share
}
