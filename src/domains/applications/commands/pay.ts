import type { Portal } from '#domains/accounts'
import { asHouse, perform } from '#domains/casework'
import { insist, reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { ApplicationCase } from '#rules/applications'
import type { ApplicationDesk } from '../desk.ts'
import type { NewOrder, Told } from '../payments/port.ts'
import {
  insertPayment,
  livePayment,
  lockPayment,
  markFailed,
  markPaid,
  markRefunded,
  markRefunding,
  type Payment,
  waitingPayments,
} from '../payments/store.ts'
import { mustOwnCase } from '../queries/own.ts'

export type PayCharge = { caseNumber: string; charge: string; back: string }

/**
 * Opens an order for a charge and answers where the payer goes; a charge has one living order, however often it is asked
 * for. The service is asked outside of the transaction: it answers the same order for the same id.
 */
export async function payCharge(
  desk: ApplicationDesk,
  ctx: Ctx,
  portal: Portal,
  { caseNumber, charge, back }: PayCharge,
): Promise<{ redirect: string }> {
  const due = await ctx.reading('applications.own', async (tx) => {
    const { state } = await mustOwnCase(tx, portal, caseNumber)
    return { state, charge: chargeDue(state, charge), living: await livePayment(tx, state.id, charge) }
  })
  const order: NewOrder = {
    order: due.living?.id ?? ctx.id(),
    amount: due.charge.amount,
    name: due.charge.name.zh,
    back,
  }
  if (due.living && due.living.state !== 'open') reject('conflict', 'applications.charge-not-due')
  const { ref, redirect } = await desk.payments.open(order)
  if (due.living) return { redirect }
  const [nameZh, nameEn] = [due.charge.name.zh, due.charge.name.en]
  const { order: id, amount } = order
  await ctx.transaction('applications.own', (tx) =>
    insertPayment(tx, {
      id,
      caseId: due.state.id,
      charge,
      holder: portal.acting.id,
      nameZh,
      nameEn,
      amount,
      back,
      providerRef: ref,
    }),
  )
  return { redirect }
}

function chargeDue({ charges }: ApplicationCase, key: string) {
  const charge = charges.find((one) => one.key === key) ?? reject('missing', 'applications.charge-unknown')
  return charge.state === 'due' ? charge : reject('conflict', 'applications.charge-not-due')
}

/** A notification of the payment service, whoever carries it: its signature is checked, and it counts once however often it comes. */
export async function notePayment(
  desk: ApplicationDesk,
  ctx: Ctx,
  { body, signature }: { body: string; signature: string },
): Promise<void> {
  await settle(desk, ctx, insist(desk.payments.read(body, signature)))
}

async function settle(desk: ApplicationDesk, ctx: Ctx, told: Told): Promise<void> {
  await ctx.transaction('applications.own', async (tx) => {
    const payment = await lockPayment(tx, told.order)
    if (!payment || payment.providerRef !== told.ref) reject('missing', 'applications.payment-unknown')
    if (payment.amount !== told.amount) reject('conflict', 'applications.payment-amount')
    await fold(desk, tx, payment, told)
  })
}

async function fold(desk: ApplicationDesk, tx: Tx, payment: Payment, told: Told): Promise<void> {
  const house = asHouse(tx, 'applications')
  if (told.outcome === 'paid' && payment.state === 'open') {
    await markPaid(tx, payment.id, told.receiptNo)
    await perform(house, desk.process, payment.caseId, { type: 'paid', key: payment.charge, payment: payment.id })
  }
  if (told.outcome === 'failed') await markFailed(tx, payment.id)
  if (told.outcome === 'refunded' && payment.state === 'refunding') {
    await markRefunded(tx, payment.id, told.ref)
    await perform(house, desk.process, payment.caseId, { type: 'refunded', key: payment.charge })
  }
}

/** Orders the money of a charge back, as the case has decided (退费); what comes of it is noted like any notification. */
export async function refundCharge(
  desk: ApplicationDesk,
  ctx: Ctx,
  { caseId, charge, reason }: { caseId: string; charge: string; reason: string },
): Promise<void> {
  const payment = await ctx.transaction('applications.charge', async (tx) => {
    const living = await livePayment(tx, caseId, charge)
    if (living?.state === 'paid') await markRefunding(tx, living.id, reason)
    return living
  })
  if (!payment?.providerRef || payment.state === 'open') return
  const { id: order, providerRef: ref, amount } = payment
  const told = await desk.payments.refund({ order, ref, amount })
  if (told) await settle(desk, ctx, told)
}

const WAIT_MINUTES = 10
const BATCH = 100

/** The comparison with the service (对账): asks about every order that has waited, so that no lost word costs anybody money. */
export async function reconcilePayments(desk: ApplicationDesk, ctx: Ctx): Promise<number> {
  const waiting = await ctx.reading('applications.charge', (tx) =>
    waitingPayments(tx, new Date(tx.now.getTime() - WAIT_MINUTES * 60_000), BATCH),
  )
  let settled = 0
  for (const { providerRef } of waiting) {
    const told = providerRef === null ? null : await desk.payments.look(providerRef)
    if (!told) continue
    await settle(desk, ctx, told)
    settled += 1
  }
  return settled
}
