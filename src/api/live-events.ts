import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { Refused } from '#kit/ruling'
import { holds } from '#platform/actor'
import type { App } from '#platform/app'
import type { Ctx } from '#platform/context'
import { codeOf } from '#platform/db/pool'
import { answerError, type Edge, localeOf } from '#platform/http/register'

type Listener = {
  ctx: Ctx
  out: ServerResponse
  since: Date
  /** What was told within the look-back, so that nothing is told twice. */
  told: Map<string, { version: number; at: Date }>
  /** Who listens now; null once signed out, disabled or idle too long. */
  again(): Promise<Ctx | null>
}

const EVERY = 2000
const HEARTBEAT = 25_000
/** A change is dated when its transaction begins, and the test clock may stand still: each look reaches this far back. */
const LOOK_BACK = 15_000
const MOST = 500

/**
 * Live screens (`GET /api/events`, server-sent events): kind, number and version of cases that changed and that the
 * listener may see, nothing else. The database is asked once per listener and interval; browsers share one stream.
 * A stream ends with its session: before it tells anything, and with each sign of life, it is asked who listens.
 */
export function liveEvents(server: FastifyInstance, app: App, edge: Edge): void {
  const listeners = new Set<Listener>()
  const poll = setInterval(() => void tell(app, listeners), EVERY)
  const beat = setInterval(() => {
    for (const listener of listeners) void keep(listener)
  }, HEARTBEAT)
  server.addHook('preClose', async () => {
    clearInterval(poll)
    clearInterval(beat)
    for (const { out } of listeners) out.end()
  })
  server.get('/api/events', async (request, reply) => {
    try {
      const ctx = await edge.ctxFor(request, { permission: 'signed-in', method: 'GET' })
      if (listeners.size >= MOST) return reply.code(503).header('retry-after', '30').send()
      const since = await ctx.reading('platform.sign-in', async (tx) => tx.now)
      reply.hijack()
      const out = reply.raw
      out.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      out.write('retry: 3000\n\n')
      const again = async (): Promise<Ctx | null> => edge.ctxFor(request, LOOKING_ON).catch(nobody)
      const listener: Listener = { ctx, out, since, told: new Map(), again }
      listeners.add(listener)
      request.raw.on('close', () => listeners.delete(listener))
    } catch (error) {
      return answerError(error, { locale: localeOf(request), edge, request, reply })
    }
  })
}

const LOOKING_ON = { permission: 'signed-in', method: 'GET', looksOn: true } as const

function nobody(error: unknown): null {
  if (error instanceof Refused) return null
  throw error
}

async function keep({ again, out }: Listener): Promise<void> {
  const ctx = await again().catch(() => undefined)
  if (ctx === null) out.end()
  else out.write(': still here\n\n')
}

async function tell(app: App, listeners: ReadonlySet<Listener>): Promise<void> {
  for (const listener of listeners) {
    try {
      await tellOne(app, listener)
    } catch (error) {
      app.logger.warn({ fault: codeOf(error) }, 'live events were not sent; the listener asks again by itself')
    }
  }
}

async function tellOne(app: App, listener: Listener): Promise<void> {
  const { told } = listener
  const news = async (): ReturnType<App['changesSince']> => {
    if (!holds(listener.ctx.actor, 'casework.read')) return []
    const changes = await app.changesSince(listener.ctx, new Date(listener.since.getTime() - LOOK_BACK))
    return changes.filter(({ number, version }) => told.get(number)?.version !== version)
  }
  if ((await news()).length === 0) return
  const ctx = await listener.again()
  if (ctx === null) {
    listener.out.end()
    return
  }
  listener.ctx = ctx
  for (const { kind, number, version, at } of await news()) {
    listener.out.write(`event: case\ndata: ${JSON.stringify({ kind, number, version })}\n\n`)
    told.set(number, { version, at })
    if (at > listener.since) listener.since = at
  }
  for (const [number, { at }] of told) if (at.getTime() < listener.since.getTime() - LOOK_BACK) told.delete(number)
}
