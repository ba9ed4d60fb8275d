import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { calendarFor } from '#domains/deadlines'
import { importMessages, placeFinder } from '#domains/hotline'
import { bootstrap } from '#platform/db/bootstrap'
import { ensureInstallation } from '#platform/db/installation'
import { migrate } from '#platform/db/migrate'
import { startEmbedded } from '#platform/embedded-postgres/embedded'
import { isWorkingDay, localDate } from '#rules/deadlines'
import { advanceClock } from '../../src/main/advance-clock.ts'
import { words } from '../../src/main/domains.ts'
import { demoCity } from '../../src/seed/index.ts'
import { CITY, type WholeHouse, wholeHouse } from '../support/whole-house.ts'
import { letPass, playFortnight } from './fortnight.ts'
import { faults, leadFaults } from './invariants.ts'
import { inventMessages } from './messages.ts'
import { type Office, openOffice } from './office.ts'

export type Soaked = {
  imported: { rows: number; taken: number; dispatched: number; refused: number }
  requests: number
  steps: number
  refusals: Record<string, number>
  states: Record<string, number>
  faults: readonly string[]
}

type Order = { content: string; file: string; fallbackClass: string; say(line: string): void }

const DAY = 86_400_000
/** Local hours of work while a whole year of messages comes in. */
const HOURS = [10, 15] as const
/** Begins before the first message of any collection we know; the calendar is confirmed from then on. */
const START = new Date('2018-12-30T00:00:00+08:00')

/**
 * A year of real messages, each at its own time on the test clock, dispatched on arrival and handled by the people of the
 * script day by day; then a fortnight of invented ones over the next holiday. Answers what was found at the end.
 */
export async function soakMessages(order: Order): Promise<Soaked> {
  const folder = mkdtempSync(join(tmpdir(), 'onedoor-soak-'))
  chmodSync(folder, 0o755)
  const embedded = await startEmbedded(folder, order.say)
  try {
    const urls = await bootstrap({
      superuserUrl: embedded.superuserUrl,
      database: 'onedoor',
      passwords: embedded.secrets,
    })
    await migrate(urls.owner)
    await ensureInstallation(urls.owner)
    const house = await wholeHouse(urls, START, demoCity)
    return await play(house, order).finally(() => house.close())
  } finally {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function play(house: WholeHouse, order: Order): Promise<Soaked> {
  const office = await openOffice(house)
  const works = await workingDays(house)
  const found: string[] = []
  const year = dayByDay(house, { office, works, found, say: order.say })
  const report = await importMessages(house.app.house.desk, house.system('import'), {
    content: order.content,
    source: `messages-${basename(order.file).replace(/[^\w.-]/g, '_')}`.slice(0, 60),
    placeOf: placeFinder({}),
    dispatch: true,
    fallbackClass: order.fallbackClass,
    words,
    moveTo: year.moveTo,
    progress: () => undefined,
  })
  order.say(`${report.taken} messages taken, ${report.dispatched} dispatched on arrival`)
  // National Day of 2020, with the Mid-Autumn Festival on its first day: 1 to 8 October.
  const from = new Date('2020-09-24T00:00:00+08:00')
  await year.moveTo(new Date(from.getTime() - DAY))
  const places = await house.oracle.query<{ code: string }>(
    `select code from directory.places where city = $1 and level = 'street' order by code`,
    [CITY],
  )
  const messages = inventMessages(
    200,
    places.rows.map(({ code }) => code),
  )
  const played = await playFortnight(house, office, {
    from,
    days: 21,
    messages,
    filingDays: 3,
    isWorkingDay: works,
    say: order.say,
  })
  await letPass(house, 30)
  const { rows } = await house.oracle.query<{ state: string; count: number }>(
    'select state, count(*)::int as count from casework.cases where city = $1 group by state order by state',
    [CITY],
  )
  order.say('Replaying every journal …')
  return {
    imported: { rows: report.rows, taken: report.taken, dispatched: report.dispatched, refused: report.refused.length },
    requests: office.known.size,
    steps: [...office.ledger.given.values()].reduce((sum, count) => sum + count, 0),
    refusals: Object.fromEntries(office.ledger.refused),
    states: Object.fromEntries(rows.map(({ state, count }) => [state, count])),
    faults: [
      ...found,
      ...played.faults,
      ...(await faults(house, [...office.known.keys()])),
      ...(await openFaults(house)),
    ],
  }
}

async function openFaults(house: WholeHouse): Promise<string[]> {
  const { rows } = await house.oracle.query<{ number: string; state: string }>(
    `select number, state from casework.cases where city = $1 and stage = 'open' order by number`,
    [CITY],
  )
  return rows.map(({ number, state }) => `${number} is still ${state}`)
}

type Year = { office: Office; works(day: Date): boolean; found: string[]; say(line: string): void }

/** Moves the clock to an instant and lets people work on the way there. */
function dayByDay(house: WholeHouse, { office, works, found, say }: Year): { moveTo(instant: Date): Promise<void> } {
  let next = START.getTime()
  let slot = 0
  let round = 0
  const work = async (midnight: Date): Promise<void> => {
    round += 1
    if (!works(midnight)) return
    await office.adopt()
    await office.work(round)
  }
  return {
    async moveTo(instant) {
      for (;;) {
        const midnight = new Date(next)
        const at = new Date(next + (HOURS[slot] ?? 0) * 3_600_000)
        if (at > instant) break
        await advanceClock(house.clock, at)
        await work(midnight)
        slot += 1
        if (slot < HOURS.length) continue
        slot = 0
        next += DAY
        found.push(...(await leadFaults(house)))
        if (midnight.getUTCDate() === 1) say(`${localDate(midnight)}: ${office.known.size} requests so far`)
      }
      if (instant > (await house.clock.now())) await advanceClock(house.clock, instant)
    },
  }
}

async function workingDays(house: WholeHouse): Promise<(day: Date) => boolean> {
  const calendar = await house.system().reading('deadlines.read', (tx) => calendarFor(tx))
  return (day) => isWorkingDay(localDate(day), calendar)
}
