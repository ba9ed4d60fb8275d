import type { AddressInfo } from 'node:net'
import { warmSegmenter } from '#platform/text/segment'
import { open311 } from '../api/open311/open311.ts'
import { createServer } from '../api/server.ts'
import type { WholeApp } from './app.ts'
import { consolePages } from './console-pages.ts'
import { simulateIdentity, simulatesIdentity } from './identity-simulator.ts'
import { portalPages } from './portal-pages.ts'

export type Serving = { address: string; close(): Promise<void> }

/** Opens the door: API, console, residents' pages. */
export async function serve(app: WholeApp): Promise<Serving> {
  const { host, port } = app.settings
  warmSegmenter()
  const server = await createServer(app)
  open311(server, app, app.house.desk)
  try {
    await consolePages(server)
    if (simulatesIdentity(app.settings)) await server.register(async (scope) => simulateIdentity(scope, app.settings))
    await server.register(async (scope) => portalPages(scope, app))
    await server.listen({ host, port })
  } catch (fault) {
    await server.close()
    throw explain(fault, host, port)
  }
  const { port: bound } = server.server.address() as AddressInfo
  return { address: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`, close: () => server.close() }
}

/** Why the server cannot listen, and what to do about it. */
export function explain(fault: unknown, host: string, port: number): unknown {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
  const other = `Set PORT to another one, for example PORT=${port < 65535 ? port + 1 : 8080} npm start.`
  if (code === 'EADDRINUSE') return new Error(`Port ${port} on ${host} is taken by another program. ${other}`)
  if (code === 'EACCES') return new Error(`Port ${port} may not be opened by this account. ${other}`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new Error(`The setting HOST (${host}) is not an address of this machine.`)
  return fault
}
