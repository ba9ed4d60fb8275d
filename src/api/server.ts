import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import type { App } from '#platform/app'
import { addressOf } from '#platform/http/address'
import { answerError, answerUnknown, localeOf, registerRoutes } from '#platform/http/register'
import { readStrictJson } from '#platform/http/strict-json'
import { uploadLimits } from '#platform/http/upload'
import { edgeOf } from './edge.ts'
import { liveEvents } from './live-events.ts'
import { operations } from './operations.ts'

const MiB = 1024 * 1024
type Fault = (error: unknown, request: FastifyRequest, reply: FastifyReply) => FastifyReply

/** The HTTP face of the house: API, operations, live events; the web faces are added by `main`. */
export async function createServer(app: App): Promise<FastifyInstance> {
  const edge = edgeOf(app)
  const answerFault: Fault = (error, request, reply) =>
    answerError(error, { locale: localeOf(request), edge, request, reply })
  const server = fastify({
    // Addresses that cannot be read, or hold a part that is too long.
    frameworkErrors: (error, request, reply) => void answerFault(error, request, reply),
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
  readStrictJson(server)
  await server.register(formbody, { bodyLimit: MiB })
  await server.register(multipart, { limits: uploadLimits })
  // A host that is none, or a request for another server's address: nothing here could name its own address.
  server.addHook('onRequest', (request, reply, next) => {
    if (addressOf(request)) next()
    else answerFault({ statusCode: 400 }, request, reply)
  })
  server.setErrorHandler(answerFault)
  server.setNotFoundHandler((request, reply) => answerUnknown(edge, request, reply))
  registerRoutes(server, app.routes, edge)
  operations(server, app)
  liveEvents(server, app, edge)
  return server
}
