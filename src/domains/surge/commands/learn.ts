import { type PastCase, pastCases } from '#domains/casework'
import { calendarFor } from '#domains/deadlines'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { type Calendar, localDate } from '#rules/deadlines'
import type { Request } from '#rules/hotline'
import { type Arrival, cellsOf, type LearntDay, learn, seasonOf, slotOf } from '../rules/index.ts'
import { dropArrivals, learntDays, loadBaseline, noteLearnt, saveBaseline } from '../store/arrivals.ts'
import { memberIds } from '../store/plans.ts'
import { arrivalOf } from './note-arrival.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** How far back a city's history teaches when the house begins to listen. */
const HISTORY = 70 * DAY
/** Whole days a run learns at most; the next run goes on. */
const DAYS_A_RUN = 14
const PAGE = 500
const KEPT = 3 * DAY

/**
 * Learns the whole days that lie behind and were not learnt yet, each once, from the requests as they came in. Requests of
 * a plan teach nothing: a surge is not what is usual. Answers how many days were learnt.
 */
export async function learnDays(ctx: Ctx): Promise<number> {
  const from = await ctx.transaction('surge.read', async (tx) => {
    await dropArrivals(tx, new Date(tx.now.getTime() - KEPT))
    return firstDay(tx)
  })
  if (from === null) return 0
  let learnt = 0
  for (let day = from; learnt < DAYS_A_RUN; day += DAY) {
    const isLearnt = await ctx.transaction('surge.read', (tx) => learnOne(tx, day))
    if (!isLearnt) break
    learnt += 1
  }
  return learnt
}

/** Local midnight of the next day to be learnt; null where there is no request yet. */
async function firstDay(tx: Tx): Promise<number | null> {
  const { last } = await learntDays(tx)
  if (last !== null) return midnightOf(last) + DAY
  const since = new Date(tx.now.getTime() - HISTORY)
  const [first] = await pastCases(tx, { kind: 'request', from: since, limit: 1 })
  return first ? midnightOf(localDate(first.openedAt)) : null
}

function midnightOf(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`)
}

async function learnOne(tx: Tx, start: number): Promise<boolean> {
  if (start + DAY > tx.now.getTime()) return false
  const calendar = await calendarFor(tx)
  const arrivals = await arrivalsOfDay(tx, start)
  if (!(await noteLearnt(tx, localDate(new Date(start)), arrivals.length))) return false
  const season = seasonOf(start)
  await saveBaseline(tx, season, learn(await loadBaseline(tx, season), dayOf(arrivals, start, calendar)))
  return true
}

async function arrivalsOfDay(tx: Tx, start: number): Promise<Arrival[]> {
  const until = new Date(start + DAY)
  const surged = await memberIds(tx, new Date(start), until)
  const arrivals: Arrival[] = []
  let after: { openedAt: Date; id: string } | undefined
  for (;;) {
    const page = await pastCases(tx, {
      kind: 'request',
      from: new Date(start),
      limit: PAGE,
      ...(after ? { after } : {}),
    })
    const within = page.filter(({ openedAt }) => openedAt < until)
    for (const one of within) if (!surged.has(one.id)) arrivals.push(await arrivalOf(tx, stateOf(one)))
    const last = page.at(-1)
    if (!last || within.length < PAGE) return arrivals
    after = last
  }
}

function stateOf({ state }: PastCase): Request {
  return state as Request
}

/** A day as it is learnt. Words that fewer than three requests of the day have in common are left out: they could be names. */
function dayOf(arrivals: readonly Arrival[], start: number, calendar: Calendar): LearntDay {
  const counts = new Map<string, Map<number, number>>()
  const words = new Map<string, number>()
  const open = arrivals.filter((arrival) => arrival.words.length > 0)
  for (const arrival of arrivals) {
    const slot = slotOf(arrival.at, calendar)
    for (const cell of cellsOf(arrival)) {
      const slots = counts.get(cell) ?? new Map<number, number>()
      counts.set(cell, slots.set(slot, (slots.get(slot) ?? 0) + 1))
    }
  }
  for (const { words: said } of open) for (const word of said) words.set(word, (words.get(word) ?? 0) + 1)
  return {
    slots: Array.from({ length: 24 }, (_, hour) => slotOf(start + hour * HOUR, calendar)),
    counts,
    words: new Map([...words].filter(([, count]) => count >= 3)),
    wordsOf: open.length,
  }
}
