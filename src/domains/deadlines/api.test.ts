import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemCtx } from '#platform/create-ctx'
import { openApi } from '#platform/http/openapi'
import { registerRoutes } from '#platform/http/register'
import { staff, type TestHouse, testHouse } from '#tests/support/ctx'
import { NATIONAL, routes, seedDeadlines } from './index.ts'
import { profileList } from './schemas.ts'
import { words } from './words.ts'

let house: TestHouse
let app: FastifyInstance

beforeAll(async () => {
  house = await testHouse()
  await systemCtx(house.source, NATIONAL, 'seed').transaction('deadlines.edit', seedDeadlines)
  const editor = staff({ may: ['deadlines.read', 'deadlines.edit'] })
  app = Fastify()
  registerRoutes(app, routes, { words, ctxFor: async () => house.as(editor) })
})
afterAll(async () => {
  await app.close()
  await house.stop()
})

type Method = 'GET' | 'PUT' | 'POST'

/** Asks as an editor over the HTTP edge; `path` is what follows /api/deadlines. */
async function ask(method: Method, path: string, body?: object): Promise<{ status: number; body: unknown }> {
  const answer = await app.inject({ method, url: `/api/deadlines${path}`, ...(body && { payload: body }) })
  return { status: answer.statusCode, body: answer.json() }
}

describe('the API of calendar and profiles', () => {
  it('shows a year and explains a period', async () => {
    const year = await ask('GET', '/calendar?year=2026')
    expect(year).toMatchObject({ status: 200, body: { year: 2026, confirmed: true } })
    const start = encodeURIComponent('2026-02-13T09:00:00+08:00')
    const answer = await ask('GET', `/explain?start=${start}&amount=2&unit=working-day&endsAtClosingTime=1`)
    expect(answer).toMatchObject({ status: 200, body: { dueAt: '2026-02-24T09:00:00.000Z', provisional: false } })
  })

  it('leaves out times that do not count', async () => {
    const asked = (stops: string) =>
      ask(
        'GET',
        `/explain?start=${encodeURIComponent('2026-03-02T09:00:00+08:00')}&amount=3&unit=working-day&stops=${stops}`,
      )
    const whole = await asked('')
    expect(whole).toMatchObject({ status: 200, body: { dueAt: '2026-03-05T15:59:59.999Z' } })
    const stopped = await asked('2026-03-03T01:00:00Z/2026-03-05T01:00:00Z')
    expect(stopped).toMatchObject({ status: 200, body: { dueAt: '2026-03-09T15:59:59.999Z' } })
    expect((await asked('2026-03-03/soon')).status).toBe(400)
  })

  it('refuses what cannot be explained, in words', async () => {
    const refusal = async (query: string) => ask('GET', `/explain?${query}`)
    const late = { status: 422, body: { code: 'deadlines.start-outside', detail: words['deadlines.start-outside'].zh } }
    expect(await refusal('start=2059-02-13T09:00:00Z&amount=1&unit=month')).toMatchObject(late)
    const broken = { status: 422, body: { code: 'deadlines.broken-days' } }
    expect(await refusal('start=2026-02-13T09:00:00Z&amount=1.5&unit=month')).toMatchObject(broken)
    const long = { status: 422, body: { code: 'deadlines.too-long' } }
    expect(await refusal('start=2026-02-13T09:00:00Z&amount=13&unit=month')).toMatchObject(long)
    expect((await refusal('start=yesterday&amount=1&unit=month')).status).toBe(400)
  })

  it('takes an edited profile back in the form it was given', async () => {
    const list = profileList.parse((await ask('GET', '/profiles')).body)
    expect(list.chosen).toBe('jinan-paper')
    for (const { code, version, city: _, ...body } of list.profiles) {
      const answer = await ask('PUT', `/profiles/${code}`, { ...body, basedOn: version })
      expect(answer).toEqual({ status: 200, body: { version: 2 } })
      expect((await ask('GET', `/profiles/${code}`)).body).toMatchObject({ ...body, version: 2 })
    }
    expect((await ask('PUT', '/choice', { code: 'anyang-2021' })).body).toEqual({ chosen: 'anyang-2021' })
  })

  it('loads, corrects and confirms a year', async () => {
    const breaks = [{ name: '元旦', from: '2027-01-01', to: '2027-01-01', makeUp: [] }]
    const steps = [
      await ask('PUT', '/calendar/years/2027', { source: '测试通知', breaks }),
      await ask('PUT', '/calendar/days/2027-03-03', { kind: 'off', name: '地方节日', source: '测试' }),
      await ask('POST', '/calendar/years/2027/confirm'),
      await ask('PUT', '/calendar/hours', { hours: [{ from: '08:30', to: '17:30' }] }),
    ]
    expect(steps.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await ask('GET', '/calendar?year=2027')).body).toMatchObject({
      confirmed: true,
      hours: [{ from: '08:30', to: '17:30' }],
      days: [{ name: '元旦' }, { name: '地方节日' }],
    })
    expect((await ask('PUT', '/calendar/days/2027-02-30', { kind: 'off', name: '?', source: '?' })).status).toBe(400)
  })

  it('is described whole in the OpenAPI document, with its permissions', () => {
    const document = JSON.stringify(openApi(routes, '0.0.0'))
    for (const { path } of routes) expect(document).toContain(JSON.stringify(path))
    expect(document).toContain('"x-permission":"deadlines.edit"')
  })
})
