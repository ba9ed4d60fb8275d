import type { Ruling } from '#kit/ruling'

/** An order as the payment service (非税收入电子化缴费平台) is asked for it. Amounts are in fen. */
export type NewOrder = {
  /** Our id: the service gives one order per id, however often it is asked. */
  order: string
  amount: number
  /** What is paid for, in words; nothing about the payer. */
  name: string
  /** Path the payer's browser comes back to. */
  back: string
}

/** What the service tells about an order. */
export type Told = {
  order: string
  /** The service's own reference. */
  ref: string
  outcome: 'paid' | 'failed' | 'refunded'
  amount: number
  /** Number of the electronic receipt (电子票据号). */
  receiptNo: string | null
}

/** The payment service of the city. One implementation per service; the simulator is one of them. */
export type Payments = {
  open(order: NewOrder): Promise<{ ref: string; redirect: string }>
  /** Reads a notification; one that the service did not sign is refused. */
  read(body: string, signature: string): Ruling<Told>
  /** What has become of an order, for the daily comparison; null: nothing yet. */
  look(ref: string): Promise<Told | null>
  /** Orders the money back; the service notifies when it is done. The same order is refunded once. */
  refund(order: { order: string; ref: string; amount: number }): Promise<Told | null>
}
