import { randomBytes } from 'node:crypto'

/** Where the simulator is served. */
export const MOUNT = '/identity-simulator'

/** The one client of the simulator is the server it runs in: the secret is made at the start and never leaves the process. */
const secret = randomBytes(32).toString('base64url')

export type Client = { issuer: string; clientId: string; clientSecret: string }

/** Issuer and client of the simulator on this server. */
export function simulatorClient({ host, port }: { host: string; port: number }): Client {
  const everywhere = host === '0.0.0.0' || host === '::'
  const name = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return { issuer: `http://${name}:${port}${MOUNT}`, clientId: 'onedoor', clientSecret: secret }
}
