import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { Provider } from 'oidc-provider'
import { errorPage } from './choose-page.ts'
import { type Client, MOUNT } from './client.ts'
import { memory } from './memory.ts'

/** An invented person whom one may choose to be. */
export type SimulatedPerson = {
  key: string
  name: string
  citizenNumber: string
  phone: string
  represents: readonly { creditCode: string; name: string }[]
}

const scope = 'openid profile phone identity'
/** Where the residents' pages take the browser back. */
const BACK = '/sign-in/unified/back'

/** An OpenID Connect provider over the invented people: real protocol, no proof. Loaded when somebody first comes. */
export async function openProvider(client: Client, people: readonly SimulatedPerson[]): Promise<Provider> {
  const { Provider: OidcProvider } = await import('oidc-provider')
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const provider = new OidcProvider(client.issuer, {
    adapter: memory(),
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [new URL(BACK, client.issuer).href],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' }] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    scopes: scope.split(' '),
    claims: { openid: ['sub'], profile: ['name'], phone: ['phone_number'], identity: ['citizen_number', 'represents'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `${MOUNT}/choose/${uid}` },
    findAccount: (_: unknown, key: string) => accountOf(people, key),
    loadExistingGrant: grantEverything,
    renderError: tellError,
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
  })
  // Residents come by whatever name this server has; it is always the same page that takes them back.
  provider.Client.prototype.redirectUriAllowed = (uri) => URL.canParse(uri) && new URL(uri).pathname === BACK
  return provider
}

function accountOf(people: readonly SimulatedPerson[], key: string): object | undefined {
  const person = people.find((one) => one.key === key)
  if (person === undefined) return undefined
  const { name, citizenNumber, phone, represents } = person
  const claims = {
    sub: key,
    name,
    phone_number: phone,
    citizen_number: citizenNumber,
    represents: represents.map((firm) => ({ credit_code: firm.creditCode, name: firm.name })),
  }
  return { accountId: key, claims: async () => claims }
}

/** What went wrong is between the two servers: the browser is shown the way back. */
async function tellError(answer: { type: string; body: string }): Promise<void> {
  answer.type = 'html'
  answer.body = errorPage()
}

type Asked = { oidc: { provider: Provider; client: { clientId: string }; session: { accountId: string } } }

/** Nobody is asked what may be passed on: the only client is this city, and the people are invented. */
async function grantEverything({ oidc }: Asked): Promise<object> {
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
  grant.addOIDCScope(scope)
  await grant.save()
  return grant
}
