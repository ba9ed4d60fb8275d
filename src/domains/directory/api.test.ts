import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCtx } from '#platform/create-ctx'
import { keysOf } from '#platform/crypto/keys'
import { hashPassword } from '#platform/crypto/password'
import { registerRoutes } from '#platform/http/register'
import { presentedToken } from '#platform/session/cookie'
import { giveSessionKeys } from '#platform/session/secrets'
import { CITY, type TestHouse, testHouse } from '#tests/support/ctx'
import { routes } from './api.ts'
import { fillDirectory } from './commands/fill.ts'
import { resolveSession } from './queries/session.ts'
import { residentPermissions } from './rules/index.ts'
import { words } from './words.ts'

const PASSWORD = 'Correct-horse-9'
let house: TestHouse
let server: FastifyInstance

beforeAll(async () => {
  house = await testHouse()
  giveSessionKeys(keysOf(Buffer.alloc(32, 5)))
  const place = '990100000000'
  await fillDirectory(house.system(), {
    places: [{ code: place, name: '云泽市' }],
    orgs: [
      { code: 'gov', name: '市政府', kind: 'city-government', parent: null, place },
      { code: 'chengguan', name: '城管局', kind: 'city-unit', parent: 'gov', place },
    ],
    users: [
      { account: 'admin', name: '管理员', org: 'gov', phone: '13912345678', duties: [{ role: 'administrator' }] },
      { account: 'clerk', name: '联络员', org: 'chengguan', duties: [{ role: 'unit-clerk' }] },
    ],
    passwordHash: await hashPassword(PASSWORD),
  })
  server = fastify()
  await server.register(multipart)
  registerRoutes(server, routes, {
    words,
    async ctxFor(request) {
      const token = presentedToken(request.headers)?.token
      const signed = token === undefined ? null : await resolveSession(house.source, token)
      const grants = residentPermissions.map((permission) => ({ permission, scope: { kind: 'city' as const } }))
      return createCtx(house.source, { city: CITY, actor: signed?.staff ?? { kind: 'resident', grants } })
    },
  })
})
afterAll(async () => {
  await server.close()
  await house.stop()
})

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
const ask = (
  method: Method,
  url: string,
  more: { token?: string; body?: object; key?: string; cookie?: string } = {},
) =>
  server.inject({
    method,
    url,
    headers: {
      ...(more.token ? { authorization: `Bearer ${more.token}` } : {}),
      ...(more.key ? { 'idempotency-key': more.key } : {}),
      ...(more.cookie ? { cookie: more.cookie } : {}),
    },
    ...(more.body ? { payload: more.body } : {}),
  })
async function tokenOf(account: string): Promise<string> {
  const answer = await ask('POST', '/api/sessions', { body: { account, password: PASSWORD, token: true } })
  return answer.json<{ token: string }>().token
}

describe('the routes of signing in', () => {
  it('set a cookie that scripts cannot read, tell who I am, and take it away again', async () => {
    const answer = await ask('POST', '/api/sessions', { body: { account: 'clerk', password: PASSWORD } })
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({ token: null, secondFactor: false })
    const line = String(answer.headers['set-cookie'])
    expect(line).toMatch(/^onedoor=990100\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    const cookie = line.split(';')[0] ?? ''
    const me = await ask('GET', '/api/sessions/current', { cookie })
    expect(me.json()).toMatchObject({
      account: 'clerk',
      orgName: '城管局',
      city: CITY,
      duties: [{ role: 'unit-clerk' }],
    })
    expect(me.json<{ permissions: string[] }>().permissions).toContain('hotline.sign')
    const out = await ask('DELETE', '/api/sessions/current', { cookie })
    expect([out.statusCode, String(out.headers['set-cookie'])]).toEqual([204, expect.stringContaining('Max-Age=0')])
    expect((await ask('GET', '/api/sessions/current', { cookie })).statusCode).toBe(401)
  })

  it('answer 401 with words for a wrong password, 400 for a field nobody asked for', async () => {
    const wrong = await ask('POST', '/api/sessions', { body: { account: 'clerk', password: 'x' } })
    expect([wrong.statusCode, wrong.json<{ code: string }>().code]).toEqual([401, 'directory.wrong-credentials'])
    const extra = await ask('POST', '/api/sessions', { body: { account: 'clerk', password: PASSWORD, city: '990200' } })
    expect(extra.statusCode).toBe(400)
  })
})

describe('a foreign page', () => {
  it('cannot sign a browser in', async () => {
    const payload = { account: 'clerk', password: PASSWORD }
    const from = (headers: Record<string, string>) =>
      server.inject({ method: 'POST', url: '/api/sessions', headers, payload })
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'http://evil.example', host: 'city.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://city.example', host: 'city.example' },
    ]
    for (const headers of foreign) expect((await from(headers)).statusCode).toBe(403)
    expect((await from({ origin: 'http://city.example', host: 'city.example' })).statusCode).toBe(201)
  })
})

describe('the routes of the directory', () => {
  it('show places to everybody, units and names to staff, accounts and telephones to editors alone', async () => {
    const [clerk, admin] = [await tokenOf('clerk'), await tokenOf('admin')]
    expect((await ask('GET', '/api/directory/places?q=%E4%BA%91')).json()).toMatchObject({
      rows: [{ code: '990100000000', fullName: '云泽市' }],
      next: null,
    })
    expect((await ask('GET', '/api/directory/orgs')).statusCode).toBe(401)
    const orgs = await ask('GET', '/api/directory/orgs?handling=true&limit=1', { token: clerk })
    expect(orgs.json()).toMatchObject({ rows: [{ code: 'chengguan', placeName: '云泽市' }], next: null })
    const seen = await ask('GET', '/api/directory/staff', { token: clerk })
    expect(seen.body).not.toMatch(/"admin"|13912345678/)
    const rows = (await ask('GET', '/api/directory/staff', { token: admin })).json<{
      rows: { id: string; account: string }[]
    }>().rows
    const self = rows.find((row) => row.account === 'admin')
    expect((await ask('GET', `/api/directory/staff/${self?.id}`, { token: clerk })).statusCode).toBe(403)
    expect((await ask('GET', `/api/directory/staff/${self?.id}`, { token: admin })).json()).toMatchObject({
      phone: '13912345678',
    })
  })

  it('page through lists without losing or repeating anybody', async () => {
    const token = await tokenOf('admin')
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const url: string = `/api/directory/orgs?limit=1${next ? `&cursor=${encodeURIComponent(next)}` : ''}`
      const page: { rows: { code: string }[]; next: string | null } = (await ask('GET', url, { token })).json()
      seen.push(...page.rows.map((row) => row.code))
      next = page.next
    }
    expect(seen).toEqual(['gov', 'chengguan'])
  })

  it('create once per key, and refuse the key for another content', async () => {
    const token = await tokenOf('admin')
    const orgs = (await ask('GET', '/api/directory/orgs', { token })).json<{ rows: { id: string }[] }>().rows
    const body = { code: 'new', name: '新单位', kind: 'city-unit', parent: orgs[0]?.id ?? null, place: '990100000000' }
    const first = await ask('POST', '/api/directory/orgs', { token, body, key: 'k1' })
    const again = await ask('POST', '/api/directory/orgs', { token, body, key: 'k1' })
    expect([first.statusCode, again.statusCode]).toEqual([201, 201])
    expect(again.json()).toEqual(first.json())
    const other = await ask('POST', '/api/directory/orgs', { token, body: { ...body, name: '别的' }, key: 'k1' })
    expect(other.statusCode).toBe(422)
  })

  it('let nobody but an administrator edit, and nobody at all add fields of his own', async () => {
    const [clerk, admin] = [await tokenOf('clerk'), await tokenOf('admin')]
    for (const { method, path, permission, body } of routes) {
      if (permission === 'public' || permission === 'signed-in' || permission === 'directory.read') continue
      const url = path.replace(/\{\w+\}/g, '01900000-0000-7000-8000-000000000001')
      const refused = await ask(method as Method, url, { token: clerk, body: { role: 'x' } })
      expect([400, 403], `${method} ${path}`).toContain(refused.statusCode)
      if (body === undefined || path.endsWith('/import')) continue
      const strict = await ask(method as Method, url, { token: admin, body: { confidential: false, score: 1 } })
      expect(strict.statusCode, `${method} ${path}`).toBe(400)
    }
  })
})
