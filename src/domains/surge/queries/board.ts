import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { PlanState } from '../rules/index.ts'
import { FALSE_ALARMS_A_WEEK, wordOf } from '../rules/index.ts'
import { type Alarm, alarmById, alarmsSince } from '../store/alarms.ts'
import { learntDays } from '../store/arrivals.ts'
import { topicNames } from '../store/names.ts'
import { plansIn } from '../store/plans.ts'
import { seesAll, sightsOf } from './reach.ts'

type Both = { zh: string; en: string }
export type AlarmLine = Omit<Alarm, 'topic'> & { topic: string; name: Both }
export type PlanLine = {
  id: string
  name: string
  state: PlanState
  ownerName: string
  createdAt: Date
  startedAt: Date | null
  endedAt: Date | null
}

const WEEKS = 14 * 24 * 3_600_000
const ALL_BUT_DROPPED = ['prepared', 'running', 'ended', 'reviewed', 'closed'] as const

/**
 * The board of the city's emergencies: alarms of two weeks, plans, and what the alarms rest on. Whoever does not watch over
 * the city finds the plans he takes part in, and no alarms.
 */
export async function surgeBoard(ctx: Ctx) {
  return ctx.reading('surge.read', async (tx) => {
    const since = new Date(tx.now.getTime() - WEEKS)
    const watches = seesAll(tx.actor)
    const [alarms, all, learnt] = [
      watches ? await named(tx, await alarmsSince(tx, since)) : [],
      await plansIn(tx, ALL_BUT_DROPPED),
      await learntDays(tx),
    ]
    const sights = await sightsOf(tx, all)
    const plans = all.filter(({ id }) => sights.get(id) !== 'none')
    const lines = plans.map(({ id, name, state, ownerName, createdAt, startedAt, endedAt }): PlanLine => {
      return { id, name, state, ownerName, createdAt, startedAt, endedAt }
    })
    return { now: tx.now, watches, alarms, plans: lines, falseAlarmsAWeek: FALSE_ALARMS_A_WEEK, learnt }
  })
}

/** One alarm with its name. */
export async function alarmLine(tx: Tx, id: string): Promise<AlarmLine | null> {
  const alarm = await alarmById(tx, id)
  return alarm ? ((await named(tx, [alarm]))[0] ?? null) : null
}

async function named(tx: Tx, alarms: readonly Alarm[]): Promise<AlarmLine[]> {
  const name = await topicNames(tx)
  return alarms.map((alarm) => ({ ...alarm, name: nameOf(alarm, name) }))
}

/** A word's alarm is called by the words that rose together, others by their class. */
function nameOf({ topic, words }: Alarm, name: (topic: string) => Both): Both {
  const word = wordOf(topic)
  if (word === null) return name(topic)
  const all = [...new Set([word, ...words])].slice(0, 3)
  return { zh: `“${all.join('、')}”`, en: `“${all.join(', ')}”` }
}
