import { createHmac } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { orgByCode } from '#domains/directory'
import { sql } from '#platform/db/tx'
import { sendRestaurant } from '#tests/support/restaurant'
import { type TestServices, testServices } from '#tests/support/services'
import { assistFields, confirmTaken, retryDelivery, takeParcel } from './commands/take.ts'
import { putSystem, sendDueParcels } from './index.ts'
import { deliveries, systems } from './queries/deliveries.ts'
import type { Mode } from './rules/index.ts'

type Got = { body: string; signature: string; key: string }
let city: TestServices
let folder: string
let server: Server
let refuse = 0
const got: Got[] = []

const code = async (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error),
  )
const desk = () => ({ ...city.parts.exchange, folder })
const editor = () => city.post('matter-approver', 'shenpi')

async function keep(systemCode: string, org: string, mode: Mode, address: string | null = null) {
  const body = await city.system().reading('directory.read', (tx) => orgByCode(tx, org))
  return putSystem(desk(), await editor(), {
    ...{ code: systemCode, org: body?.id ?? '', name: `${org}系统`, mode, address, active: true },
    events: ['applications.submitted'],
  })
}

beforeAll(async () => {
  city = await testServices()
  folder = mkdtempSync(join(tmpdir(), 'onedoor-exchange-'))
  server = createServer((request, answer) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      if (refuse > 0) {
        refuse -= 1
        return void answer.writeHead(503).end()
      }
      const { headers } = request
      const [signature, key] = [String(headers['x-onedoor-signature']), String(headers['idempotency-key'])]
      got.push({ body: Buffer.concat(parts).toString(), signature, key })
      answer.writeHead(200, { 'x-reference': 'SC-2026-1' }).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await city?.stop()
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

describe('department systems', () => {
  it('are kept by those who may, and each gets its own way', async () => {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`
    const { secret } = await keep('market', 'shichang', 'push', address)
    expect(secret).toMatch(/^[\w-]{43}$/)
    expect(await keep('signs', 'chengguan', 'assist')).toEqual({ secret: null })
    await keep('eco', 'huanbao', 'file')
    await keep('health', 'weijian', 'pull')
    const clerk = await city.post('unit-clerk', 'chengguan')
    expect(await code(systems(clerk).then(() => undefined))).toBe('platform.not-allowed')
    await sendRestaurant(city, await city.signedIn('qinghe'), 'exchange')
    await city.settle()
    const standing = new Map((await systems(await editor())).map((one) => [one.code, one.waiting]))
    expect(standing.get('signs')).toBeGreaterThan(0)
    expect([...standing.values()].every((waiting) => waiting > 0)).toBe(true)
  })

  it('push: signed, once, and again after a failure', async () => {
    refuse = 1
    await sendDueParcels(desk(), city.system())
    const first = got.length
    const failed = (await deliveries(await editor(), { system: 'market', limit: 50 })).filter(
      ({ state }) => state === 'waiting',
    )
    expect(failed.map(({ attempts }) => attempts)).toEqual([1])
    expect(await sendDueParcels(desk(), city.system())).toBe(0)
    await city
      .system()
      .transaction('exchange.edit', (tx) =>
        tx.run(sql`update exchange.deliveries set next_at = ${tx.now} where city = ${tx.city} and state = 'waiting'`),
      )
    await sendDueParcels(desk(), city.system())
    expect(got.length).toBe(first + 1)
    const { secret } = await keep(
      'market',
      'shichang',
      'push',
      `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`,
    )
    for (const { body, signature } of got)
      expect(signature).toBe(
        `sha256=${createHmac('sha256', secret ?? '')
          .update(body)
          .digest('hex')}`,
      )
    expect(new Set(got.map(({ key }) => key)).size).toBe(got.length)
    const parcel = JSON.parse(got[0]?.body ?? '{}')
    expect(parcel).toMatchObject({ specversion: '1.0', type: 'cn.onedoor.applications.submitted' })
    const done = await deliveries(await editor(), { system: 'market', state: 'confirmed', limit: 50 })
    expect(done.every(({ remoteRef }) => remoteRef === 'SC-2026-1')).toBe(true)
  })

  it('file: complete or absent, named by case and step', async () => {
    const [mine = ''] = readdirSync(folder)
    const names = readdirSync(join(folder, mine, 'eco'))
    expect(names).toHaveLength(1)
    expect(names[0]).toMatch(/^\d{8}A[A-Z]{2}\d{8}-\d{4}\.json$/)
    expect(JSON.parse(readFileSync(join(folder, mine, 'eco', names[0] ?? ''), 'utf8')).data.fields).toHaveProperty(
      'fumeTreatment',
    )
  })

  it('pull: fetched until it is confirmed, by its own body alone', async () => {
    const clerk = await city.post('unit-clerk', 'weijian')
    const [waiting] = await deliveries(clerk, { mode: 'pull', state: 'waiting', limit: 10 })
    const id = waiting?.id ?? ''
    expect((await takeParcel(desk(), clerk, id)).subject).toBe(waiting?.caseNumber)
    expect((await takeParcel(desk(), clerk, id)).id).toBe(id)
    expect(await code(takeParcel(desk(), await city.post('unit-clerk', 'gongan'), id))).toBe('exchange.not-found')
    await confirmTaken(clerk, { id, ref: 'WJ-1', seconds: null })
    expect(await code(takeParcel(desk(), clerk, id))).toBe('exchange.confirmed-already')
  })

  it('assist: field by field with the seconds it took, and the applicant can see the reading', async () => {
    const clerk = await city.post('unit-clerk', 'chengguan')
    const [waiting] = await deliveries(clerk, { mode: 'assist', state: 'waiting', limit: 10 })
    const { fields, delivery } = await assistFields(desk(), clerk, waiting?.id ?? '')
    expect(fields.find(({ term }) => term === 'signText')?.value).toBe('晴禾小馆')
    expect(fields.map(({ term }) => term)).not.toContain('fumeTreatment')
    await confirmTaken(clerk, { id: delivery.id, ref: null, seconds: 95 })
    expect((await systems(await editor())).find((one) => one.code === 'signs')?.minutes).toBeCloseTo(95 / 60)
    const reads = await city
      .system()
      .reading('casework.read', (tx) =>
        tx.rows<{ purpose: string }>(
          sql`select purpose from applications.form_reads where city = ${tx.city} and case_id = ${delivery.caseId}`,
        ),
      )
    expect(reads).toContainEqual({ purpose: 'assist' })
  })

  it('given up after two days of trying, and tried again when somebody says so', async () => {
    const [any] = await deliveries(await editor(), { system: 'market', limit: 1 })
    const id = any?.id ?? ''
    expect(await code(retryDelivery(await editor(), id))).toBe('exchange.not-dead')
    await city
      .system()
      .transaction('exchange.edit', (tx) =>
        tx.run(
          sql`update exchange.deliveries set state = 'waiting', attempts = 8, next_at = ${tx.now} where city = ${tx.city} and id = ${id}`,
        ),
      )
    refuse = 1
    await sendDueParcels(desk(), city.system())
    const [dead] = await deliveries(await editor(), { state: 'dead', limit: 5 })
    expect(dead).toMatchObject({ id, state: 'dead', attempts: 9 })
    expect(dead?.lastError).not.toBeNull()
    await retryDelivery(await editor(), id)
    await sendDueParcels(desk(), city.system())
    expect(
      (await deliveries(await editor(), { system: 'market', state: 'confirmed', limit: 9 })).map((one) => one.id),
    ).toContain(id)
  })
})
