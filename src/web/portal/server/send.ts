import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Asset } from './assets.ts'
import type { Jar } from './cookies.ts'
import { Download, sendDownload } from './download.ts'
import type { Drawn } from './render.tsx'

export type Sending = { jar: Jar; drawn?: Drawn | Response | Download; redirect?: string }

/** Sends a page or leads on; cookies go with it, and no page is kept by anybody in between. */
export function send(request: FastifyRequest, reply: FastifyReply, { jar, drawn, redirect }: Sending): FastifyReply {
  for (const cookie of jar.headers()) reply.header('set-cookie', cookie)
  reply.header('cache-control', 'private, no-store')
  if (redirect !== undefined) return reply.code(303).header('location', redirect).send()
  if (drawn instanceof Response)
    return reply
      .code(drawn.status)
      .header('location', drawn.headers.get('location') ?? '/')
      .send()
  if (drawn instanceof Download) return sendDownload(reply, drawn)
  if (drawn === undefined) return reply.code(204).send()
  reply.code(drawn.status).header('content-type', 'text/html; charset=utf-8')
  return compressed(request, reply, Buffer.from(drawn.html))
}

/** Files named after their content may be kept for ever. */
export function sendAsset(request: FastifyRequest, reply: FastifyReply, asset: Asset): FastifyReply {
  reply
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('content-type', asset.mediaType)
    .header('vary', 'accept-encoding')
  reply.header('x-content-type-options', 'nosniff')
  const takes = encodings(request)
  if (takes.includes('br')) return reply.header('content-encoding', 'br').send(asset.brotli)
  if (takes.includes('gzip')) return reply.header('content-encoding', 'gzip').send(asset.gzip)
  return reply.send(asset.body)
}

/** Brotli at a low level: pages are 10 to 40 KB, one millisecond each. */
function compressed(request: FastifyRequest, reply: FastifyReply, body: Buffer): FastifyReply {
  const takes = encodings(request)
  reply.header('vary', 'accept-encoding, cookie')
  if (takes.includes('br')) {
    const packed = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
    return reply.header('content-encoding', 'br').send(packed)
  }
  if (takes.includes('gzip')) return reply.header('content-encoding', 'gzip').send(gzipSync(body, { level: 5 }))
  return reply.send(body)
}

function encodings(request: FastifyRequest): string {
  const header = request.headers['accept-encoding']
  return typeof header === 'string' ? header : ''
}
