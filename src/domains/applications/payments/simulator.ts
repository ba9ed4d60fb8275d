import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { allow, refuse } from '#kit/ruling'
import { keyedHash } from '#platform/crypto/hash'
import type { Keys } from '#platform/crypto/keys'
import type { Payments, Told } from './port.ts'

/** The simulated service also lets a payer pay: the page of its cashier stands in the portal (模拟收银台). */
export type Simulator = Payments & { settle(order: { order: string; amount: number; paid: boolean }): Notification }

/** A notification as it goes over the wire. */
export type Notification = { body: string; signature: string }

const told = z.strictObject({
  order: z.uuid(),
  ref: z.string().max(64),
  outcome: z.enum(['paid', 'failed', 'refunded']),
  amount: z.number().int().positive(),
  receiptNo: z.string().max(40).nullable(),
})

/** A payment service without money, for demo and tests: it signs what it says, as a real one does. */
export function simulatedPayments(keys: Keys): Simulator {
  const settled = new Map<string, Told>()
  const sign = (body: string): string => keyedHash(keys, 'payment', body).toString('base64url')
  const refOf = (order: string): string => `SIM-${order}`
  return {
    open: async ({ order }) => ({ ref: refOf(order), redirect: `/pay/${order}` }),
    read(body, signature) {
      const given = Buffer.from(signature)
      const right = Buffer.from(sign(body))
      if (given.length !== right.length || !timingSafeEqual(given, right))
        return refuse('forbidden', 'applications.payment-forged')
      const read = told.safeParse(json(body))
      return read.success ? allow(read.data) : refuse('invalid', 'applications.payment-unreadable')
    },
    look: async (ref) => settled.get(ref) ?? null,
    async refund({ order, ref, amount }) {
      const back: Told = { order, ref, outcome: 'refunded', amount, receiptNo: null }
      settled.set(ref, back)
      return back
    },
    settle({ order, amount, paid }) {
      const ref = refOf(order)
      const receiptNo = paid ? `99${order.replaceAll('-', '').slice(-10).toUpperCase()}` : null
      const said: Told = { order, ref, outcome: paid ? 'paid' : 'failed', amount, receiptNo }
      settled.set(ref, said)
      const body = JSON.stringify(said)
      return { body, signature: sign(body) }
    },
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
