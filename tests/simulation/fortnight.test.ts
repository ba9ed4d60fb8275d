import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarFor } from '#domains/deadlines'
import { isWorkingDay, localDate } from '#rules/deadlines'
import { type TestDatabase, testDatabase } from '#tests/support/database'
import { CITY, type WholeHouse, wholeHouse } from '#tests/support/whole-house'
import { type Fortnight, letPass, playFortnight } from './fortnight.ts'
import { LIVES } from './habits.ts'
import { faults } from './invariants.ts'
import { inventMessages } from './messages.ts'
import { type Office, openOffice } from './office.ts'

/** Monday before the National Day holiday of 2026 (1 to 7 October; Saturday 10 October is worked). */
const FROM = new Date('2026-09-28T00:00:00+08:00')
const REQUESTS = 120

let database: TestDatabase
let house: WholeHouse
let office: Office
let played: Awaited<ReturnType<typeof playFortnight>>

beforeAll(async () => {
  database = await testDatabase()
  house = await wholeHouse(database.urls, FROM)
  office = await openOffice(house)
  const places = await house.oracle.query<{ code: string }>(
    `select code from directory.places where city = $1 and level = 'street' order by code`,
    [CITY],
  )
  const calendar = await house.system().reading('deadlines.read', (tx) => calendarFor(tx))
  const script: Fortnight = {
    from: FROM,
    days: 18,
    messages: inventMessages(
      REQUESTS,
      places.rows.map(({ code }) => code),
    ),
    filingDays: 3,
    isWorkingDay: (day) => isWorkingDay(localDate(day), calendar),
  }
  played = await playFortnight(house, office, script)
  await letPass(house, 20)
}, 240_000)
afterAll(async () => {
  await house.close()
  await database.stop()
})

describe('a fortnight of the city over the National Day holiday', () => {
  it('loses no request, and ends with every one of them answered or told why', async () => {
    const { rows } = await house.oracle.query<{ stage: string; state: string; count: number }>(
      'select stage, state, count(*)::int as count from casework.cases where city = $1 group by 1, 2 order by 1, 2',
      [CITY],
    )
    const open = rows.filter((row) => row.stage === 'open')
    expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(REQUESTS)
    expect(open).toEqual([])
    expect(await faults(house, [...office.known.keys()])).toEqual([])
  })

  it('had one responsible organisation and one open lead leg at every step', () => {
    expect(played.faults).toEqual([])
  })

  it('lived every kind of life, with warnings and cards given at their hour', async () => {
    expect([...new Set([...office.known.values()].map((one) => one.life))].sort()).toEqual([...LIVES].sort())
    const { rows } = await house.oracle.query<{ warning: string; late: boolean; count: number }>(
      `select data -> 'card' ->> 'warning' as warning, (data -> 'card' ->> 'late')::boolean as late, count(*)::int as count
       from casework.events where city = $1 and type = 'hotline.warned' group by 1, 2 order by 1`,
      [CITY],
    )
    expect(rows.some((row) => row.warning === 'red')).toBe(true)
    expect(rows.some((row) => row.warning === 'yellow')).toBe(true)
    expect(rows.every((row) => !row.late)).toBe(true)
  })

  it('asked the residents and heard them, and worked through every step of the script', () => {
    const given = (type: string) => office.ledger.given.get(type) ?? 0
    for (const type of SCRIPTED) expect(given(type), type).toBeGreaterThan(0)
  })

  it('sent each message once', async () => {
    const { rows } = await house.oracle.query(
      'select key, count(*) from notices.messages where city = $1 group by key having count(*) > 1',
      [CITY],
    )
    expect(rows).toEqual([])
  })
})

const SCRIPTED = [
  'classify',
  'register',
  'dispatch',
  'sign',
  'assign',
  'submit-draft',
  'sign-off',
  'send-draft-back',
  'review',
  'request-return',
  'rule-return',
  'request-extension',
  'rule-extension',
  'supervise',
  'answer-supervision',
  'close-supervision',
  'call-back',
  'reopen',
  'merge',
  'link',
  'refuse',
  'answer-directly',
  'add-assist',
  'finish-assist',
  'request-long-term',
  'rule-long-term',
  'request-termination',
  'rule-termination',
  'submit-to-leader',
  'instruct',
  'answer-instruction',
  'resident rate',
  'resident withdraw',
]
