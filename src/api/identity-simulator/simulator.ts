import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Provider } from 'oidc-provider'
import { choosePage, choosePolicy } from './choose-page.ts'
import { MOUNT, simulatorClient } from './client.ts'
import { openProvider, type SimulatedPerson } from './provider.ts'

export type Simulated = { host: string; port: number; people: readonly SimulatedPerson[] }

/** Serves the simulator of the unified identity: its own page to choose a person, all else by the provider. */
export function identitySimulator(server: FastifyInstance, { host, port, people }: Simulated): void {
  let opened: Promise<Provider> | undefined
  const provider = (): Promise<Provider> => {
    opened ??= openProvider(simulatorClient({ host, port }), people)
    return opened
  }
  server.removeAllContentTypeParsers()
  // The provider reads its own forms: the body stays in the stream.
  server.addContentTypeParser('*', (_request, _body, done) => done(null))
  server.get(`${MOUNT}/choose/:uid`, async (request, reply) => {
    await (await provider()).interactionDetails(request.raw, reply.raw)
    return show(reply, people)
  })
  server.post(`${MOUNT}/choose/:uid`, async (request, reply) => {
    const key = await chosen(request)
    const isKnown = people.some((person) => person.key === key)
    const result = isKnown ? { login: { accountId: key } } : { error: 'access_denied' }
    const next = await (await provider()).interactionResult(request.raw, reply.raw, result)
    return reply.redirect(next, 303)
  })
  server.all(`${MOUNT}/*`, async (request, reply) => {
    const handle = (await provider()).callback()
    const { raw } = request
    const whole = raw.url ?? ''
    reply.hijack()
    await handle(Object.assign(raw, { originalUrl: whole, url: whole.slice(MOUNT.length) }), reply.raw)
  })
}

function show(reply: FastifyReply, people: readonly SimulatedPerson[]): FastifyReply {
  const nonce = randomBytes(16).toString('base64')
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', choosePolicy(nonce))
    .header('cache-control', 'no-store')
    .send(choosePage(people, nonce))
}

/** The one field of the page's form. */
async function chosen({ raw }: FastifyRequest): Promise<string> {
  let text = ''
  for await (const part of raw) {
    text += String(part)
    if (text.length > 1000) break
  }
  return new URLSearchParams(text).get('person') ?? ''
}
