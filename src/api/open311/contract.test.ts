import { XMLParser } from 'fast-xml-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '#tests/support/database'
import { CITY, type WholeHouse, wholeHouse } from '#tests/support/whole-house'

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

const ROOT = '/open311/v2'
const get = (path: string) => house.ask(undefined, { method: 'GET', url: `${ROOT}/${path}` })
const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
const send = (fields: Record<string, string>, format = 'json', headers: Record<string, string> = {}) =>
  house.ask(undefined, {
    method: 'POST',
    url: `${ROOT}/requests.${format}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8', ...headers },
    payload: form(fields),
  })
const NAME = '司马开门'
const PHONE = '13877665544'

const services = async (): Promise<{ service_code: string; service_name: string }[]> =>
  (await get('services.json')).json()
const lamp = async () => ({
  service_code: (await services())[0]?.service_code ?? '',
  description: `路口的路灯不亮。我叫${NAME}，电话${PHONE}。`,
  address_string: '柳岸街道三号灯杆',
  lat: '36.65',
  long: '117.1',
  first_name: '开门',
  last_name: '司马',
  phone: PHONE,
})

describe('a city app that speaks GeoReport v2', () => {
  it('finds its way from discovery to services and definitions', async () => {
    const found = (await get('discovery.json')).json()
    expect(found.endpoints[0].url).toMatch(/\/open311\/v2$/)
    const xml = await get('services.xml')
    expect(xml.headers['content-type']).toBe('text/xml; charset=utf-8')
    const all = await services()
    expect(all.length).toBeGreaterThan(50)
    const definition = (await get(`services/${all[0]?.service_code}.json`)).json()
    expect(definition.service_code).toBe(all[0]?.service_code)
    expect((await get('services/none.json')).statusCode).toBe(404)
    expect((await get('requests/%00.json')).statusCode).toBe(404)
    expect((await get('requests.json?service_code=%00')).statusCode).toBe(400)
  })

  it('files a request that is one of the house like any other, and reads it again without the person', async () => {
    const filed = await send(await lamp())
    expect(filed.statusCode).toBe(201)
    const [{ service_request_id: number, service_notice: notice }] = filed.json()
    expect(notice).toContain(number)
    const [one] = (await get(`requests/${number}.json`)).json()
    expect(one).toMatchObject({
      service_request_id: number,
      status: 'open',
      address: '柳岸街道三号灯杆',
      lat: 36.65,
      requested_datetime: '2026-03-02T09:00:00+08:00',
    })
    expect(one.description).toContain('路灯不亮')
    const listed = await get(`requests.xml?service_code=${one.service_code}&status=open`)
    for (const body of [JSON.stringify(one), listed.body]) {
      expect(body).not.toContain(NAME)
      expect(body).not.toContain(PHONE)
    }
    const read = new XMLParser({ parseTagValue: false }).parse(listed.body)
    expect(read.service_requests.request.service_request_id).toBe(number)
    const token = (await get(`tokens/${number}.json`)).json()
    expect(token).toEqual([{ service_request_id: number, token: number }])
    const asStaff = await house.ask('dispatcher01', { method: 'GET', url: `/api/cases/${number}` })
    expect(asStaff.json()).toMatchObject({ number, channel: 'api', hasParty: true })
  })

  it('sends a form with a picture, and once for one key', async () => {
    const parts = { ...(await lamp()), description: '带图片的诉求，井盖松动。' }
    const edge = 'edge'
    const body = Object.entries(parts)
      .map(([name, value]) => `--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
      .join('')
    const post = () =>
      house.ask(undefined, {
        method: 'POST',
        url: `${ROOT}/requests.json`,
        headers: { 'content-type': `multipart/form-data; boundary=${edge}`, 'idempotency-key': 'same-picture' },
        payload: `${body}--${edge}--\r\n`,
      })
    const [first, second] = [await post(), await post()]
    expect(first.statusCode).toBe(201)
    expect(second.body).toBe(first.body)
  })

  it('does not publish what was to be confidential, nor whose own words came by telephone or portal', async () => {
    const secret = await send({ ...(await lamp()), 'attribute[SECRECY]': 'protected', description: '请保密的事' })
    const [{ service_request_id: hidden }] = secret.json()
    expect((await get(`requests/${hidden}.json`)).statusCode).toBe(404)
    const web = await house.ask(undefined, {
      method: 'POST',
      url: '/api/requests',
      payload: {
        kind: 'help',
        subject: '家里停水',
        text: '我家停水三天',
        place: '990101001000',
        address: '我家楼下五号院',
      },
    })
    const [own] = (await get(`requests/${web.json().number}.json`)).json()
    expect(own).toMatchObject({ status: 'open', description: null, lat: null })
    const everything = (await get('requests.json')).body
    for (const text of ['请保密的事', hidden, '停水三天', '五号院']) expect(everything).not.toContain(text)
  })

  it('is told in the form of the specification what was wrong', async () => {
    const failure = async (answer: Promise<{ statusCode: number; json(): unknown }>) => {
      const given = await answer
      const [first] = given.json() as { code: number; description: string }[]
      expect(first?.code).toBe(given.statusCode)
      expect(first?.description).toBeTruthy()
      return given.statusCode
    }
    const good = await lamp()
    expect(await failure(send({ ...good, service_code: '' }))).toBe(400)
    expect(await failure(send({ ...good, service_code: 'none' }))).toBe(404)
    expect(await failure(send({ ...good, jurisdiction_id: 'nowhere.example' }))).toBe(404)
    expect(await failure(send({ ...good, address_id: '123' }))).toBe(400)
    expect(await failure(send({ ...good, phone: 'not a phone' }))).toBe(400)
    expect(await failure(get('requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-05-01T00:00:00Z'))).toBe(400)
    expect(await failure(get('requests/20260101RSS00000000.json'))).toBe(404)
    expect(await failure(get('tokens/none.json'))).toBe(404)
    expect(await failure(get('nothing/here.json'))).toBe(404)
    expect((await get('requests.csv')).statusCode).toBe(400)
  })

  it('names the city by its host or its code', async () => {
    expect((await get(`services.json?jurisdiction_id=${CITY}`)).statusCode).toBe(200)
    expect((await get('services.json?jurisdiction_id=yunze.localhost')).statusCode).toBe(200)
    expect((await get('services.json?jurisdiction_id=')).statusCode).toBe(200)
  })
})
