import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { App } from '#platform/app'
import type { Ctx } from '#platform/context'
import { codeOf } from '#platform/db/pool'
import { answerError, type Edge, localeOf } from '#platform/http/register'

type Listener = { ctx: Ctx; out: ServerResponse; since: Date }

const EVERY = 2000
const HEARTBEAT = 25_000
const MOST = 500

/**
 * Live screens (`GET /api/events`, server-sent events): kind, number and version of cases that changed and that the
 * listener may see, nothing else. The database is asked once per listener and interval; browsers share one stream.
 */
export function liveEvents(server: FastifyInstance, app: App, edge: Edge): void {
  const listeners = new Set<Listener>()
  const poll = setInterval(() => void tell(app, listeners), EVERY)
  const beat = setInterval(() => {
    for (const { out } of listeners) out.write(': still here\n\n')
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
      reply.hijack()
      const out = reply.raw
      out.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      out.write('retry: 3000\n\n')
      const since = await ctx.reading('platform.sign-in', async (tx) => tx.now)
      const listener = { ctx, out, since }
      listeners.add(listener)
      request.raw.on('close', () => listeners.delete(listener))
    } catch (error) {
      return answerError(error, { locale: localeOf(request), edge, request, reply })
    }
  })
}

async function tell(app: App, listeners: ReadonlySet<Listener>): Promise<void> {
  for (const listener of listeners) {
    try {
      const changes = await app.changesSince(listener.ctx, listener.since)
      for (const { kind, number, version, at } of changes) {
        listener.out.write(`event: case\ndata: ${JSON.stringify({ kind, number, version })}\n\n`)
        if (at > listener.since) listener.since = at
      }
    } catch (error) {
      app.logger.warn({ fault: codeOf(error) }, 'live events were not sent; the listener asks again by itself')
    }
  }
}
