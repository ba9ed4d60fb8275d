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
