import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Locale, Words } from '#kit/words'
import type { Ctx } from '#platform/context'
import { isOwnOrigin } from '#platform/http/origin'
import type { WordBook } from '#platform/http/problem'
import type { Port } from './port.ts'
import { routes } from './routes.ts'
import { type Assets, type AssetTexts, makeAssets } from './server/assets.ts'
import { type Jar, openJar } from './server/cookies.ts'
import { emptyForm, type Form, readForm } from './server/form.ts'
import { secure } from './server/headers.ts'
import { draw } from './server/render.tsx'
import { formToken, sameText, sealOf } from './server/seal.ts'
import { send, sendAsset } from './server/send.ts'
import type { Visit } from './server/visit.ts'

export type PortalDeps = {
  port: Port
  /** The context of a resident in the city of this host. */
  ctxFor(request: FastifyRequest, locale: Locale): Promise<Ctx>
  /** Texts of all refusals. */
  words: WordBook
  /** How the city is called in the head of the pages. */
  city: Words
  /** Secret of this installation, for form tokens and sealed cookies. */
  secret: string
  /** The style sheet and the small script, as `tools/portal-assets.mjs` builds them. */
  assets: AssetTexts
}

/** The residents' pages at `/`: drawn on the server, complete without scripts. */
export async function portal(app: FastifyInstance, deps: PortalDeps): Promise<void> {
  // A scope of its own: its way of reading forms is nobody else's.
  await app.register(async (scope) => mount(scope, deps))
}

async function mount(app: FastifyInstance, deps: PortalDeps): Promise<void> {
  const assets = makeAssets(deps.assets)
  if (!app.hasContentTypeParser('multipart/form-data')) await app.register(multipart)
  app.removeContentTypeParser('application/x-www-form-urlencoded')
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 256 * 1024 },
    (_request, body, done) => done(null, body),
  )
  for (const asset of Object.values(assets)) {
    app.get(asset.url, async (request, reply) => sendAsset(request, reply, asset))
  }
  const serve = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    answer(request, reply, deps, assets)
  for (const route of routes) {
    const url = route.path.replace(/\$(\w+)/g, ':$1')
    app.get(url, serve)
    if (route.action !== undefined) app.post(url, serve)
  }
  app.get('/*', async (request, reply) =>
    /^\/(api|open311|console|hall)(\/|$)/.test(request.url) ? reply.callNotFound() : serve(request, reply),
  )
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: PortalDeps,
  assets: Assets,
): Promise<FastifyReply> {
  const https = request.protocol === 'https'
  const jar = openJar(request.headers.cookie, https)
  const url = new URL(`${request.protocol}://${request.host}${request.url}`)
  secure(reply, https)
  const switched = throwSwitch(url, jar)
  if (switched !== undefined) return send(request, reply, { jar, redirect: switched })

  const visit = await openVisit({ request, deps, assets, jar, url })
  if (request.method === 'POST') {
    visit.form = await readForm(request)
    if (!isOurs(request, visit.form, visit.look.token))
      return send(request, reply, { jar, drawn: await draw(foreign(url), visit) })
  }
  const drawn = await draw(new Request(url, { method: request.method === 'POST' ? 'POST' : 'GET' }), visit)
  return send(request, reply, { jar, drawn })
}

type Opening = { request: FastifyRequest; deps: PortalDeps; assets: Assets; jar: Jar; url: URL }

async function openVisit({ request, deps, assets, jar, url }: Opening): Promise<Visit> {
  const locale: Locale = jar.get('onedoor-lang') === 'en' ? 'en' : 'zh'
  const ctx = await deps.ctxFor(request, locale)
  const visitor = jar.get('onedoor-visit') ?? Buffer.from(ctx.random(18)).toString('base64url')
  if (jar.get('onedoor-visit') === undefined) jar.set('onedoor-visit', visitor)
  return {
    ctx,
    port: deps.port,
    jar,
    form: emptyForm,
    url,
    book: deps.words,
    seal: sealOf(deps.secret, 'request'),
    look: {
      locale,
      elder: jar.get('onedoor-size') === 'elder',
      city: deps.city[locale],
      here: url.pathname + url.search,
      path: url.pathname,
      token: formToken(deps.secret, visitor),
      reference: ctx.requestId,
      origin: url.origin,
      assets: { css: assets.css.url, js: assets.js.url, icon: assets.icon.url },
    },
  }
}

/** `?lang=en` and `?elder=1` are kept in a cookie; the answer leads back to the same page without them. */
function throwSwitch(url: URL, jar: Jar): string | undefined {
  const language = url.searchParams.get('lang')
  const elder = url.searchParams.get('elder')
  if (language === null && elder === null) return undefined
  if (language !== null) jar.set('onedoor-lang', language === 'en' ? 'en' : 'zh', 365)
  if (elder !== null) jar.set('onedoor-size', elder === '1' ? 'elder' : 'usual', 365)
  url.searchParams.delete('lang')
  url.searchParams.delete('elder')
  // One leading slash only: `//other.site` would lead away from us.
  return `/${url.pathname.replace(/^\/+/, '')}${url.search}`
}

function isOurs(request: FastifyRequest, form: Form, token: string): boolean {
  return isOwnOrigin(request.headers) && sameText(form.get('token'), token)
}

/** A page of its own, so that nothing of the refused form is done. */
function foreign(url: URL): Request {
  return new Request(new URL('/not-accepted', url.origin))
}
