import { allow, type Ruling, refuse } from '#kit/ruling'
import { endTasks, openNow, type TaskChange } from '#rules/casework'
import { dayInWords } from '#rules/deadlines'
import { isDue } from './charges.ts'
import { clauses } from './clauses.ts'
import type { Decide, Now } from './decision.ts'
import type { Event } from './events.ts'
import { isBlank } from './front-desk.ts'
import { awaitsEarlier, lacking, needOf } from './items.ts'
import { refundAll } from './money.ts'
import type { AcceptanceMode, ApplicationCase, Item } from './state.ts'
import { endOf, firstOf } from './times.ts'
import { listed, remedies, tell } from './told.ts'

/** Accepted (受理): normally, although papers are to come (容缺), or on a pledge (告知承诺). */
export const accept: Decide<'accept'> = (one, { mode }, moment) => {
  const timely = inTime(one, moment)
  if (!timely.allowed) return timely
  const fits = fitsMode(one, mode, moment)
  if (!fits.allowed) return fits
  const wasCorrected = one.corrections.some(({ offList }) => !offList)
  const acceptedAt = wasCorrected ? one.clock.receivedAt : moment.now.toISOString()
  return allow([accepted(one, { mode, acceptedAt }, moment)])
}

/** Silence past the days to tell everything: accepted from the day of receipt (art. 32(4)). */
export function deemAccepted(one: ApplicationCase, moment: Now): Event {
  return accepted(one, { mode: 'deemed', acceptedAt: one.clock.receivedAt }, moment)
}

/** Whether the days to tell everything still run: once they have ended, the law has accepted. */
export function inTime(one: ApplicationCase, { now }: Now): Ruling<null> {
  const late = !awaitsEarlier(one) && now.toISOString() > one.clock.tellBy
  return late ? refuse('too-late', 'applications.deemed-accepted', { until: one.clock.tellBy }) : allow(null)
}

type Acceptance = { mode: AcceptanceMode; acceptedAt: string }

/** Accepting says that the papers meet the standard; what may come later gets its date, what is due is asked for. */
function accepted(one: ApplicationCase, { mode, acceptedAt }: Acceptance, moment: Now): Event {
  const { world } = moment
  const items = one.items.map((item) => whenAccepted(item, moment))
  const later = items.filter(({ state, dueAt }) => state === 'later' && dueAt !== null)
  const asked = (kind: string): TaskChange => openNow(moment, { kind, side: 'applicant', org: one.org })
  const words = {
    org: world.orgNames[one.org] ?? one.org,
    due: dayInWords(endOf({ from: acceptedAt, days: one.clock.promise }, world).dueAt),
    items: listed(later.map(({ name }) => name)),
    later: dayInWords(firstOf(later.map(({ dueAt }) => dueAt))),
  }
  return {
    type: 'applications.accepted',
    mode,
    acceptedAt,
    acceptor: one.org,
    items,
    tasks: [
      ...endTasks(one.tasks, 'finish', mode, ({ kind }) => kind === 'accept' || kind === 'pre-check'),
      ...(later.length > 0 ? [asked('supply')] : []),
      ...(one.charges.some(isDue) ? [asked('pay')] : []),
    ],
    clause: CLAUSES[mode],
    told: tell(mode === 'normal' ? 'applications.told.accepted' : `applications.told.accepted-${mode}`, words),
  }
}

const CLAUSES: Readonly<Record<AcceptanceMode, string>> = {
  normal: clauses.accept,
  tolerant: clauses.tolerant,
  pledge: clauses.pledge,
  deemed: clauses.deemed,
}

function whenAccepted(item: Item, { world, now }: Now): Item {
  if (item.state === 'offered') return { ...item, state: 'ok' }
  if (item.state !== 'later' || item.source === 'inherited') return item
  const days = needOf(world.version.body, item.key)?.laterDays ?? 0
  return { ...item, dueAt: endOf({ from: now.toISOString(), days }, world).dueAt }
}

/** Each mode rests on what the applicant chose when he applied, and on what the version offers. */
function fitsMode(one: ApplicationCase, mode: 'normal' | 'tolerant' | 'pledge', { world }: Now): Ruling<null> {
  if (awaitsEarlier(one)) return refuse('conflict', 'applications.awaits-earlier')
  const missing = lacking(one.items)
  if (missing.length > 0) return refuse('conflict', 'applications.items-missing', { keys: missing })
  const later = one.items.some(({ state, source }) => state === 'later' && source !== 'inherited')
  const pledged = one.items.some(({ state }) => state === 'pledged')
  const wanted = pledged ? 'pledge' : later ? 'tolerant' : 'normal'
  if (mode !== wanted || (later && pledged))
    return refuse('conflict', 'applications.other-mode', { mode: wanted }, 'mode')
  if (mode !== 'normal' && world.creditExcluded) return refuse('forbidden', 'applications.credit-excluded')
  return allow(null)
}

/**
 * Not accepted (不予受理). That no permit is needed, or that another body decides, is told at once (art. 32(1), (2)): not
 * after the applicant was made to bring more. With everything there and in form, it must be accepted (art. 32(5)).
 */
export const refuseAcceptance: Decide<'refuse-acceptance'> = (one, { kind, reason, rightBody }, moment) => {
  const timely = inTime(one, moment)
  if (!timely.allowed) return timely
  if (isBlank(reason)) return refuse('invalid', 'applications.text-needed', {}, 'reason')
  if (kind === 'not-ours' && isBlank(rightBody)) return refuse('invalid', 'applications.body-needed', {}, 'rightBody')
  const asked = one.corrections.some(({ offList }) => !offList)
  if (asked && kind !== 'not-qualified') return refuse('conflict', 'applications.too-late-to-refuse')
  const body = rightBody ?? ''
  const clause = { 'not-needed': clauses.notNeeded, 'not-ours': clauses.notOurs, 'not-qualified': clauses.notQualified }
  return allow([
    {
      type: 'applications.acceptance-refused',
      refusal: { kind, reason, rightBody: kind === 'not-ours' ? body : null },
      tasks: endTasks(one.tasks, 'void', 'not-accepted'),
      clause: clause[kind],
      told: tell(`applications.told.${kind}`, { reason, body, remedies: remedies(moment.world.rules) }),
    },
    ...refundAll(one),
  ])
}

/** The applicant did not correct it in the time he had: it counts as withdrawn, and he may apply again. */
export const sendBack: Decide<'return'> = (one, { reason }, { now }) => {
  if (isBlank(reason)) return refuse('invalid', 'applications.text-needed', {}, 'reason')
  const dueAt = one.tasks.find(({ kind, state }) => kind === 'correct' && state === 'ready')?.dueAt ?? null
  if (dueAt !== null && now.toISOString() <= dueAt)
    return refuse('conflict', 'applications.still-time', { until: dueAt })
  return allow(returned(one, reason))
}

export function returned(one: ApplicationCase, reason: string): readonly Event[] {
  const event: Event = {
    type: 'applications.returned',
    tasks: endTasks(one.tasks, 'void', 'returned'),
    reason: { code: 'returned', text: reason },
    told: tell('applications.told.returned', { reason }),
  }
  return [event, ...refundAll(one)]
}
