import { access, constants, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { App } from '#platform/app'
import { systemCtx } from '#platform/create-ctx'
import { codeOf } from '#platform/db/pool'
import { writeProbe } from '#platform/db/probe'
import { describeApi } from './described.ts'

/** What operators and monitors ask: alive, ready (reads and writes), figures, and the description of the API. */
export function operations(server: FastifyInstance, app: App): void {
  server.get('/healthz', async () => ({ alive: true }))
  server.get('/readyz', async (_, reply) => {
    const [database, files] = await Promise.all([
      attempt(async () => writeProbe(systemCtx(app.source, app.settings.city, 'readiness'))),
      attempt(async () => writeFileProbe(app)),
    ])
    const ready = database === 'ok' && files === 'ok'
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ready, database, files })
  })
  const document = describeApi(app.routes, app.version)
  server.get('/api/openapi.json', async (_, reply) => reply.header('cache-control', 'no-cache').send(document))
  server.get('/api/clock', async (request) => {
    const ctx = systemCtx(app.source, await app.cityOf(request.headers.host), 'clock')
    return ctx.reading('platform.clock', async (tx) => ({
      now: tx.now.toISOString(),
      city: tx.city,
      testClock: app.settings.testClock,
    }))
  })
  metrics(server, app)
}

async function attempt(probe: () => Promise<unknown>): Promise<string> {
  try {
    await probe()
    return 'ok'
  } catch (error) {
    return codeOf(error)
  }
}

async function writeFileProbe(app: App): Promise<void> {
  await mkdir(app.settings.blobDir, { recursive: true })
  await access(app.settings.blobDir, constants.W_OK)
  await writeFile(join(app.settings.blobDir, '.probe'), Buffer.alloc(4096))
}

/** Prometheus figures; labels are routes and codes, never numbers of cases. */
function metrics(server: FastifyInstance, app: App): void {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const requests = new Counter({
    name: 'onedoor_requests_total',
    help: 'Answered requests',
    labelNames: ['method', 'route', 'status'],
    registers: [register],
  })
  const seconds = new Histogram({
    name: 'onedoor_request_seconds',
    help: 'Time to answer',
    labelNames: ['route'],
    registers: [register],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  })
  new Gauge({
    name: 'onedoor_outbox_waiting',
    help: 'Events not yet delivered',
    registers: [register],
    async collect() {
      this.set(await app.waitingEvents())
    },
  })
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    requests.inc({ method: request.method, route, status: String(reply.statusCode) })
    seconds.observe({ route }, reply.elapsedTime / 1000)
  })
  server.get('/metrics', async (_, reply) =>
    reply.header('content-type', register.contentType).send(await register.metrics()),
  )
}
