import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visibleCase } from '#domains/casework'
import type { ApplicationCase } from '#rules/applications'
import { type TestDatabase, testDatabase } from '#tests/support/database'
import { CITY, type WholeHouse, wholeHouse } from '#tests/support/whole-house'
import { choresOf } from '../../src/main/chores.ts'
import { portalPages } from '../../src/main/portal-pages.ts'
import { seedRegisters } from '../../src/seed/services/seed.ts'
import { routes as pages } from '../../src/web/portal/routes.ts'
import { applySecretly, NUMBER, residentsOf, type SignedIn } from './applicant.ts'
import { crawl, type Fetched, fetchOne, type Values } from './crawl.ts'
import { SECRET, traces } from './secret.ts'
import { cityTables, rowsSeen } from './walls.ts'

/** People who oversee, report, edit matters, answer telephones or work elsewhere; the counter alone may have a part. */
const STRANGERS = [
  ...['window02', 'matters01', 'approver01', 'analyst01', 'leader01', 'dispatcher01', 'agent01', 'vendor01'],
  ...['clerk-gongan', 'officer-gongan', 'head-gongan', 'clerk-mingzheng'],
]

let database: TestDatabase
let house: WholeHouse
let owner: SignedIn
let other: SignedIn
let sent: { number: string; cases: readonly string[]; draft: string }
let states: ApplicationCase[]
let strangers: string[] = []
const found: Fetched[] = []

beforeAll(async () => {
  database = await testDatabase()
  house = await wholeHouse(database.urls, new Date('2026-11-20T02:00:00Z'))
  await portalPages(house.server, house.app)
  await seedRegisters(house.system())
  const residents = residentsOf(house)
  owner = await residents.checked('ruolan', 'qinghe')
  other = await residents.checked('qihang', 'yuanlan')
  sent = await applySecretly(house, residents.resident, owner.portal)
  for (const chore of choresOf(house.app)) await chore.run()
  states = await Promise.all(sent.cases.map(stateOf))
  const { rows } = await house.oracle.query<{ account: string }>(
    'select account from directory.users where city = $1 and account = any($2)',
    [CITY, STRANGERS],
  )
  strangers = rows.map(({ account }) => account)
  const values = await valuesNow()
  for (const account of [...strangers, ...(await handlersOf(states))])
    found.push(...(await crawl(house, account, values)))
}, 400_000)
afterAll(async () => {
  await house?.close()
  await database?.stop()
})

async function stateOf(number: string): Promise<ApplicationCase> {
  const ctx = house.system()
  const one = await ctx.reading('casework.read', (tx) => visibleCase(tx, ctx.actor, number))
  return (one?.facts as { state: ApplicationCase } | undefined)?.state ?? expect.fail(`no case ${number}`)
}

/** An officer and a head of two of the bodies that have a case: colleagues in one bundle, strangers in each other's case. */
async function handlersOf(all: readonly ApplicationCase[]): Promise<string[]> {
  const orgs = [...new Set(all.map(({ org }) => org))].slice(0, 2)
  const { rows } = await house.oracle.query<{ account: string }>(
    `select account from directory.users where city = $1 and org = any($2) and account ~ '^(officer|head)-'`,
    [CITY, orgs],
  )
  return rows.map(({ account }) => account)
}

async function count(table: string): Promise<number> {
  const { rows } = await house.oracle.query<{ n: number }>(`select count(*)::int as n from ${table} where city = $1`, [
    CITY,
  ])
  return rows[0]?.n ?? 0
}

async function orgOf(accounts: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await house.oracle.query<{ account: string; org: string }>(
    'select account, org from directory.users where city = $1 and account = any($2)',
    [CITY, [...accounts]],
  )
  return new Map(rows.map(({ account, org }) => [account, org]))
}

async function valuesNow(): Promise<Values> {
  const documents = states.flatMap(({ items, results }) => [
    ...items.flatMap(({ document }) => document ?? []),
    ...results.map(({ document }) => document),
  ])
  const cases = states.map(({ id }) => id)
  return {
    number: [sent.number, ...sent.cases],
    id: [...documents.slice(0, 3), ...cases.slice(0, 2), owner.portal.acting.id, owner.portal.person.id],
    document: documents.slice(0, 6),
    draft: [sent.draft],
    holder: [owner.portal.acting.id],
    org: [...new Set(states.map(({ org }) => org))],
    q: [SECRET.name, SECRET.phone, SECRET.home, sent.number],
    text: [SECRET.name],
    code: ['restaurant', ...states.slice(0, 1).map(({ matter }) => matter.taskCode)],
    from: ['2026-11-01'],
    to: ['2026-11-30'],
    kind: ['application'],
    stage: ['open', 'closed'],
    year: ['2026'],
    by: ['org', 'matter'],
    start: ['2026-11-20T02:00:00Z'],
    amount: ['5'],
    unit: ['working-day'],
    level: ['1'],
  }
}

/** What would give the applicant away; of the firm, what it tells the city and nobody else. */
const secretsIn = (bytes: string): string[] => [...traces(bytes), ...(bytes.includes(NUMBER) ? [NUMBER] : [])]

/** The number of the case whose form or paper is asked for. */
const doorOf = (url: string): string | undefined =>
  /\/api\/applications\/cases\/([^/]+)\/(form$|documents\/)/.exec(url)?.[1]

describe('what a firm tells the city in an application', () => {
  it('is read through the form and the papers of a case alone', () => {
    expect(strangers.length).toBeGreaterThan(8)
    expect(found.length).toBeGreaterThan(1500)
    const leaks = found.flatMap(({ account, url, status, bytes }) =>
      doorOf(url) !== undefined && status === 200 ? [] : secretsIn(bytes).map((what) => `${account} ${url}: ${what}`),
    )
    expect([...new Set(leaks)]).toEqual([])
    expect(found.some(({ bytes, url }) => doorOf(url) !== undefined && secretsIn(bytes).length > 0)).toBe(true)
  })

  it('opens to the bodies of the case and not to their neighbours in the bundle; each opening is on record', async () => {
    const opened = found.filter(({ url, status }) => doorOf(url) !== undefined && status === 200)
    const orgs = await orgOf(opened.map(({ account }) => account))
    for (const { account, url, bytes } of opened) {
      const state = states.find(({ number }) => number === doorOf(url))
      const bodies = [state?.org, state?.acceptance.org, ...(state?.tasks.map((task) => task.org) ?? [])]
      expect(bodies, `${account} ${url}`).toContain(orgs.get(account))
      // The sign belongs to the form of one body; no other sees what stands on it.
      if (!state?.matter.name.zh.includes('招牌')) expect(bytes).not.toContain('signText')
    }
    const forms = opened.filter(({ url }) => url.endsWith('/form'))
    expect(new Set(forms.map(({ url }) => url)).size).toBeGreaterThan(1)
    expect(await count('applications.form_reads')).toBe(forms.length)
    expect(opened.length).toBeGreaterThan(forms.length)
  })

  it('stands in no table in the clear', async () => {
    const { rows } = await house.oracle.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    )
    const secrets = [SECRET.name, SECRET.phone, SECRET.home, NUMBER, '碧梧', '松风里']
    const like = secrets.flatMap((one) => [`%${one}%`, `%${Buffer.from(one).toString('hex')}%`])
    const named: string[] = []
    for (const { name } of rows) {
      const hits = await house.oracle.query<{ row: string }>(
        `select left(t::text, 400) as row from ${name} t where t::text like any($1)`,
        [like],
      )
      named.push(...hits.rows.map(({ row }) => `${name}: ${row}`))
    }
    expect(named).toEqual([])
    expect(rows.length).toBeGreaterThan(90)
  })

  it('is in no line of the log and in no message', () => {
    const files = existsSync(house.sink) ? readdirSync(house.sink) : []
    const messages = files.map((name) => readFileSync(join(house.sink, name), 'utf8'))
    expect([...house.log, ...messages].flatMap(secretsIn)).toEqual([])
  })
})

describe('the residents’ pages', () => {
  const ids = (): Values => ({
    number: [sent.number, sent.cases[0] ?? ''],
    draft: [sent.draft],
    id: states.flatMap(({ items }) => items.flatMap(({ document }) => document ?? [])).slice(0, 2),
    document: states.flatMap(({ items }) => items.flatMap(({ document }) => document ?? [])).slice(0, 2),
    code: ['restaurant', states[0]?.matter.taskCode ?? ''],
    key: ['signText', 'premises-plan'],
    order: [sent.draft],
    token: ['x'.repeat(75)],
  })
  const addresses = (path: string): string[] =>
    (path.match(/:\w+/g) ?? []).reduce<string[]>(
      (all, mark) => all.flatMap((one) => (ids()[mark.slice(1)] ?? ['1']).map((value) => one.replace(mark, value))),
      [path],
    )
  const open = async (url: string, token?: string) => {
    const cookie = token === undefined ? {} : { cookie: `onedoor-resident=${encodeURIComponent(token)}` }
    const answer = await house.server.inject({ method: 'GET', url, headers: { host: 'localhost', ...cookie } })
    const bytes = `${JSON.stringify(answer.headers)}\n${answer.body}\n${answer.rawPayload.toString('latin1')}`
    return { url, status: answer.statusCode, bytes }
  }

  it('show nothing of it to anybody else, signed in or not', async () => {
    const urls = pages.flatMap(({ path }) => addresses(path))
    expect(urls.length).toBeGreaterThan(90)
    for (const token of [undefined, other.token]) {
      const seen: Awaited<ReturnType<typeof open>>[] = []
      for (const url of urls) seen.push(await open(url, token))
      expect(seen.flatMap(({ url, bytes }) => secretsIn(bytes).map((what) => `${url}: ${what}`))).toEqual([])
      expect(seen.filter(({ status }) => status >= 500).map(({ url }) => url)).toEqual([])
      const doors = seen.filter(({ url }) => /^\/(applications|apply)\/[^/]+/.test(url))
      expect(doors.filter(({ status }) => ![303, 404].includes(status)).map(({ url }) => url)).toEqual([])
    }
  }, 120_000)

  it('show it to the applicant, and to nobody with his number alone', async () => {
    const mine = await open(`/apply/${sent.draft}/check`, owner.token)
    expect(secretsIn(mine.bytes)).toContain(SECRET.name)
    expect((await open(`/applications/${sent.number}`, owner.token)).status).toBe(200)
    const search = await fetchOne(house, strangers[0] ?? '', `/api/cases?q=${encodeURIComponent(SECRET.name)}`)
    expect(search.bytes).not.toContain(sent.cases[0] ?? '')
  })
})

describe('another city', () => {
  it('sees no row of this one by plain SQL, whatever table it asks', async () => {
    const tables = await cityTables(house.oracle)
    expect(tables.filter(({ isForced }) => !isForced).map(({ name }) => name)).toEqual([])
    for (const as of ['370100', null]) {
      const seen = await rowsSeen(database.urls, tables, { as, of: CITY })
      // Which host belongs to which city is asked before there is a city.
      const open = [...seen].flatMap(([name, rows]) => (rows > 0 && name !== 'directory.sites' ? [name] : []))
      expect(open, `as ${as}`).toEqual([])
    }
    // The same question under its own city finds what is there: an empty answer above means a wall, not an empty house.
    const own = await rowsSeen(database.urls, tables, { as: CITY, of: CITY })
    const filled = [...own].flatMap(([name, rows]) => (rows > 0 ? [name] : []))
    expect(filled).toEqual(
      expect.arrayContaining([
        ...['accounts.holders', 'accounts.representations', 'accounts.sessions', 'applications.applications'],
        ...['applications.drafts', 'applications.forms', 'applications.form_reads', 'applications.case_facts'],
        ...['documents.documents', 'documents.uses', 'documents.registry', 'matters.versions', 'bundles.versions'],
      ]),
    )
  })
})
