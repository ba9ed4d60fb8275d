import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '#tests/support/database'
import { type WholeHouse, wholeHouse } from '#tests/support/whole-house'
import { portalPages } from '../../src/main/portal-pages.ts'
import { seedRegisters } from '../../src/seed/services/seed.ts'
import { routes as pages } from '../../src/web/portal/routes.ts'
import { residentsOf } from './applicant.ts'
import { odd, oddBodies, type Schema } from './odd.ts'

type Operation = {
  tags?: readonly string[]
  parameters?: readonly { name: string; in: 'path' | 'query' }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}
type Described = { paths: Record<string, Partial<Record<'get' | 'post' | 'put' | 'delete', Operation>>> }

const TAGS = ['accounts', 'documents', 'matters', 'guidance', 'bundles', 'consult', 'applications', 'drift', 'exchange']
/** Posts that between them may do everything that the services offer. */
const ACCOUNTS = ['window01', 'matters01', 'approver01', 'head-shichang', 'officer-shichang', 'admin01']
/** The same for what is made of what people say. */
const LISTENING = ['insight', 'surge']
const LISTENERS = ['centrehead01', 'analyst01']

let database: TestDatabase
let house: WholeHouse
let accounts: string[]
let token: string

beforeAll(async () => {
  database = await testDatabase()
  house = await wholeHouse(database.urls, new Date('2026-11-20T02:00:00Z'))
  await portalPages(house.server, house.app)
  await seedRegisters(house.system())
  token = (await residentsOf(house).checked('ruolan', 'qinghe')).token
  const { rows } = await house.oracle.query<{ account: string }>(
    'select distinct account from directory.users where account = any($1)',
    [ACCOUNTS],
  )
  accounts = rows.map(({ account }) => account)
}, 240_000)
afterAll(async () => {
  await house?.close()
  await database?.stop()
})

const odds = odd.filter((value) => typeof value === 'string')
const inPath = (text: string): string => encodeURIComponent(Buffer.from(text, 'utf8').toString('utf8').slice(0, 600))

async function described(
  tags: readonly string[],
): Promise<{ method: 'GET' | 'POST' | 'PUT' | 'DELETE'; path: string; of: Operation }[]> {
  const { paths } = (await house.ask(undefined, { method: 'GET', url: '/api/openapi.json' })).json<Described>()
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, of]) =>
      of?.tags?.some((tag) => tags.includes(tag))
        ? [{ method: method.toUpperCase() as 'GET' | 'POST' | 'PUT' | 'DELETE', path, of }]
        : [],
    ),
  )
}

/** Path and query with one odd value each. */
function oddAddresses(path: string, { parameters = [] }: Operation): string[] {
  const plain = path.replace(/\{\w+\}/g, '01900000-0000-7000-8000-000000000001')
  const paths = path.includes('{') ? odds.map((text) => path.replace(/\{\w+\}/g, inPath(text))) : []
  const queries = parameters
    .filter((one) => one.in === 'query')
    .flatMap(({ name }) => odds.map((text) => `${plain}?${name}=${inPath(text)}&${name}=2`))
  return [plain, ...paths, ...queries]
}

it('no route of the services fails on what should not be sent to it', async () => {
  expect(accounts.length).toBeGreaterThan(3)
  const { routes, asked, failed } = await tried(TAGS, accounts)
  expect(failed).toEqual([])
  expect(routes).toBeGreaterThan(60)
  expect(asked).toBeGreaterThan(3000)
}, 400_000)

it('no route that tells what people say fails on it either', async () => {
  const { routes, asked, failed } = await tried(LISTENING, LISTENERS)
  expect(failed).toEqual([])
  expect(routes).toBeGreaterThan(60)
  expect(asked).toBeGreaterThan(2000)
}, 400_000)

/** Sends everything odd to every route of these parts, as one account after the other. */
async function tried(tags: readonly string[], by: readonly string[]) {
  const operations = await described(tags)
  const failed: string[] = []
  let asked = 0
  for (const { method, path, of } of operations) {
    const schema = of.requestBody?.content['application/json']?.schema
    const bodies = schema === undefined ? [undefined] : oddBodies(schema)
    const [plain = path, ...others] = oddAddresses(path, of)
    const requests = [
      ...bodies.map((body) => ({ url: plain, body })),
      ...others.map((url) => ({ url, body: bodies[0] })),
    ]
    for (const [at, { url, body }] of requests.entries()) {
      const payload =
        body === undefined ? {} : { payload: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
      const account = by[at % by.length]
      const answer = await house.ask(account, { method, url, ...payload })
      asked += 1
      if (answer.statusCode >= 500)
        failed.push(`${account} ${method} ${url.slice(0, 120)} ${JSON.stringify(body)?.slice(0, 200)}`)
    }
  }
  return { routes: operations.length, asked, failed }
}

/** For pages, which are slower: one of each kind. */
const few = [2, 7, 9, 11].flatMap((at) => odds[at] ?? [])

it('no page fails on what should not be sent to it', async () => {
  const cookie = `onedoor-resident=${encodeURIComponent(token)}; onedoor-visit=visit`
  const headers = { host: 'localhost', origin: 'http://localhost', cookie }
  const first = await house.server.inject({ method: 'GET', url: '/me/firms', headers })
  const form = /name="token" value="([^"]+)"/.exec(first.body)?.[1] ?? ''
  expect(form).not.toBe('')
  const failed: string[] = []
  for (const { path, action } of pages.filter((one) => !/^\/(request|track|answers|tell)/.test(one.path))) {
    const marks = path.match(/:\w+/g) ?? []
    const urls = few.flatMap((text) => {
      const url = marks.reduce((all, mark) => all.replace(mark, inPath(text) || '-'), path)
      const query = ['q', 'to', 'matter', 'bundle', 'place', 'page', 'theme', 'goal'].map(
        (name) => `${name}=${inPath(text)}`,
      )
      return [url, `${url}?${query.join('&')}`]
    })
    for (const url of urls) {
      const seen = await house.server.inject({ method: 'GET', url, headers })
      if (seen.statusCode >= 500) failed.push(`GET ${url.slice(0, 160)}`)
    }
    if (action === undefined || path === '/me/close' || path.startsWith('/sign-in')) continue
    for (const text of few) {
      const url = marks.reduce((all, mark) => all.replace(mark, '01900000-0000-7000-8000-000000000001'), path)
      const names = [
        'do',
        'name',
        'phone',
        'idNumber',
        'code',
        'text',
        'label',
        'days',
        'holder',
        'way',
        'key',
        'scope',
        'months',
      ]
      const fields = new URLSearchParams(names.map((name): [string, string] => [name, text.slice(0, 9000)]))
      fields.set('token', form)
      const sent = await house.server.inject({
        method: 'POST',
        url,
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        payload: fields.toString(),
      })
      if (sent.statusCode >= 500) failed.push(`POST ${url} ${JSON.stringify(text).slice(0, 80)}`)
    }
  }
  expect(failed).toEqual([])
}, 400_000)
