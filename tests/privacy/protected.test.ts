import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '#tests/support/database'
import { CITY, type WholeHouse, wholeHouse } from '#tests/support/whole-house'
import { advanceClock } from '../../src/main/advance-clock.ts'
import { choresOf } from '../../src/main/chores.ts'
import { crawl, type Fetched, fetchOne, listen, type Values } from './crawl.ts'
import { SECRET, told, traces } from './secret.ts'
import { andBack, fileByPhone, fileOnline, inTheUnit, orgId, type Story, send, storyOf, toTheUnit } from './story.ts'

/** All of the handling unit, and others who might be shown a request. */
const ACCOUNTS = [
  'clerk-chengguan',
  'officer-chengguan',
  'head-chengguan',
  'street-990101001',
  '990101001',
  'vendor01',
  'analyst01',
  'village-990101001001',
  'leader01',
]

let database: TestDatabase
let house: WholeHouse
let stories: Story[]
let accounts: string[]
const found: Fetched[] = []

beforeAll(async () => {
  database = await testDatabase()
  house = await wholeHouse(database.urls, new Date('2026-03-02T01:00:00Z'))
  await house.server.listen({ host: '127.0.0.1', port: 0 })
  const { rows } = await house.oracle.query<{ account: string }>(
    'select account from directory.users where city = $1 and account = any($2)',
    [CITY, ACCOUNTS],
  )
  accounts = rows.map(({ account }) => account)
  const filed = [await fileOnline(house, 'report'), await fileOnline(house, 'complaint'), await fileByPhone(house)]
  stories = await Promise.all(filed.map((one) => storyOf(house, one)))
  for (const story of stories) await toTheUnit(story)
  for (const story of stories) await inTheUnit(story, await userOf('officer-chengguan'))
  await see()
  for (const story of stories) await andBack(story, await attachmentsOf(story.number))
  await advanceClock(house.clock, new Date('2026-03-12T02:00:00Z'))
  for (const chore of choresOf(house.app)) await chore.run()
  await see()
}, 240_000)
afterAll(async () => {
  await house.close()
  await database.stop()
})

async function userOf(account: string): Promise<string> {
  const { rows } = await house.oracle.query<{ id: string }>(
    'select id from directory.users where city = $1 and account = $2',
    [CITY, account],
  )
  return rows[0]?.id ?? ''
}

async function attachmentsOf(number: string): Promise<string[]> {
  const { rows } = await house.oracle.query<{ id: string }>(
    'select a.id from casework.attachments a join casework.cases c on c.city = a.city and c.id = a.case_id where a.city = $1 and c.number = $2',
    [CITY, number],
  )
  return rows.map(({ id }) => id)
}

/** Every account looks at everything there is now. */
async function see(): Promise<void> {
  const values = await valuesNow()
  for (const account of accounts) found.push(...(await crawl(house, account, values)))
}

async function valuesNow(): Promise<Values> {
  const ids = (await Promise.all(stories.map(({ number }) => attachmentsOf(number)))).flat()
  const parties = await house.oracle.query<{ id: string; party: string }>(
    'select id, party from casework.cases where city = $1',
    [CITY],
  )
  return {
    number: stories.map(({ number }) => number),
    id: [...ids, ...parties.rows.flatMap(({ id, party }) => [id, party])],
    org: [await orgId(house, 'chengguan')],
    user: [await userOf('officer-chengguan')],
    q: [SECRET.name, SECRET.phone, SECRET.home, '占道', stories[0]?.number ?? ''],
    text: ['占道摊贩', SECRET.name, SECRET.home],
    subject: ['占道'],
    secrecy: ['protected'],
    stage: ['open', 'closed'],
    mine: ['1'],
    place: ['990101001000'],
    class: ['010101'],
    year: ['2026'],
    code: ['jinan-paper', stories[0]?.queryCode === undefined ? '' : 'WRONGCODE'],
    from: ['2026-03-01'],
    to: ['2026-03-31'],
    level: ['1'],
    start: ['2026-03-02T01:00:00Z'],
    amount: ['5'],
    unit: ['working-day'],
    kind: ['units', 'handle'],
    draft: ['0123456789abcdef'],
    cursor: ['x'],
  }
}

describe('a complainant who is protected', () => {
  it('is named in no byte that the handling unit and others can fetch, at any stage', () => {
    expect(accounts).toEqual(
      expect.arrayContaining(['clerk-chengguan', 'officer-chengguan', 'head-chengguan', 'vendor01', 'analyst01']),
    )
    expect(found.length).toBeGreaterThan(1000)
    const leaks = found.flatMap(({ account, url, status, bytes }) =>
      traces(bytes).map((what) => `${account} ${url} ${status}: ${what}`),
    )
    expect([...new Set(leaks)]).toEqual([])
    // The crawl saw the cases themselves, not only refusals.
    const seen = found.filter(
      (one) => one.account === 'clerk-chengguan' && one.status === 200 && /\/api\/cases\/2026/.test(one.url),
    )
    expect(seen.length).toBeGreaterThan(6)
    expect(seen.some(({ bytes }) => bytes.includes('油烟'))).toBe(true)
  })

  it('stays unknown to whoever asks for a reveal, a match or a search', async () => {
    const answers: string[] = []
    for (const account of accounts) {
      for (const { number } of stories) {
        for (const fields of [['name'], ['phone'], ['address'], ['name', 'phone', 'address', 'idNumber']]) {
          for (const purpose of ['contact', 'visit', 'licence', 'urgent', 'discipline']) {
            const answer = await house.ask(account, {
              method: 'POST',
              url: `/api/cases/${number}/reveal`,
              payload: { fields, purpose, reason: '现场需要' },
            })
            answers.push(answer.body)
          }
        }
      }
      for (const phone of [SECRET.phone, '13755667']) {
        answers.push(
          (await house.ask(account, { method: 'POST', url: '/api/hotline/callers/match', payload: { phone } })).body,
        )
      }
    }
    expect(answers.flatMap(traces)).toEqual([])
  })

  it('is in no error text, live event, log line, notice to staff, or table outside the vault', async () => {
    const story = stories[0]
    if (!story) throw new Error('no story')
    const bad = await house.ask('clerk-chengguan', {
      method: 'POST',
      url: `/api/cases/${story.number}/commands`,
      payload: { type: 'reply', text: 1, note: told('错') },
    })
    expect(bad.statusCode).toBe(400)
    const refused = await house.ask('officer-chengguan', {
      method: 'POST',
      url: `/api/cases/${story.number}/commands`,
      payload: { type: 'review', ruling: 'pass', ending: 'solved', reason: { code: 'x', text: told('越权') } },
    })
    const heard = await listen(house, 'clerk-chengguan', async () => {
      await house.clock.moveTo(new Date('2026-03-12T02:05:00Z'))
      await story.resident('messages', { text: told('再问一次') })
    })
    expect(heard).toContain(story.number)
    const mails = existsSync(house.sink) ? readdirSync(house.sink).filter((name) => name.startsWith('mail')) : []
    const texts = [
      bad.body,
      refused.body,
      heard,
      ...house.log,
      ...mails.map((name) => readFileSync(join(house.sink, name), 'utf8')),
    ]
    expect(texts.flatMap(traces)).toEqual([])
    expect(await tablesNaming()).toEqual([])
  }, 30_000)

  it('is known in the vault, for what the centre must do', async () => {
    const { number = '' } = stories[1] ?? {}
    const answer = await house.ask('callback01', {
      method: 'POST',
      url: `/api/cases/${number}/reveal`,
      payload: { fields: ['phone'], purpose: 'call-back', reason: '回访' },
    })
    expect(answer.body).toContain(SECRET.phone)
  })
})

/** Every table but those of the vault, row by row as text. */
async function tablesNaming(): Promise<string[]> {
  const { rows } = await house.oracle.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('casework', 'hotline', 'notices', 'platform', 'knowledge', 'directory', 'deadlines', 'insight', 'surge')`,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const hits = await house.oracle.query<{ row: string }>(
      `select t::text as row from ${name} t where t::text like any(array['%碧梧%', '%13755667788%', '%松风里九栋%'])`,
    )
    found.push(...hits.rows.map(({ row }) => `${name}: ${row.slice(0, 300)}`))
  }
  return found
}

describe('the unit that is complained about', () => {
  const accused = ['clerk-gongan', 'officer-gongan', 'head-gongan']
  const boards = [
    '/api/inbox',
    '/api/pools',
    '/api/cases',
    '/api/board',
    '/api/load',
    '/api/notices',
    '/api/hotline/report?from=2026-03-01&to=2026-03-31',
    '/api/cases?q=%E6%89%A7%E6%B3%95',
  ]

  it('sees nothing of the request: not the page, not a list, not a count, not an event', async () => {
    const orgs = [await orgId(house, 'gongan')]
    const look = async () =>
      Promise.all(accused.flatMap((account) => boards.map((url) => fetchOne(house, account, url))))
    const before = await look()
    const payload = {
      kind: 'complaint',
      subject: '执法粗暴',
      text: told('民警执法粗暴'),
      place: '990101001000',
      about: { orgs, person: true },
      contact: { name: SECRET.name, phone: SECRET.phone },
    }
    let number = ''
    const heard = await listen(house, 'clerk-gongan', async () => {
      await house.clock.moveTo(new Date('2026-03-12T02:10:00Z'))
      number = JSON.parse(await send(house, undefined, { url: '/api/requests', payload })).number
      await send(house, 'dispatcher01', {
        url: `/api/cases/${number}/commands`,
        payload: { type: 'classify', classCode: '010101' },
      })
      await send(house, 'agent01', { url: `/api/cases/${number}/commands`, payload: { type: 'register' } })
      const lead = await orgId(house, 'chengguan')
      const deviation = { code: 'privacy', text: '回避' }
      const dispatch = { type: 'dispatch', lead, catalogueRow: null, deviation }
      await send(house, 'dispatcher01', { url: `/api/cases/${number}/commands`, payload: dispatch })
    })
    expect(heard).not.toContain(number)
    for (const account of accused) {
      for (const url of [`/api/cases/${number}`, `/api/cases?q=${number}`, `/api/cases/${number}/read-trail`]) {
        const one = await fetchOne(house, account, url)
        if (!url.includes('q=')) expect([403, 404]).toContain(one.status)
        expect(one.bytes.split('\n')[1]).not.toContain(number)
      }
      const command = await house.ask(account, {
        method: 'POST',
        url: `/api/cases/${number}/commands`,
        payload: { type: 'comment', text: '看看' },
      })
      expect(command.statusCode).toBe(404)
    }
    const body = ({ bytes }: Fetched) => bytes.split('\n')[1]?.replace(/"now":"[^"]*"/, '')
    expect((await look()).map(body)).toEqual(before.map(body))
  }, 60_000)
})
