import { deliverOutbox } from '#domains/casework'
import { calendarFor } from '#domains/deadlines'
import { findPlaces } from '#domains/directory'
import { fileRequest, suggestClassIn } from '#domains/hotline'
import { learnDays, surgeBoard, teachBaseline, watch } from '#domains/surge'
import type { Ctx } from '#platform/context'
import { systemCtx } from '#platform/create-ctx'
import { setTestClock } from '#platform/db/installation'
import { type DayMessage, firstOf, RUMOUR, saltSlice, WHOLE_DAY } from '../../../seed/surge/salt-day.ts'
import { teach } from '../../../seed/surge/teach.ts'
import { createApp, type WholeApp } from '../../app.ts'
import { BadUsage, type Invocation } from '../../command.ts'
import { isTrial } from '../../identity-simulator.ts'
import { type OpenDatabase, ownerUrl, withDatabase } from '../../open-database.ts'
import { progressOn } from '../../progress.ts'

const MINUTE = 60_000
const LEARNT_DAYS = 14

/** An alarm as it is told on the command line. */
type Told = {
  at: string
  minute: number
  about: string
  requests: number
  window: number
  count: number
  usual: number
}

type Played = {
  filed: number
  salt: number
  minutes: number
  /** When the rumour reached the city, and the minute of the replay. */
  rumour: { at: string; minute: number }
  alarms: readonly Told[]
  taught: number
}

/**
 * Replays a run on salt, or a slice of it, in the demo city: the ordinary days before are taught first, then the requests
 * come in minute by minute, while somebody watches `/console/surge`. With the test clock each minute is a minute of that
 * clock; without it the slice ends now, and its requests carry the minutes in which they came.
 */
export async function run(invocation: Invocation): Promise<void> {
  const { settings } = invocation
  if (!isTrial(settings)) throw new Error('This invents requests: it runs in the demo city only.')
  const minutes = numberOf(invocation, 'minutes', 60, 12 * 60)
  const requests = numberOf(invocation, 'requests', 1000, WHOLE_DAY)
  await withDatabase(settings, async (database) => {
    const app = createApp(settings, database.urls)
    try {
      say(invocation, await play({ app, database, minutes, requests }))
    } finally {
      await app.close()
    }
  })
}

function numberOf(invocation: Invocation, option: string, usual: number, most: number): number {
  const text = invocation.text(option)
  if (text === undefined) return usual
  const number = Number(text)
  if (!Number.isInteger(number) || number < 5 || number > most)
    throw new BadUsage(`--${option} is a whole number from 5 to ${most}.`)
  return number
}

type Playing = { app: WholeApp; database: OpenDatabase; minutes: number; requests: number }

async function play({ app, database, minutes, requests }: Playing): Promise<Played> {
  const ctx = systemCtx(app.source, app.settings.city, 'surge-demo')
  const scene = await sceneOf(ctx)
  const messages = saltSlice({ minutes, requests, places: scene.places, seed: 'demo' })
  // The city is taught as many ordinary requests an hour as the slice has, so that only the salt is new to it.
  const ordinary = (messages.length / minutes) * 720
  const first = scene.now - (app.settings.testClock ? 0 : minutes * MINUTE)
  // What lies behind is learnt before: else the house would learn it afterwards, over what is taught here.
  while ((await learnDays(ctx)) > 0);
  const taught = await teachBaseline(ctx, new Date(first), (baseline) =>
    teach(baseline, {
      // The replayed minutes lie at this hour of the day, so the ordinary days are laid around it.
      ...{ start: first - firstOf(minutes) * MINUTE, days: LEARNT_DAYS, requests: ordinary },
      ...{ places: scene.places, calendar: scene.calendar, classOf: scene.classOf },
    }),
  )
  const bar = progressOn()
  for (let minute = 0; minute <= minutes; minute += 1) {
    const at = new Date(first + minute * MINUTE)
    if (app.settings.testClock && minute > 0) await setTestClock(ownerUrl(database), at)
    const now = messages.filter((message) => Math.floor(message.minute) === minute - 1)
    for (const [no, message] of now.entries()) await file(app, ctx, { message, at, name: `${first}-${minute}-${no}` })
    await deliverOutbox(ctx, app.house.handlers)
    await watch(ctx, at)
    bar.show(`minute ${minute} of ${minutes}, ${now.length} requests`)
  }
  bar.end()
  const rumour = RUMOUR - firstOf(minutes)
  return {
    filed: messages.length,
    salt: messages.filter(({ isSalt }) => isSalt).length,
    minutes,
    rumour: { at: new Date(first + rumour * MINUTE).toISOString(), minute: rumour },
    alarms: await alarmsOf(ctx, first),
    taught,
  }
}

/** The alarms of the replay, whoever raised them: this command or the worker beside it. The first comes first. */
async function alarmsOf(ctx: Ctx, first: number): Promise<readonly Told[]> {
  const { alarms } = await surgeBoard(ctx)
  return alarms
    .filter(({ at }) => at.getTime() > first)
    .map(({ at, name, evidence }) => ({
      at: at.toISOString(),
      minute: Math.round((at.getTime() - first) / MINUTE),
      about: name.zh,
      requests: evidence.requests,
      window: evidence.window,
      count: evidence.count,
      usual: evidence.expected,
    }))
    .reverse()
}

async function sceneOf(ctx: Ctx) {
  return ctx.reading('surge.read', async (tx) => {
    const streets = await findPlaces(tx, { level: 'street', limit: 400 })
    if (streets.length === 0)
      throw new Error('The city has no streets yet: fill it first (onedoor seed --profile demo).')
    const classes = new Map<string, string | null>()
    const calendar = await calendarFor(tx)
    for (const message of saltSlice({ minutes: 60, requests: 2000, places: ['0'], seed: 'classes' })) {
      const key = keyOf(message)
      if (!classes.has(key)) classes.set(key, (await suggestClassIn(tx, { ...message, limit: 1 }))[0]?.code ?? null)
    }
    return {
      now: tx.now.getTime(),
      places: streets.map(({ code }) => code),
      calendar,
      classOf: (message: DayMessage) => classes.get(keyOf(message)) ?? null,
    }
  })
}

/** Ordinary requests differ in their last sentence only. */
function keyOf({ subject, text }: DayMessage): string {
  return `${subject} ${text.slice(0, 12)}`
}

type Filing = { message: DayMessage; at: Date; name: string }

async function file({ house }: WholeApp, ctx: Ctx, { message, at, name }: Filing): Promise<void> {
  const { kind, subject, text, place } = message
  const digits = [...name].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 100_000_000, 7)
  const phone = `137${String(digits).padStart(8, '0')}`
  const receivedAt = new Date(at.getTime() - 1).toISOString()
  await fileRequest(house.desk, ctx, { kind, subject, text, place, channel: 'phone', contact: { phone }, receivedAt })
}

function say(invocation: Invocation, played: Played): void {
  if (invocation.flag('json')) {
    console.log(JSON.stringify(played, null, 2))
    return
  }
  const { filed, salt, minutes, rumour, alarms } = played
  const lines = alarms.map(
    ({ at, minute, about, requests, window, count, usual }) =>
      `${clock(at)}  Alarm, ${minute - rumour.minute} minutes after the rumour: ${about}, ${requests} requests (${count} in ${window} minutes, usually ${usual < 0.5 ? 'hardly any' : usual}).`,
  )
  console.log(
    [
      `${filed} requests of ${minutes} minutes were filed, ${salt} of them about salt.`,
      `${clock(rumour.at)}  The rumour reaches the city.`,
      ...(lines.length === 0 ? ['No alarm was raised: too few requests for the bound, ask for more of them.'] : lines),
      'Sign in as supervisor01 and open /console/surge: prepare the plan, put it in force, name the parent, merge, end, review.',
    ].join('\n'),
  )
}

/** As the clocks of the city show it. */
function clock(iso: string): string {
  return new Date(Date.parse(iso) + 8 * 60 * MINUTE).toISOString().slice(11, 16)
}
