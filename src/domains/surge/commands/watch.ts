import { calendarFor } from '#domains/deadlines'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import {
  ALL,
  type Arrival,
  beganAt,
  belongsTo,
  boundsFor,
  cellKey,
  countsOf,
  detect,
  expectedIn,
  type Incident,
  levelOf,
  usualOf,
  type Watching,
  wordOf,
} from '../rules/index.ts'
import { type Alarm, type AlarmEvidence, addAlarm, alarmsSince } from '../store/alarms.ts'
import { arrivalsIn, countIn } from '../store/arrivals.ts'
import { baselineFor } from '../store/known.ts'
import { gatheredIn, plansIn } from '../store/plans.ts'
import { tellAlarm } from './tell.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** An alarm nobody ruled on speaks for its matter this long; then it is raised anew if the matter goes on. */
const SPEAKS_FOR = 24 * HOUR
/** The minutes before an alarm that its chart shows. */
const SHOWN = 120
const FEWEST_TOLD = 3

/**
 * Looks whether something rises above the usual and raises an alarm for each matter, once. `at` is the clock unless a
 * replay says otherwise. Answers how many alarms were raised.
 */
export async function watch(ctx: Ctx, at?: Date): Promise<number> {
  return ctx.transaction('surge.read', async (tx) => {
    const now = at ?? tx.now
    const watching = await watchingAt(tx, now)
    const arrivals = await arrivalsIn(tx, new Date(now.getTime() - 3 * HOUR), now)
    if (arrivals.length === 0) return 0
    const spoken = await spokenFor(tx, now)
    const matters = spoken.filter(({ topic }) => topic !== ALL)
    // What a plan has gathered is being dealt with, also where the plan was started without an alarm.
    const gathered = await gatheredIn(tx, new Date(now.getTime() - 3 * HOUR))
    const unspoken = arrivals.filter(
      (arrival) => !gathered.has(arrival.id) && !matters.some((alarm) => belongsTo(arrival, alarm)),
    )
    const silent = spoken.filter(({ topic }) => topic === ALL).map(({ place }) => place)
    const incidents = detect(unspoken, { ...watching, silent })
    for (const incident of incidents) await raise(tx, incident, { watching, arrivals: unspoken })
    return incidents.length
  })
}

async function watchingAt(tx: Tx, now: Date): Promise<Watching> {
  const [baseline, calendar] = [await baselineFor(tx, now), await calendarFor(tx)]
  const bounds = boundsFor({ cells: baseline.sums.size, words: baseline.words.size })
  const watching = { baseline, calendar, bounds, level: 1, now: now.getTime() }
  const until = new Date(now.getTime() - 3 * HOUR)
  const { came, counted } = await countIn(tx, new Date(now.getTime() - 24 * HOUR), until)
  if (!counted) return watching
  const whole = { ...watching, now: until.getTime() }
  return { ...watching, level: levelOf(came, expectedIn(usualOf(baseline), `${ALL}@`, whole, 21 * 60).mean) }
}

/** Alarms that stand or were dismissed lately: what belongs to them is not told again. */
async function spokenFor(tx: Tx, now: Date): Promise<readonly Alarm[]> {
  const running = new Set((await plansIn(tx, ['prepared', 'running'])).map(({ id }) => id))
  const recent = new Date(now.getTime() - SPEAKS_FOR)
  const alarms = await alarmsSince(tx, new Date(now.getTime() - 30 * 24 * HOUR), 200)
  return alarms.filter(({ at, state, quietUntil, plan }) => {
    if (state === 'dismissed') return quietUntil !== null && quietUntil > now
    return at > recent || (plan !== null && running.has(plan))
  })
}

type Raising = { watching: Watching; arrivals: readonly Arrival[] }

async function raise(tx: Tx, incident: Incident, { watching, arrivals }: Raising): Promise<void> {
  const its = new Set(incident.requests)
  const evidence = evidenceOf(
    incident,
    arrivals.filter(({ id }) => its.has(id)),
    watching,
  )
  const { topic, place, words } = incident
  const at = new Date(watching.now)
  const id = await addAlarm(tx, { at, topic, place, words: [...words], evidence })
  await tellAlarm(tx, { id, topic, words, count: evidence.requests })
}

function evidenceOf(incident: Incident, its: readonly Arrival[], watching: Watching): AlarmEvidence {
  const perMinute = Array.from({ length: SHOWN }, () => 0)
  for (const { at } of its) {
    const minute = SHOWN - 1 - Math.floor((watching.now - at) / MINUTE)
    if (minute >= 0 && minute < SHOWN) perMinute[minute] = (perMinute[minute] ?? 0) + 1
  }
  const usual =
    wordOf(incident.topic) === null
      ? expectedIn(usualOf(watching.baseline), cellKey(incident), watching, 60).mean / 60
      : incident.expected / incident.window
  const began = watching.now - (SHOWN - beganAt(perMinute, usual)) * MINUTE
  return {
    window: incident.window,
    count: incident.count,
    expected: rounded(incident.expected),
    rarity: rounded(incident.rarity),
    began: new Date(began).toISOString(),
    requests: its.length,
    perMinute,
    usualPerMinute: Math.round(usual * 10_000) / 10_000,
    byDistrict: countsOf(its.map(({ district }) => district))
      .filter(({ what, count }) => what !== '' && count >= FEWEST_TOLD)
      .map(({ what, count }) => ({ district: what, count })),
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
