import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import type { App } from '#platform/app'
import { answerError, localeOf, registerRoutes } from '#platform/http/register'
import { uploadLimits } from '#platform/http/upload'
import { edgeOf } from './edge.ts'
import { liveEvents } from './live-events.ts'
import { operations } from './operations.ts'

const MiB = 1024 * 1024

/** The HTTP face of the house: API, operations, live events; the web faces are added by `main`. */
export async function createServer(app: App): Promise<FastifyInstance> {
  const server = fastify({
    loggerInstance: app.logger,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 200 },
    genReqId: () => app.requestId(),
    bodyLimit: MiB,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    // A proxy of the operator's own may stand before us on this machine only.
    trustProxy: '127.0.0.1',
    forceCloseConnections: true,
  })
  await server.register(helmet, { contentSecurityPolicy: false, hsts: false, crossOriginEmbedderPolicy: false })
  await server.register(formbody, { bodyLimit: MiB })
  await server.register(multipart, { limits: uploadLimits })
  const edge = edgeOf(app)
  server.setErrorHandler((error, request, reply) =>
    answerError(error, { locale: localeOf(request), edge, request, reply }),
  )
  registerRoutes(server, app.routes, edge)
  operations(server, app)
  liveEvents(server, app, edge)
  return server
}
