import { afterAll, beforeAll, expect, it } from 'vitest'
import { citizenCheck } from '#kit/citizen-number'
import { type TestDatabase, testDatabase } from '#tests/support/database'
import { type WholeHouse, wholeHouse } from '#tests/support/whole-house'

let database: TestDatabase
let house: WholeHouse

beforeAll(async () => {
  database = await testDatabase()
  house = await wholeHouse(database.urls, new Date('2026-11-23T02:00:00Z'))
})
afterAll(async () => {
  await house.close()
  await database.stop()
})

const idNumber = `99010119900101001${citizenCheck('99010119900101001')}`
const person = { kind: 'person', name: '高远山', idNumber, phone: '13900000960' } as const

it('a clerk of the window finds and registers applicants, masked, and others may not', async () => {
  const register = (account: string | undefined, payload: object) =>
    house.ask(account, { method: 'POST', url: '/api/holders', payload })
  const first = await register('window01', person)
  expect(first.json()).toMatchObject({ known: false, holder: { kind: 'person', name: '高**', level: 2 } })
  expect(first.body).not.toContain('远山')
  expect(first.body).not.toContain(idNumber)
  expect((await register('window01', person)).json()).toMatchObject({ known: true })
  expect((await register('analyst01', person)).statusCode).toBe(403)
  expect((await register(undefined, person)).statusCode).toBe(401)
  const mistyped = await register('window01', { ...person, idNumber: idNumber.replace(/.$/, 'x') })
  expect([400, 422]).toContain(mistyped.statusCode)
  expect(mistyped.body).not.toContain(idNumber.slice(0, 17))
})

it('a mandate on paper is recorded, shown and revoked at the counter', async () => {
  const ask = (request: { method: 'GET' | 'POST' | 'DELETE'; url: string; payload?: object }) =>
    house.ask('window01', request)
  const other = `99010119910101002${citizenCheck('99010119910101002')}`
  const [giver, helper] = await Promise.all(
    [person, { kind: 'person', name: '高小山', idNumber: other }].map(async (payload) => {
      const answer = await ask({ method: 'POST', url: '/api/holders', payload })
      return String(answer.json().holder.id)
    }),
  )
  const days = { validFrom: '2026-11-23', validTo: '2027-11-22' }
  const paper = { helper, scope: 'all', ...days, proofNote: '授权委托书原件，双方身份证' }
  const made = await ask({ method: 'POST', url: `/api/holders/${giver}/mandates`, payload: paper })
  expect(made.statusCode).toBe(201)
  const shown = await ask({ method: 'GET', url: `/api/holders/${giver}/mandates` })
  expect(shown.json().mandates).toMatchObject([{ helper: '高**', state: 'live', proof: 'window' }])
  const gone = await ask({ method: 'DELETE', url: `/api/mandates/${made.json().id}` })
  expect(gone.statusCode).toBe(204)
  const after = await ask({ method: 'GET', url: `/api/holders/${giver}/mandates` })
  expect(after.json().mandates).toMatchObject([{ state: 'revoked' }])
})

it('a phone is linked at the counter by the code that was sent to it', async () => {
  const { holder } = (await house.ask('window01', { method: 'POST', url: '/api/holders', payload: person })).json()
  const phone = { phone: '13900000960' }
  const sent = await house.ask('window01', {
    method: 'POST',
    url: `/api/holders/${holder.id}/phone-code`,
    payload: phone,
  })
  expect(sent.json().waitSeconds).toBeGreaterThanOrEqual(60)
  const wrong = { ...phone, code: '000000' }
  const tried = await house.ask('window01', { method: 'POST', url: `/api/holders/${holder.id}/phone`, payload: wrong })
  expect(tried.json()).toEqual({ linked: false })
  expect(house.log.join('\n')).not.toContain('13900000960')
  expect(house.log.join('\n')).not.toContain(idNumber)
})
