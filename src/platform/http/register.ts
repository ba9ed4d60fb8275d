import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Refused, refuse } from '#kit/ruling'
import { type Locale, say } from '#kit/words'
import type { Ctx } from '#platform/context'
import { codeOf } from '#platform/db/pool'
import { pathToUnkeepable } from './keepable.ts'
import { malformed, type Problem, problemOf, type WordBook } from './problem.ts'
import type { FileAnswer, Route } from './route.ts'
import { readUpload } from './upload.ts'

/** What the edge needs to serve routes; `ctxFor` finds out who asks. */
export type Edge = {
  words: WordBook
  ctxFor(request: FastifyRequest, route: Asked): Promise<Ctx>
}

/** What is asked for; `looksOn`: by a screen that only looks on, which keeps no session awake. */
export type Asked = Pick<Route, 'permission' | 'method'> & { looksOn?: boolean }

/** Puts the declared routes on the server: check, act, answer; nothing else happens here. */
export function registerRoutes(app: FastifyInstance, routes: readonly Route[], edge: Edge): void {
  for (const route of routes) {
    app.route({
      method: route.method,
      url: route.path.replace(/\{(\w+)\}/g, ':$1'),
      handler: async (request, reply) => serve(route, edge, request, reply),
    })
  }
}

async function serve(route: Route, edge: Edge, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const locale = localeOf(request)
  try {
    const ctx = await edge.ctxFor(request, route)
    const params = check(route.params, request.params)
    const bodySchema = route.bodyFor ? route.bodyFor(params) : route.body
    const input = {
      params,
      query: check(route.query, request.query),
      body: check(bodySchema, route.upload && request.isMultipart() ? await readUpload(request) : request.body),
      headers: headersOf(request),
      key: route.creates ? keyOf(request) : undefined,
      caller: {
        address: request.ip,
        secure: request.protocol === 'https',
        setCookie: (line: string) => void reply.header('set-cookie', line),
      },
    }
    const answer = await route.handle(ctx, input)
    return route.output === 'file' ? sendFile(reply, answer as FileAnswer) : sendJson(route, answer, reply)
  } catch (error) {
    return answerError(error, { locale, edge, request, reply })
  }
}

/** A failed schema, thrown to the one place that answers errors. */
class Malformed extends Error {
  readonly error: z.ZodError
  constructor(error: z.ZodError) {
    super('malformed')
    this.error = error
  }
}

function check(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined
  const parsed = schema.safeParse(value ?? {})
  if (!parsed.success) throw new Malformed(parsed.error)
  const path = pathToUnkeepable(parsed.data)
  if (path) throw new Malformed(new z.ZodError([{ code: 'custom', path: [...path], message: UNKEEPABLE }]))
  return parsed.data
}

const UNKEEPABLE = 'contains a sign that cannot be kept (NUL or half a surrogate pair)'

function sendJson(route: Route, answer: unknown, reply: FastifyReply): FastifyReply {
  const status = route.status ?? 200
  if (status === 204 || route.output === 'file') return reply.code(204).send()
  // Only declared fields leave the house: what a query reads too much of is dropped here.
  return reply.code(status).header('cache-control', 'no-store').send(route.output.parse(answer))
}

function sendFile(reply: FastifyReply, { file }: FileAnswer): FastifyReply {
  const name = encodeURIComponent(file.name)
  return reply
    .header('content-type', file.mediaType)
    .header('content-disposition', `${file.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`)
    .header(
      'content-security-policy',
      `sandbox; default-src 'none'${file.styles === undefined ? '' : styleRule(file.styles)}`,
    )
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(
      file.body instanceof Uint8Array
        ? Buffer.from(file.body.buffer, file.body.byteOffset, file.body.byteLength)
        : file.body,
    )
}

function styleRule(styles: string): string {
  return `; style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'`
}

/** A path that no route serves. */
export function answerUnknown(edge: Edge, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const nothing = new Refused(refuse('missing', 'platform.not-found').refusal)
  return answerError(nothing, { locale: localeOf(request), edge, request, reply })
}

type Answering = { locale: Locale; edge: Edge; request: FastifyRequest; reply: FastifyReply }

/** The one translation of refusals, malformed requests and faults. */
export function answerError(error: unknown, { locale, edge, request, reply }: Answering): FastifyReply {
  if (error instanceof Malformed) return sendProblem(reply, malformed(error.error, locale, edge.words))
  if (error instanceof Refused) {
    if (error.refusal.kind === 'too-many') reply.header('retry-after', String(error.refusal.facts.seconds ?? 60))
    return sendProblem(reply, problemOf(error.refusal, locale, edge.words))
  }
  const known = frameworkRefusal(error)
  if (known) return sendProblem(reply, { ...problemOf(known, locale, edge.words), status: statusOf(error) ?? 400 })
  request.log.error({ code: codeOf(error), at: whereOf(error), reference: request.id }, 'a request failed')
  const unavailable = isUnavailable(error)
  const code = unavailable ? 'platform.busy' : 'platform.fault'
  const words = edge.words[code]
  if (unavailable) reply.header('retry-after', '5')
  return sendProblem(reply, {
    type: `/problems/${code}`,
    title: code,
    status: unavailable ? 503 : 500,
    code,
    detail: words ? say(words, locale, { reference: request.id }) : code,
    instance: request.id,
  })
}

function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem))
}

function frameworkRefusal(error: unknown): Refused['refusal'] | undefined {
  const status = statusOf(error)
  if (status === undefined || status >= 500) return undefined
  const code =
    status === 413 ? 'platform.too-large' : status === 415 ? 'platform.unsupported-media' : 'platform.malformed'
  return refuse('invalid', code).refusal
}

/** The status that an error brings along, as the framework's do. */
export function statusOf(error: unknown): number | undefined {
  return typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined
}

/** The database is away, full or overloaded: the caller may try again. */
function isUnavailable(error: unknown): boolean {
  return (
    /^(08|53|57P|ECONNREFUSED|ECONNRESET|25006)/.test(codeOf(error)) ||
    (error instanceof Error && /timeout|Connection terminated/.test(error.message))
  )
}

/** Where in our code, without the message: messages can hold what people wrote. */
function whereOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6).join(' | ') : typeof error
}

function headersOf(request: FastifyRequest): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  )
}

function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new Refused(refuse('invalid', 'platform.malformed', {}, 'Idempotency-Key').refusal)
  }
  return key
}

/** The asked language: Chinese unless English is asked for first. */
export function localeOf(request: FastifyRequest): Locale {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh'
}
