import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '#tests/support/database'
import { type WholeHouse, wholeHouse } from '#tests/support/whole-house'

let database: TestDatabase
let house: WholeHouse
beforeAll(async () => {
  database = await testDatabase()
  house = await wholeHouse(database.urls, new Date('2026-03-02T01:00:00Z'))
})
afterAll(async () => {
  await house.close()
  await database.stop()
})

const matter = { kind: 'help', subject: '路灯不亮', text: '路口的路灯不亮。' }
const send = (payload: string | Buffer) =>
  house.ask(undefined, {
    method: 'POST',
    url: '/api/requests',
    headers: { 'content-type': 'application/json' },
    payload,
  })

describe('what no database could keep', () => {
  it('is refused by the name of its field, in bodies, queries and paths', async () => {
    const answers = [
      { field: 'text', answer: await send(JSON.stringify({ ...matter, text: 'a\u0000b' })) },
      { field: 'address', answer: await send(JSON.stringify({ ...matter, address: '\ud800' })) },
      { field: 'contact.name', answer: await send(JSON.stringify({ ...matter, contact: { name: '\udc00' } })) },
      { field: 'number', answer: await house.ask(undefined, { url: '/api/requests/%00' }) },
      { field: 'q', answer: await house.ask(undefined, { url: '/api/directory/places?q=%00' }) },
      { field: 'state', answer: await house.ask('agent01', { url: '/api/cases?state=a%00b' }) },
      { field: 'actor', answer: await house.ask('auditor01', { url: '/api/audit?actor=%00' }) },
    ]
    for (const { field, answer } of answers) {
      expect([field, answer.statusCode]).toEqual([field, 400])
      expect(answer.json().errors).toEqual([expect.objectContaining({ field })])
    }
  })
  it('is refused when its bytes are not UTF-8, so that no name is stored that nobody wrote', async () => {
    const [before, after] = JSON.stringify(matter).split('路口')
    const gbk = Buffer.from([0xc2, 0xb7, 0xbf, 0xda])
    const answer = await send(Buffer.concat([Buffer.from(before ?? ''), gbk, Buffer.from(after ?? '')]))
    expect(answer.statusCode).toBe(400)
    expect(answer.json().code).toBe('platform.malformed')
    expect((await send(Buffer.from(JSON.stringify(matter)))).statusCode).toBe(201)
  })
  it('does not make a fault of years and numbers that are out of all range', async () => {
    expect((await house.ask('auditor01', { url: '/api/audit?from=0000-01-01T00:00:00Z' })).statusCode).toBe(200)
    const far = await house.ask('knowledge01', {
      method: 'POST',
      url: '/api/knowledge-entries/0190f7a0-0000-7000-8000-000000000000/submission',
      payload: { version: 2_147_483_648 },
    })
    expect(far.json().errors).toEqual([expect.objectContaining({ field: 'version' })])
  })
})

describe('a form with files that breaks off', () => {
  it('is told to its sender, and is no fault of the house', async () => {
    const { number } = (await send(JSON.stringify(matter))).json()
    const answer = await house.ask(undefined, {
      method: 'POST',
      url: `/api/requests/${number}/attachments`,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      payload: '--x\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\nabc',
    })
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'platform.malformed'])
  })
})

describe('an address that leads nowhere', () => {
  it('is answered as a problem like everything else, and says nothing of the house', async () => {
    const lost = [
      { url: '/api/nothing', status: 404 },
      { url: `/api/cases/${'x'.repeat(300)}`, status: 414 },
      { url: '/api/%zz', status: 400 },
    ]
    for (const { url, status } of lost) {
      const answer = await house.ask(undefined, { url })
      expect([url, answer.statusCode]).toEqual([url, status])
      expect(answer.headers['content-type']).toContain('application/problem+json')
      expect(answer.body).not.toContain('FST_')
    }
  })
  it('is no fault of ours when the host it names is none', async () => {
    for (const host of ['a b<>', 'a:b:c', '[::']) {
      const answer = await house.ask(undefined, { url: '/api/clock', headers: { host } })
      expect([host, answer.statusCode]).toEqual([host, 400])
    }
  })
})

describe('who may look', () => {
  it('an auditor sees who read an identity, of any request, and nothing of the request', async () => {
    const { number } = (
      await send(JSON.stringify({ ...matter, contact: { name: '司徒路人', phone: '13877665501' } }))
    ).json()
    const trail = await house.ask('auditor01', { url: `/api/cases/${number}/read-trail` })
    expect([trail.statusCode, Object.keys(trail.json())]).toEqual([200, ['readings']])
    expect((await house.ask('auditor01', { url: `/api/cases/${number}` })).statusCode).toBe(403)
    expect((await house.ask('agent01', { url: `/api/cases/${number}/read-trail` })).statusCode).toBe(403)
  })
  it('a head of a unit opens the file of his own people, and of nobody else', async () => {
    const idOf = async (account: string): Promise<string> => {
      const found = await house.ask('admin01', { url: `/api/directory/staff?q=${account}` })
      return found.json().rows[0].id
    }
    const open = async (account: string) =>
      (await house.ask('head-shuiwu', { url: `/api/directory/staff/${await idOf(account)}` })).statusCode
    expect([await open('clerk-shuiwu'), await open('clerk-chengguan')]).toEqual([200, 403])
  })
})

describe('a live screen', () => {
  const listen = async (token: string) => {
    const address = await house.server.listen({ port: 0, host: '127.0.0.1' })
    const stream = await fetch(`${address}/api/events`, { headers: { authorization: `Bearer ${token}` } })
    const told = { text: '', over: false }
    const read = async (): Promise<void> => {
      for await (const part of stream.body ?? []) told.text += Buffer.from(part).toString()
      told.over = true
    }
    void read().catch(() => {
      told.over = true
    })
    return { told, address }
  }
  it('tells of changes while its session lives, and nothing after', async () => {
    const token = await house.token('agent02')
    const { told, address } = await listen(token)
    await house.clock.moveTo(new Date('2026-03-02T01:05:00Z'))
    const first = (await send(JSON.stringify({ ...matter, subject: '第一件' }))).json().number
    await expect.poll(() => told.text, { timeout: 8000 }).toContain(first)
    await fetch(`${address}/api/sessions/current`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } })
    await house.clock.moveTo(new Date('2026-03-02T01:10:00Z'))
    const second = (await send(JSON.stringify({ ...matter, subject: '第二件' }))).json().number
    await expect.poll(() => told.over, { timeout: 8000 }).toBe(true)
    expect(told.text).not.toContain(second)
  })
})
