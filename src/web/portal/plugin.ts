import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Portal } from '#domains/accounts'
import type { Locale } from '#kit/words'
import type { Ctx } from '#platform/context'
import { addressOf } from '#platform/http/address'
import { isOwnOrigin } from '#platform/http/origin'
import type { WordBook } from '#platform/http/problem'
import { statusOf } from '#platform/http/register'
import type { Port } from './port.ts'
import type { Announced } from './ports/surge.ts'
import { routes } from './routes.ts'
import { type Assets, type AssetTexts, makeAssets } from './server/assets.ts'
import { type Jar, openJar } from './server/cookies.ts'
import { emptyForm, readForm } from './server/form.ts'
import { secure } from './server/headers.ts'
import { draw, drawTrouble, whereOf } from './server/render.tsx'
import { formToken, sameText, sealOf } from './server/seal.ts'
import { send, sendAsset } from './server/send.ts'
import type { Look, Visit } from './server/visit.ts'

export type PortalDeps = {
  port: Port
  /** The context of a resident in the city of this host. */
  ctxFor(request: FastifyRequest, locale: Locale): Promise<Ctx>
  /** Texts of all refusals. */
  words: WordBook
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

/** Room for a text far too long, so that the page can say so and show it. */
const longestForm = 2 * 1024 * 1024

async function mount(app: FastifyInstance, deps: PortalDeps): Promise<void> {
  const assets = makeAssets(deps.assets)
  if (!app.hasContentTypeParser('multipart/form-data')) await app.register(multipart)
  app.removeContentTypeParser('application/x-www-form-urlencoded')
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: longestForm },
    (_request, body, done) => done(null, body),
  )
  for (const asset of Object.values(assets)) {
    app.get(asset.url, async (request, reply) => sendAsset(request, reply, asset))
  }
  const serve = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    answer(request, reply, { deps, assets })
  app.setErrorHandler((error, request, reply) => {
    const status = statusOf(error) === 413 ? 413 : 500
    if (status === 500) request.log.error({ reference: request.id, at: whereOf(error) }, 'a page failed')
    const { jar, look } = arrival(request, assets)
    return send(request, reply, { jar, drawn: drawTrouble(look, status) })
  })
  for (const route of routes) {
    const url = route.path.replace(/\$(\w+)/g, ':$1')
    app.get(url, serve)
    if (route.action !== undefined) app.post(url, serve)
  }
  app.get('/*', async (request, reply) =>
    /^\/(api|open311|console|hall)(\/|$)/.test(request.url) ? reply.callNotFound() : serve(request, reply),
  )
}

type Serving = { deps: PortalDeps; assets: Assets }

async function answer(request: FastifyRequest, reply: FastifyReply, { deps, assets }: Serving): Promise<FastifyReply> {
  secure(reply, request.protocol === 'https')
  const { jar, url, look } = arrival(request, assets)
  const switched = throwSwitch(url, jar)
  if (switched !== undefined) return send(request, reply, { jar, redirect: switched })
  try {
    const visit = await openVisit({ request, deps, jar, url, look })
    if (request.method !== 'POST') return send(request, reply, { jar, drawn: await draw(new Request(url), visit) })
    visit.form = await readForm(request)
    const isOurs = isOwnOrigin(request.headers) && sameText(visit.form.get('token'), visit.look.token)
    // What was not sent from our own pages lands on a page of its own, so that nothing of it is done.
    const asked = isOurs ? new Request(url, { method: 'POST' }) : new Request(new URL('/not-accepted', url.origin))
    return send(request, reply, { jar, drawn: await draw(asked, visit) })
  } catch (error) {
    const status = statusOf(error) === 400 ? 400 : 500
    if (status === 500) request.log.error({ reference: look.reference, at: whereOf(error) }, 'a page failed')
    return send(request, reply, { jar, drawn: drawTrouble(look, status) })
  }
}

/** What a request tells before anything is asked: its cookies, its address, how its page shall look. */
function arrival(request: FastifyRequest, assets: Assets): { jar: Jar; url: URL; look: Look } {
  const jar = openJar(request.headers.cookie, request.protocol === 'https')
  const url = withoutNul(addressOf(request) ?? new URL('http://localhost/'))
  const look: Look = {
    locale: jar.get('onedoor-lang') === 'en' ? 'en' : 'zh',
    elder: jar.get('onedoor-size') === 'elder',
    city: '',
    here: url.pathname + url.search,
    path: url.pathname,
    token: '',
    reference: request.id,
    origin: url.origin,
    signed: null,
    announcements: [],
    assets: { css: assets.css.url, js: assets.js.url, icon: assets.icon.url },
  }
  return { jar, url, look }
}

/** No database keeps NUL, and nobody types it: what brings it is asked without. */
function withoutNul(url: URL): URL {
  return url.href.includes('%00') ? new URL(url.href.replaceAll('%00', '')) : url
}

type Opening = { request: FastifyRequest; deps: PortalDeps; jar: Jar; url: URL; look: Look }

/** An announcement as the banner of every page says it. */
function bannerOf({ id, title, ended }: Announced, locale: Look['locale']): Look['announcements'][number] {
  const over = ended && { on: ended.at.toISOString(), shownUntil: ended.shownUntil.toISOString() }
  return { id, title: title[locale], ended: over }
}

async function openVisit({ request, deps, jar, url, look }: Opening): Promise<Visit> {
  const ctx = await deps.ctxFor(request, look.locale)
  const visitor = jar.get('onedoor-visit') ?? Buffer.from(ctx.random(18)).toString('base64url')
  if (jar.get('onedoor-visit') === undefined) jar.set('onedoor-visit', visitor)
  const [name, signed, announced] = await Promise.all([
    deps.port.cityName(ctx),
    whoIsSigned(deps, ctx, jar),
    deps.port.surge.announcements(ctx),
  ])
  const announcements = announced.map((one) => bannerOf(one, look.locale))
  return {
    ctx,
    port: deps.port,
    jar,
    signed,
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
    form: emptyForm,
    url,
    book: deps.words,
    seal: sealOf(deps.secret, 'request'),
    look: {
      ...look,
      city: name[look.locale],
      announcements,
      signed: signed && shownOf(signed),
      token: formToken(deps.secret, boundTo(visitor, signed)),
    },
  }
}

/** The resident's session, if the browser holds one that still lives; a dead one is taken away. */
async function whoIsSigned({ port }: PortalDeps, ctx: Ctx, jar: Jar): Promise<Portal | null> {
  const token = jar.get('onedoor-resident')
  if (token === undefined) return null
  const signed = await port.accounts.residentSession(ctx, token)
  if (signed === null) jar.clear('onedoor-resident')
  return signed
}

/** Forms are bound to the visit, and of whoever is signed in to his session: one that he left open serves nobody else. */
function boundTo(visitor: string, signed: Portal | null): string {
  return signed === null ? visitor : `${visitor}/${signed.session}`
}

function shownOf({ person, acting }: Portal): NonNullable<Look['signed']> {
  return { name: person.name, acting: acting.id === person.id ? null : acting.name }
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
