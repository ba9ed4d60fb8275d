import type { FastifyRequest } from 'fastify'
import { Refused, refuse } from '#kit/ruling'
import type { Actor, Resident } from '#platform/actor'
import type { App } from '#platform/app'
import { createCtx } from '#platform/create-ctx'
import { isOwnOrigin } from '#platform/http/origin'
import { type Asked, type Edge, localeOf } from '#platform/http/register'
import { presentedToken } from '#platform/session/cookie'
import { cityOfToken } from '#platform/session/token'

/** Finds out who asks: staff by session or token, everybody else as a resident of the city the host stands for. */
export function edgeOf(app: App): Edge {
  return {
    words: app.words,
    async ctxFor(request, route) {
      const hostCity = await app.cityOf(request.headers.host)
      const actor = await actorOf(app, { request, route })
      // Staff act in the city of their session, whatever host name they came by (decision 12).
      const presented = presentedToken(request.headers)
      const city = (actor.kind === 'staff' && presented && cityOfToken(presented.token)) || hostCity
      return createCtx(app.source, { actor, city, locale: localeOf(request), requestId: request.id })
    },
  }
}

type Asking = { request: FastifyRequest; route: Asked }

async function actorOf(app: App, { request, route }: Asking): Promise<Actor> {
  const presented = presentedToken(request.headers)
  const staff = presented ? await app.whoIs(presented.token, !route.looksOn) : null
  if (staff) {
    const changing = route.method !== 'GET'
    if (changing && presented?.by === 'cookie' && !isOwnOrigin(request.headers)) {
      throw new Refused(refuse('forbidden', 'platform.foreign-origin').refusal)
    }
    return staff
  }
  if (route.permission !== 'public') throw new Refused(refuse('unauthenticated', 'platform.sign-in-needed').refusal)
  return residentOf(app)
}

/** Somebody without an account: may file, track with number and code, and search. */
export function residentOf(app: Pick<App, 'residentGrants'>): Resident {
  return { kind: 'resident', grants: app.residentGrants }
}
