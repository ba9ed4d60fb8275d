import { lookup } from 'node:dns/promises'
import { BlockList } from 'node:net'
import { reject } from '#kit/ruling'
import type { ExchangeDesk } from './desk.ts'

/** This machine, its links and nobody in particular: where no department system stands, but services of our own might. */
const closed = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 127],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  closed.addSubnet(net, bits, 'ipv6')

/**
 * Refuses an address that leads back into this machine or its link, whatever name it goes by. Addresses of the city's own
 * network are allowed: department systems stand there. Outside of the demo only https is spoken.
 */
export async function mustBeOutside({ trial }: Pick<ExchangeDesk, 'trial'>, address: string): Promise<void> {
  if (trial) return
  const { protocol, hostname } = new URL(address)
  const found = await lookup(hostname.replace(/^\[|\]$/g, ''), { all: true })
  const isClosed = found.some((one) => closed.check(one.address, one.family === 6 ? 'ipv6' : 'ipv4'))
  if (protocol !== 'https:' || isClosed) reject('invalid', 'exchange.bad-address', {}, 'address')
}
