import { isUtf8 } from 'node:buffer'
import type { FastifyInstance } from 'fastify'

/** What the framework reads as a fault of the sender. */
class NotUtf8 extends Error {
  readonly statusCode = 400
  constructor() {
    super('the body is not UTF-8')
  }
}

/**
 * Reads JSON bodies, but only ones in UTF-8 (RFC 8259 §8.1): bytes of another encoding would be taken as replacement
 * signs, and a name would be stored that nobody wrote.
 */
export function readStrictJson(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error')
  server.removeContentTypeParser('application/json')
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (!isUtf8(body)) return done(new NotUtf8())
    return parse(request, body.toString('utf8'), done)
  })
}
