import { createServer } from 'node:net'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openUnified } from '#domains/accounts'
import { simulatorClient } from './client.ts'
import { identitySimulator } from './simulator.ts'

const lan = {
  key: 'lan',
  name: '秦若兰',
  citizenNumber: '990101199203160023',
  phone: '13900000001',
  represents: [{ creditCode: '91990101000000013T', name: '云泽市晴禾餐饮有限公司' }],
}

let server: FastifyInstance
let port: number

beforeAll(async () => {
  port = await freePort()
  server = fastify()
  await server.register(async (scope) => identitySimulator(scope, { host: '127.0.0.1', port, people: [lan] }))
  await server.listen({ host: '127.0.0.1', port })
})
afterAll(() => server.close())

const unified = () => openUnified({ ...simulatorClient({ host: '127.0.0.1', port }), simulated: true })
const back = () => new URL(`http://127.0.0.1:${port}/sign-in/unified/back`)

describe('the simulator of the unified identity', () => {
  it('says who one chose to be, by the real protocol', async () => {
    const service = unified()
    const { address, kept } = await service.start(back())
    const returned = await choose(address, 'lan')
    expect(returned.pathname).toBe('/sign-in/unified/back')
    expect(await service.finish(returned, kept)).toMatchObject({
      subject: 'lan',
      name: '秦若兰',
      idNumber: lan.citizenNumber,
      phone: lan.phone,
      level: 2,
      firms: lan.represents,
    })
  })

  it('takes a code once, from the browser that asked for it', async () => {
    const service = unified()
    const [mine, other] = [await service.start(back()), await service.start(back())]
    const returned = await choose(mine.address, 'lan')
    const failed = { refusal: { code: 'accounts.unified-failed' } }
    await expect(service.finish(returned, other.kept)).rejects.toMatchObject(failed)
    const mixed = { ...mine.kept, verifier: other.kept.verifier }
    await expect(service.finish(returned, mixed)).rejects.toMatchObject(failed)
    const again = await service.start(back())
    const second = await choose(again.address, 'lan')
    await expect(service.finish(second, { ...again.kept, nonce: 'other' })).rejects.toMatchObject(failed)
    const third = await service.start(back())
    const last = await choose(third.address, 'lan')
    await service.finish(last, third.kept)
    await expect(service.finish(last, third.kept)).rejects.toMatchObject(failed)
  })

  it('passes nothing on when one cancels', async () => {
    const service = unified()
    const { address, kept } = await service.start(back())
    await expect(service.finish(await choose(address, ''), kept)).rejects.toMatchObject({
      refusal: { code: 'accounts.unified-declined' },
    })
  })

  it('leads back nowhere but to the page for it', async () => {
    const { address } = await unified().start(new URL(`http://127.0.0.1:${port}/elsewhere`))
    const answer = await fetch(address, { redirect: 'manual' })
    expect(answer.status).toBe(400)
    expect(await answer.text()).not.toContain('秦若兰')
  })

  it('that is away is told as such', async () => {
    const nowhere = openUnified({ ...simulatorClient({ host: '127.0.0.1', port: 1 }), simulated: true })
    await expect(nowhere.start(back())).rejects.toMatchObject({ refusal: { code: 'accounts.unified-away' } })
  })
})

/** Goes the way of a browser: to the page, a choice, and back. */
async function choose(address: URL, person: string): Promise<URL> {
  const jar = new Map<string, string>()
  const go = async (url: URL, body?: URLSearchParams): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const sending = body === undefined ? {} : { method: 'POST', body }
    const answer = await fetch(url, { ...sending, redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
      jar.set(name, value)
    }
    return answer
  }
  let at = address
  let answer = await go(at)
  for (let steps = 0; steps < 8; steps += 1) {
    const next = answer.headers.get('location')
    if (next === null) answer = await go(at, new URLSearchParams({ person }))
    else {
      at = new URL(next, at)
      if (at.pathname === '/sign-in/unified/back') return at
      answer = await go(at)
    }
  }
  throw new Error(`lost at ${at.pathname}`)
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
