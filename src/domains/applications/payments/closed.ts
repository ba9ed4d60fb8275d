import { refuse, reject } from '#kit/ruling'
import type { Payments } from './port.ts'

/** A city that has no payment service yet: nothing is paid online, and whatever claims to be a notice of one is forged. */
export const closedPayments: Payments = {
  open: async () => reject('conflict', 'applications.payment-closed'),
  read: () => refuse('forbidden', 'applications.payment-forged'),
  look: async () => null,
  refund: async () => null,
}
