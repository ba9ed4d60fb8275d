import type { CaseView } from '../ports/applications.ts'

/** What a case waits for from its applicant: a correction, a paper left open, a payment, a word on how it went. */
export type Duty = 'supply' | 'later' | 'pay'

export function duties(one: CaseView): readonly Duty[] {
  return [
    ...(one.asked.length > 0 && one.can.supply ? (['supply'] as const) : []),
    ...(one.asked.length === 0 && one.later.length > 0 && one.can.supply ? (['later'] as const) : []),
    ...(one.can.pay ? (['pay'] as const) : []),
  ]
}
