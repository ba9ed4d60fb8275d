import { existsSync } from 'node:fs'
import { join } from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { homeFolder } from '#platform/config/home'

const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
  "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'"

/** The built console at `/console/`. Its addresses are pages of one application, so unknown ones get the same page. */
export async function consolePages(server: FastifyInstance): Promise<void> {
  const root = join(homeFolder(), 'dist', 'console')
  if (!existsSync(root)) return
  await server.register(files, {
    root,
    prefix: '/console/',
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Built files carry their hash in the name; the page that names them does not.
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
      reply.header('content-security-policy', policy)
    },
  })
  // A page of yesterday asks for files of yesterday: it must learn that they are gone, not get a page for a script.
  server.get('/console/assets/*', async (_, reply) => reply.code(404).send())
  server.get('/console/*', async (_, reply) => reply.sendFile('index.html'))
}
