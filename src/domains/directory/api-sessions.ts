import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { isOwnOrigin } from '#platform/http/origin'
import { type Caller, type Route, route } from '#platform/http/route'
import { clearedCookie, presentedToken, sessionCookie } from '#platform/session/cookie'
import { changePassword } from './commands/passwords.ts'
import { confirmSecondFactor, enrolSecondFactor, verifySecondFactor } from './commands/second-factor.ts'
import { signIn } from './commands/sign-in.ts'
import { signOut } from './commands/sign-out.ts'
import { currentSession } from './queries/current-session.ts'
import * as schemas from './schemas.ts'

const tag = 'sessions'
type Headers = Readonly<Record<string, string | undefined>>

/** The token of a request that must have one. */
function tokenOf(headers: Headers): string {
  return presentedToken(headers)?.token ?? reject('unauthenticated', 'platform.sign-in-needed')
}

/** A foreign page must not sign a browser in under its own account; other programs send neither header. */
function insistOwnPage(headers: Headers): void {
  const fromPage = headers['sec-fetch-site'] !== undefined || headers.origin !== undefined
  if (fromPage && !isOwnOrigin(headers)) reject('forbidden', 'platform.foreign-origin')
}

/** Hands a renewed token back the way the old one came: as a cookie or in the body. */
function handBack(token: string, headers: Headers, caller: Caller): { token: string | null } {
  if (presentedToken(headers)?.by === 'bearer') return { token }
  caller.setCookie(sessionCookie(token, caller.secure))
  return { token: null }
}

type Proving = typeof confirmSecondFactor
const prove = (path: string, summary: string, command: Proving): Route =>
  route({
    method: 'POST',
    path,
    permission: 'signed-in',
    tag,
    summary,
    body: schemas.codeBody,
    output: schemas.tokenAnswer,
    handle: async (ctx: Ctx, { body, headers, caller }) => {
      const proof = { token: tokenOf(headers), code: body.code, address: caller.address }
      return handBack((await command(ctx, proof)).token, headers, caller)
    },
  })

export const sessionRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/sessions',
    permission: 'public',
    tag,
    summary: 'Sign in with account and password, and the second factor where one is enrolled',
    body: schemas.signInBody,
    output: schemas.signedIn,
    status: 201,
    handle: async (ctx, { body, headers, caller }) => {
      const { account, password, code } = body
      const kind = body.token === true ? 'bearer' : 'cookie'
      if (kind === 'cookie') insistOwnPage(headers)
      const earlier = presentedToken(headers)?.token
      const { token, ...rest } = await signIn(ctx, { account, password, code, kind, address: caller.address, earlier })
      if (kind === 'bearer') return { ...rest, token }
      caller.setCookie(sessionCookie(token, caller.secure))
      return { ...rest, token: null }
    },
  }),
  route({
    method: 'GET',
    path: '/api/sessions/current',
    permission: 'signed-in',
    tag,
    summary: 'Who I am, my posts, and what I may do',
    output: schemas.currentSession,
    handle: async (ctx, { headers }) => currentSession(ctx, tokenOf(headers)),
  }),
  route({
    method: 'DELETE',
    path: '/api/sessions/current',
    permission: 'signed-in',
    tag,
    summary: 'Sign out',
    status: 204,
    output: schemas.nothing,
    handle: async (ctx, { headers, caller }) => {
      await signOut(ctx, { token: tokenOf(headers) })
      caller.setCookie(clearedCookie(caller.secure))
    },
  }),
  route({
    method: 'POST',
    path: '/api/sessions/password',
    permission: 'signed-in',
    tag,
    summary: 'Change my password; all my other sessions end',
    body: schemas.newPasswordBody,
    status: 204,
    output: schemas.nothing,
    handle: async (ctx, { body, headers, caller }) =>
      changePassword(ctx, { ...body, token: tokenOf(headers), address: caller.address }),
  }),
  route({
    method: 'POST',
    path: '/api/sessions/second-factor',
    permission: 'signed-in',
    tag,
    summary: 'Begin to enrol a second factor',
    body: schemas.enrolBody,
    output: schemas.enrolled,
    handle: async (ctx, { body, caller }) => enrolSecondFactor(ctx, { ...body, address: caller.address }),
  }),
  prove('/api/sessions/second-factor/confirm', 'Confirm the second factor with a first code', confirmSecondFactor),
  prove('/api/sessions/second-factor/verify', 'Prove the second factor in this session', verifySecondFactor),
]
