import * as oidc from 'openid-client'
import { z } from 'zod'
import { reject } from '#kit/ruling'
import type { Level } from '../rules/index.ts'

/** What the browser keeps for us, sealed, while it is away at the identity service. */
export type Kept = { state: string; nonce: string; verifier: string }

/** Who came back, as the service says (统一身份认证). */
export type Claims = {
  issuer: string
  subject: string
  name: string
  idNumber: string
  phone: string | null
  level: Extract<Level, 2 | 3>
  /** Firms whose legal representative he is. */
  firms: readonly { creditCode: string; name: string }[]
}

/** The unified identity of province or nation, by OpenID Connect with PKCE, state and nonce. */
export interface Unified {
  /** Whether it is the simulator of the demo, which every page says. */
  readonly simulated: boolean
  /** Where to send the browser, and what it keeps until it is back at `back`. */
  start(back: URL): Promise<{ address: URL; kept: Kept }>
  finish(returned: URL, kept: Kept): Promise<Claims>
}

export type UnifiedSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  /** The simulator alone is spoken to without https, and found under the address by which the resident came. */
  simulated: boolean
}

const scope = 'openid profile phone identity'
const PATIENCE_SECONDS = 10

/** The service is asked for its addresses when somebody first signs in through it, not at the start. */
export function openUnified({ issuer, clientId, clientSecret, simulated }: UnifiedSettings): Unified {
  let known: Promise<oidc.Configuration> | undefined
  const service = (): Promise<oidc.Configuration> => {
    const execute = simulated ? [oidc.allowInsecureRequests] : []
    known ??= oidc
      .discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: PATIENCE_SECONDS })
      .catch(() => {
        known = undefined
        return reject('too-late', 'accounts.unified-away')
      })
    return known
  }
  return {
    simulated,
    async start(back) {
      const configuration = await service()
      const kept = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() }
      const address = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: back.href,
        scope,
        state: kept.state,
        nonce: kept.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(kept.verifier),
        code_challenge_method: 'S256',
        // The simulator asks every time whom one wants to be.
        ...(simulated ? { prompt: 'login' } : {}),
      })
      return { address: simulated ? new URL(address.pathname + address.search, back.origin) : address, kept }
    },
    async finish(returned, kept) {
      const configuration = await service()
      return read(issuer, await exchange(configuration, returned, kept))
    },
  }
}

/** The claims of the identity token, with those of the userinfo endpoint where the service keeps them there. */
async function exchange(configuration: oidc.Configuration, returned: URL, kept: Kept): Promise<unknown> {
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration, returned, {
      expectedState: kept.state,
      expectedNonce: kept.nonce,
      pkceCodeVerifier: kept.verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims() ?? reject('forbidden', 'accounts.unified-failed')
    if (configuration.serverMetadata().userinfo_endpoint === undefined) return claims
    return { ...claims, ...(await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)) }
  } catch (error) {
    const refused = error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied'
    return reject('forbidden', refused ? 'accounts.unified-declined' : 'accounts.unified-failed')
  }
}

const claimed = z.object({
  sub: z.string().min(1).max(255),
  name: z.string().min(1).max(120),
  citizen_number: z.string().min(15).max(18),
  phone_number: z.string().max(32).optional(),
  acr: z.string().optional(),
  represents: z
    .array(z.object({ credit_code: z.string().max(18), name: z.string().min(1).max(120) }))
    .max(200)
    .optional(),
})

/** The strong means of the service, by the value of `acr`. */
const strong = new Set(['L3', 'strong'])

function read(issuer: string, answer: unknown): Claims {
  const parsed = claimed.safeParse(answer)
  if (!parsed.success) return reject('forbidden', 'accounts.unified-incomplete')
  const { sub, name, citizen_number: idNumber, phone_number: phone = null, acr = '', represents = [] } = parsed.data
  const firms = represents.map(({ credit_code: creditCode, name: firm }) => ({ creditCode, name: firm }))
  return { issuer, subject: sub, name, idNumber, phone, level: strong.has(acr) ? 3 : 2, firms }
}
