import { isOpen } from '#rules/casework'
import type { EventType } from './events.ts'
import type { Fold } from './evolve.ts'
import type { ApplicationCase, ApplicationState, Charge, Correction } from './state.ts'

/** What each event does to the case: one line of the table a step, in the order of its life. */
export const folds: { [T in EventType]: Fold<T> } = {
  'applications.submitted': (one) => one,
  'applications.pre-checked': (one, { outcome, remarks, by }, at) => ({
    ...one,
    preCheck: { outcome, remarks, at, by },
  }),
  'applications.item-checked': (one) => one,
  'applications.correction-asked': (one, { asked, offList }, at) => ({
    ...one,
    state: offList ? one.state : 'correction',
    corrections: [...one.corrections, { at, items: asked, offList, answered: [], answeredAt: null }],
  }),
  'applications.supplied': (one, { keys, corrected, complete }, at) => {
    const corrections = answered(one.corrections, [...keys, ...corrected], complete ? at : null)
    if (!complete) return { ...one, corrections }
    return { ...one, corrections, state: 'received', clock: { ...one.clock, receivedAt: at } }
  },
  'applications.accepted': (one, { mode, acceptedAt }) => ({
    ...one,
    mode,
    acceptedAt,
    state: 'accepted',
    clock: { ...one.clock, startedAt: acceptedAt },
  }),
  'applications.acceptance-refused': (one, { refusal }, at) => end({ ...one, refusal }, 'not-accepted', at),
  'applications.returned': (one, _event, at) => end(one, 'returned', at),
  'applications.withdrawn': (one, _event, at) => end(one, 'withdrawn', at),

  'applications.assigned': (one) => one,
  'applications.steps-advanced': (one) => ({
    ...one,
    state: one.tasks.some((task) => isOpen(task) && task.kind === 'decide') ? 'deciding' : 'accepted',
  }),
  'applications.step-finished': (one) => one,
  'applications.consulted': (one, { consult }) => ({ ...one, consults: [...one.consults, consult] }),
  'applications.consult-answered': (one, { task, answer }) => ({
    ...one,
    consults: one.consults.map((consult) => (consult.task === task ? { ...consult, answer } : consult)),
  }),
  'applications.clock-stopped': (one, { stop }) => ({ ...one, stops: [...one.stops, stop] }),
  'applications.clock-restarted': (one) => one,
  'applications.extension-asked': (one, { days, by, reason }) => ({
    ...one,
    extension: { state: 'asked', days, reason: reason?.text ?? '', by },
  }),
  'applications.extension-ruled': (one, { ruling }) => {
    if (one.extension === null) throw new Error(`application ${one.id}: nobody asked for more time`)
    const extended = ruling === 'granted' ? one.clock.extended + one.extension.days : one.clock.extended
    return { ...one, extension: { ...one.extension, state: ruling }, clock: { ...one.clock, extended } }
  },

  'applications.decision-drafted': (one, { decision }) => ({ ...one, state: 'confirming', decision }),
  'applications.decision-sent-back': (one) => ({ ...one, state: 'deciding', decision: null }),
  'applications.decided': (one, { decision, duty }) => ({ ...one, state: 'decided', decision, duty }),
  'applications.deemed-renewed': (one, { decision }) => ({ ...one, state: 'decided', decision }),
  'applications.issued': (one, { results }) => ({ ...one, results }),
  'applications.handed-over': (one, { handOver }, at) => end({ ...one, handOver }, 'handed', at),
  'applications.pledge-checked': (one, { duty }) => ({ ...one, duty }),
  'applications.credit-repaired': (one, _event, at) => ({
    ...one,
    duty: one.duty === null ? null : { ...one.duty, repairedAt: at },
  }),

  'applications.supervised': (one, { supervision }) => ({
    ...one,
    supervisions: [...one.supervisions, supervision],
  }),
  'applications.supervision-answered': (one, { task, answer }, at) => ({
    ...one,
    supervisions: one.supervisions.map((order) =>
      order.task === task ? { ...order, answer: { text: answer, at } } : order,
    ),
  }),
  'applications.charged': (one, { charges }) => ({ ...one, charges }),
  'applications.paid': (one, { key, payment }) => withCharge(one, key, { state: 'paid', payment }),
  'applications.charge-waived': (one, { key }) => withCharge(one, key, { state: 'waived' }),
  'applications.refund-ordered': (one, { key }) => withCharge(one, key, { state: 'refunding' }),
  'applications.refunded': (one, { key }) => withCharge(one, key, { state: 'refunded' }),
  'applications.rated': (one, { rating }) => ({ ...one, rating }),
  'applications.warned': (one, { milestone }) => ({ ...one, warnings: [...one.warnings, milestone] }),
  'applications.card-given': (one, { card, milestone, supervision }) => ({
    ...one,
    cards: [...one.cards, card],
    warnings: milestone === null ? one.warnings : [...one.warnings, milestone],
    supervisions: supervision === null ? one.supervisions : [...one.supervisions, supervision],
  }),
  'applications.inherited': (one, _event, at) => {
    const waits = one.items.some(({ source, state }) => source === 'inherited' && state === 'missing')
    return one.state === 'received' && !waits ? { ...one, clock: { ...one.clock, receivedAt: at } } : one
  },
  'applications.commented': (one) => one,
  'applications.clock-recomputed': (one) => one,
  'applications.archived': (one, _event, at) => ({ ...one, archivedAt: at }),
}

function end(one: ApplicationCase, state: ApplicationState, at: string): ApplicationCase {
  return { ...one, state, closedAt: at }
}

function withCharge(one: ApplicationCase, key: string, change: Partial<Charge>): ApplicationCase {
  return { ...one, charges: one.charges.map((charge) => (charge.key === key ? { ...charge, ...change } : charge)) }
}

/** The open notice that was on the list is answered; what stands beside the list needs no answer. */
function answered(before: readonly Correction[], keys: readonly string[], at: string | null): readonly Correction[] {
  return before.map((notice) =>
    notice.offList || notice.answeredAt !== null
      ? notice
      : { ...notice, answered: [...new Set([...notice.answered, ...keys])], answeredAt: at },
  )
}
