import { setTimeout as sleep } from 'node:timers/promises'
import type { WholeHouse } from '../support/whole-house.ts'

type Parameter = { name: string; in: 'path' | 'query'; required?: boolean }
type Operation = { parameters?: Parameter[] }
type Document = { paths: Record<string, { get?: Operation }> }

/** Values that the crawler fills in, by the name of the parameter. */
export type Values = Readonly<Record<string, readonly string[]>>
export type Fetched = { account: string; url: string; status: number; bytes: string }

const MOST_PAGES = 20

/** Fetches every GET route of the API description as an account, with every value it knows, page after page. */
export async function crawl(house: WholeHouse, account: string, values: Values): Promise<Fetched[]> {
  const document = (await house.ask(undefined, { method: 'GET', url: '/api/openapi.json' })).json<Document>()
  const fetched: Fetched[] = []
  for (const [path, { get }] of Object.entries(document.paths)) {
    // The live stream never ends; `listen` hears it. What is set as PDF is packed, so that no name would be found in it: the
    // same figures are read as a page or as JSON.
    if (!get || path === '/api/events' || /[./]pdf$/.test(path)) continue
    for (const url of addresses(path, get.parameters ?? [], values)) fetched.push(...(await pages(house, account, url)))
  }
  for (const url of OTHERS) fetched.push(await fetchOne(house, account, url))
  return fetched
}

/** What is not in the description, and open to everybody. */
const OTHERS = [
  '/healthz',
  '/readyz',
  '/metrics',
  '/api/clock',
  '/open311/v2/requests.json',
  '/open311/v2/requests.xml',
  '/open311/v2/services.json',
]

function addresses(path: string, parameters: readonly Parameter[], values: Values): string[] {
  const filled = (path.match(/\{\w+\}/g) ?? []).reduce<string[]>(
    (paths, mark) =>
      paths.flatMap((one) =>
        known(values, mark.slice(1, -1)).map((value) => one.replace(mark, encodeURIComponent(value))),
      ),
    [path],
  )
  const required = parameters.filter((one) => one.in === 'query' && one.required)
  const optional = parameters.filter(
    (one) => one.in === 'query' && !one.required && one.name !== 'cursor' && values[one.name],
  )
  const base = new URLSearchParams(
    required.map((one): [string, string] => [one.name, known(values, one.name)[0] ?? '']),
  ).toString()
  const queries = [
    base,
    ...required.flatMap((one) => variants(base, one.name, values)),
    ...optional.flatMap((one) => variants(base, one.name, values)),
  ]
  return filled.flatMap((one) => [...new Set(queries)].map((query) => (query === '' ? one : `${one}?${query}`)))
}

function variants(base: string, name: string, values: Values): string[] {
  return known(values, name).map((value) => {
    const query = new URLSearchParams(base)
    query.set(name, value)
    return query.toString()
  })
}

function known(values: Values, name: string): readonly string[] {
  return values[name] ?? ['1']
}

async function pages(house: WholeHouse, account: string, url: string): Promise<Fetched[]> {
  const all: Fetched[] = []
  let next: string | null = url
  for (let page = 0; next !== null && page < MOST_PAGES; page += 1) {
    const one = await fetchOne(house, account, next)
    all.push(one)
    const cursor = one.status === 200 && one.bytes.startsWith('{') ? nextOf(one.bytes) : null
    next = cursor === null ? null : `${url}${url.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`
  }
  return all
}

function nextOf(body: string): string | null {
  const [, cursor] = /"next":"([^"]+)"/.exec(body) ?? []
  return cursor ?? null
}

export async function fetchOne(house: WholeHouse, account: string, url: string): Promise<Fetched> {
  const answer = await house.ask(account, { method: 'GET', url })
  const file = answer.rawPayload.toString('latin1')
  return {
    account,
    url,
    status: answer.statusCode,
    bytes: `${JSON.stringify(answer.headers)}\n${answer.body}\n${file}`,
  }
}

/** What a live screen hears while something happens. */
export async function listen(house: WholeHouse, account: string, happen: () => Promise<unknown>): Promise<string> {
  const address = house.server.server.address()
  if (address === null || typeof address === 'string') throw new Error('the house does not listen')
  const stop = new AbortController()
  const headers = { authorization: `Bearer ${await house.token(account)}` }
  const answer = await fetch(`http://127.0.0.1:${address.port}/api/events`, { headers, signal: stop.signal })
  let heard = ''
  const reading = (async () => {
    for await (const chunk of answer.body ?? []) heard += Buffer.from(chunk).toString('utf8')
  })().catch(() => undefined)
  await happen()
  await sleep(4500)
  stop.abort()
  await reading
  return heard
}
