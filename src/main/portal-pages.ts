import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { homeFolder } from '#platform/config/home'
import { createCtx, systemCtx } from '#platform/create-ctx'
import { residentOf } from '../api/edge.ts'
import { domainPort } from '../web/portal/domain-port.ts'
import { portal } from '../web/portal/plugin.ts'
import type { WholeApp } from './app.ts'

/** The residents' pages at `/`, over the composed domains. */
export async function portalPages(server: FastifyInstance, app: WholeApp): Promise<void> {
  await portal(server, {
    port: domainPort({
      ...app.house,
      blobs: app.blobs,
      openDoor: (city) => systemCtx(app.source, city, 'portal-search'),
    }),
    words: app.words,
    secret: app.keys.lastingKey('form-token').toString('hex'),
    assets: { css: built('portal.css'), js: built('portal.js') },
    async ctxFor(request, locale) {
      const city = await app.cityOf(request.headers.host)
      return createCtx(app.source, { actor: residentOf(app), city, locale, requestId: request.id })
    },
  })
}

/** What the build made of style sheet and script; pages are whole without either. */
function built(name: string): string {
  const file = join(homeFolder(), 'dist', 'portal', name)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
