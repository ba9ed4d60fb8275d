import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Desk } from '#domains/hotline'
import type { App } from '#platform/app'
import type { Ctx } from '#platform/context'
import { createCtx } from '#platform/create-ctx'
import { codeOf } from '#platform/db/pool'
import { floodGate } from '#platform/http/flood'
import { pathToUnkeepable } from '#platform/http/keepable'
import { localeOf } from '#platform/http/register'
import { discovery } from './discovery.ts'
import { errorAnswer, Failure } from './failure.ts'
import { fieldsOf, type Sent, sentBy } from './fields.ts'
import { type Answer, type Format, mediaTypes, write } from './format.ts'
import { cityFor } from './jurisdiction.ts'
import { fieldOf } from './query.ts'
import { fileOne, oneRequest, requestsAsked, serviceOf, servicesOf, tokenOf } from './resources.ts'

const ROOT = '/open311/v2'
/** So many new requests at once from one address, and so many a minute after. */
const FLOW = { burst: 60, perMinute: 30 }

/**
 * GeoReport v2 beside the API of the house: other cities' apps read services and requests here and send new ones, in XML
 * and JSON. What comes in takes the same way as every request.
 */
export function open311(server: FastifyInstance, app: App, desk: Desk): void {
  const gate = floodGate(FLOW)
  const mayWrite = (address: string): void => {
    const seconds = gate(address)
    if (seconds > 0) throw new Failure(429, 'open311.too-many', { seconds })
  }
  const serve = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const [path, format] = splitFormat(request)
    try {
      if (format === undefined) throw new Failure(path === '' ? 404 : 400, 'open311.bad-format')
      const answer = await answerTo({ app, desk, mayWrite, request, path })
      return send(reply, { answer, format, status: request.method === 'POST' ? 201 : 200 })
    } catch (error) {
      return fail(error, { app, request, reply, format: format ?? 'xml' })
    }
  }
  server.get(`${ROOT}/*`, serve)
  server.post(`${ROOT}/*`, serve)
}

/** `requests/2026….json` is the path `requests/2026…` and the format `json`. */
function splitFormat(request: FastifyRequest): [path: string, format: Format | undefined] {
  const { '*': rest = '' } = request.params as { '*'?: string }
  const [, path = rest, format] = /^(.*)\.(xml|json)$/.exec(rest) ?? []
  return [path, format === 'xml' || format === 'json' ? format : undefined]
}

type Asked = {
  app: App
  desk: Desk
  mayWrite: (address: string) => void
  request: FastifyRequest
  path: string
}

async function answerTo({ app, desk, mayWrite, request, path }: Asked): Promise<Answer> {
  const locale = localeOf(request)
  const [resource = '', id, ...more] = path.split('/').map(decoded)
  if (resource === 'discovery' && id === undefined)
    return discovery(`${request.protocol}://${request.host}${ROOT}`, locale)
  if (more.length > 0 || id === '') throw nothingHere()
  if (request.method === 'POST') {
    if (resource !== 'requests' || id !== undefined) throw nothingHere()
    const sent = await sentBy(request)
    mayWrite(request.ip)
    return fileOne({ desk, blobs: app.blobs }, await ctxFor(app, request, sent), sent)
  }
  const query = fieldsOf(request.query)
  const strange = pathToUnkeepable(query)
  if (strange) throw new Failure(400, 'open311.bad-value', { field: String(strange[0] ?? ''), given: '' })
  const ctx = await ctxFor(app, request, { fields: query })
  if (resource === 'services') return id === undefined ? servicesOf(ctx) : serviceOf(ctx, id)
  if (resource === 'requests') return id === undefined ? requestsAsked(ctx, query) : oneRequest(ctx, id)
  if (resource === 'tokens' && id !== undefined) return tokenOf(ctx, id)
  throw nothingHere()
}

function decoded(part: string): string {
  try {
    const text = decodeURIComponent(part)
    if (!pathToUnkeepable(text)) return text
  } catch {
    // Not to be read, so nothing of ours.
  }
  throw nothingHere()
}

function nothingHere(): Failure {
  return new Failure(404, 'open311.not-found', { discovery: `${ROOT}/discovery.xml` })
}

/** The house acts for the caller under this name; the first line of a journal so tells what was sent to be public. */
async function ctxFor(app: App, request: FastifyRequest, { fields }: Pick<Sent, 'fields'>): Promise<Ctx> {
  const city = await cityFor(app, request.headers.host, fieldOf(fields, 'jurisdiction_id'))
  const actor = { kind: 'system', name: 'open311', grants: [] } as const
  return createCtx(app.source, { actor, city, locale: localeOf(request), requestId: request.id })
}

function send(
  reply: FastifyReply,
  { answer, format, status }: { answer: Answer; format: Format; status: number },
): FastifyReply {
  return reply
    .code(status)
    .header('content-type', mediaTypes[format])
    .header('cache-control', 'no-store')
    .header('access-control-allow-origin', '*')
    .send(write(answer, format))
}

type Failing = { app: App; request: FastifyRequest; reply: FastifyReply; format: Format }

function fail(error: unknown, { app, request, reply, format }: Failing): FastifyReply {
  const known = errorAnswer(error, localeOf(request), app.words)
  if (!known) request.log.error({ code: codeOf(error), reference: request.id }, 'an open311 request failed')
  const { status, errors } = known ?? { status: 500, errors: [{ code: 500, description: request.id }] }
  if (status === 429) reply.header('retry-after', '10')
  return send(reply, { answer: { root: 'errors', content: { of: 'error', list: errors } }, format, status })
}
