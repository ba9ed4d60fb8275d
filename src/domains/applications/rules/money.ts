import { allow, refuse } from '#kit/ruling'
import { endTasks, type TaskChange } from '#rules/casework'
import { isDue } from './charges.ts'
import type { Decide } from './decision.ts'
import type { Event } from './events.ts'
import { isBlank } from './front-desk.ts'
import type { ApplicationCase, Charge } from './state.ts'
import { tell } from './told.ts'

/** A payment arrived (缴费). For a case that has ended undecided it goes back at once. */
export const paid: Decide<'paid'> = (one, { key, payment }) => {
  const charge = chargeOf(one, key)
  if (charge === undefined) return refuse('missing', 'applications.no-such-charge', { key }, 'key')
  if (!isDue(charge)) return refuse('conflict', 'applications.charge-settled', { key }, 'key')
  const told = tell('applications.told.paid', { fee: charge.name })
  const event: Event = { type: 'applications.paid', key, payment, tasks: whenSettled(one, key), told }
  return allow([event, ...(UNDECIDED_ENDS.includes(one.state) ? [refundOf(charge)] : [])])
}

const UNDECIDED_ENDS: readonly string[] = ['not-accepted', 'returned', 'withdrawn']

/** Waived (减免), only where the version says that it may be. */
export const waiveCharge: Decide<'waive-charge'> = (one, { key, reason }, { world }) => {
  const charge = chargeOf(one, key)
  if (charge === undefined) return refuse('missing', 'applications.no-such-charge', { key }, 'key')
  if (!isDue(charge)) return refuse('conflict', 'applications.charge-settled', { key }, 'key')
  if (isBlank(reason)) return refuse('invalid', 'applications.text-needed', {}, 'reason')
  const fee = world.version.body.fees.find((line) => line.key === key)
  if (fee?.reducible !== true) return refuse('conflict', 'applications.not-reducible', { key }, 'key')
  return allow([
    {
      type: 'applications.charge-waived',
      key,
      tasks: whenSettled(one, key),
      reason: { code: 'waived', text: reason },
      told: tell('applications.told.waived', { fee: charge.name }),
    },
  ])
}

/** Money that was paid goes back the way it came (退费). */
export const refund: Decide<'refund'> = (one, { key, reason }) => {
  const charge = chargeOf(one, key)
  if (charge === undefined) return refuse('missing', 'applications.no-such-charge', { key }, 'key')
  if (charge.state !== 'paid') return refuse('conflict', 'applications.nothing-paid', { key }, 'key')
  if (isBlank(reason)) return refuse('invalid', 'applications.text-needed', {}, 'reason')
  return allow([{ ...refundOf(charge), reason: { code: 'refund', text: reason } }])
}

export const refunded: Decide<'refunded'> = (one, { key }) => {
  const charge = chargeOf(one, key)
  if (charge?.state !== 'refunding') return refuse('conflict', 'applications.nothing-to-refund', { key }, 'key')
  return allow([{ type: 'applications.refunded', key, told: tell('applications.told.refunded', { fee: charge.name }) }])
}

/** A case that ends undecided gives back what was paid for it. */
export function refundAll({ charges }: ApplicationCase): readonly Event[] {
  return charges.filter(({ state }) => state === 'paid').map(refundOf)
}

function refundOf({ key, name }: Charge): Event {
  return { type: 'applications.refund-ordered', key, told: tell('applications.told.refunding', { fee: name }) }
}

function chargeOf({ charges }: ApplicationCase, key: string): Charge | undefined {
  return charges.find((charge) => charge.key === key)
}

/** The applicant's task to pay ends with the last charge that was due. */
function whenSettled(one: ApplicationCase, key: string): TaskChange[] {
  const more = one.charges.some((charge) => charge.key !== key && isDue(charge))
  return more ? [] : endTasks(one.tasks, 'finish', 'settled', ({ kind }) => kind === 'pay')
}
