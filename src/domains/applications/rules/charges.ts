import { type Facts, truthOf, valueIn } from '#kit/feel'
import type { MatterBody } from '#rules/matters'
import type { Charge } from './state.ts'

/** What the version charges for this form, in fen: nothing else may be charged (行政许可法 art. 58–59). */
export function chargesOf(body: MatterBody, facts: Facts): readonly Charge[] {
  return body.fees
    .filter(({ when }) => truthOf(when, facts) === true)
    .map(({ key, name, amount }) => ({ key, name, amount: fen(amount, facts), state: 'due' as const, payment: null }))
    .filter(({ amount }) => amount > 0)
}

/** Charges after the form was corrected: what is paid stays, what changed is charged anew. */
export function recharged(before: readonly Charge[], body: MatterBody, facts: Facts): readonly Charge[] {
  const now = chargesOf(body, facts)
  const settled = before.filter(({ state }) => state !== 'due')
  return [...settled, ...now.filter(({ key }) => !settled.some((charge) => charge.key === key))]
}

export function isDue({ state }: Charge): boolean {
  return state === 'due'
}

function fen(amount: number | string, facts: Facts): number {
  const value = typeof amount === 'number' ? amount : valueIn(amount, facts)
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(0, Math.round(value)) : 0
}
