import { randomBytes, randomUUID } from 'node:crypto'
import fastify, { type FastifyInstance } from 'fastify'
import type { Ctx } from '#platform/context'
import { words } from '#platform/words'
import { portal } from '../plugin.ts'
import { type FakePort, fakePort } from './fake-port.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** A context that reaches no table: the fake port needs none. */
function bareCtx(locale: 'zh' | 'en'): Ctx {
  const closed = async (): Promise<never> => {
    throw new Error('the fake port has no tables')
  }
  return {
    actor: { kind: 'resident', grants: [] },
    city: '990100',
    locale,
    requestId: randomUUID(),
    log: silent,
    id: randomUUID,
    realTime: () => new Date(),
    random: (bytes) => randomBytes(bytes),
    transaction: closed,
    reading: closed,
  }
}

/** The portal over the port in memory. */
export async function testPortal(assets = { css: '', js: '' }): Promise<{ app: FastifyInstance; port: FakePort }> {
  const app = fastify({ routerOptions: { ignoreTrailingSlash: true } })
  const port = fakePort()
  await portal(app, { port, ctxFor: async (_request, locale) => bareCtx(locale), words, secret: 'test', assets })
  return { app, port }
}
