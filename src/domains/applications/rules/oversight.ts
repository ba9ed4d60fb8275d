import { allow, refuse } from '#kit/ruling'
import { endTasks, isOpen, openNow, type TaskChange } from '#rules/casework'
import { dayInWords } from '#rules/deadlines'
import type { Decide, Now } from './decision.ts'
import { isBlank } from './front-desk.ts'
import type { ApplicationCase, CardCause, PledgeDuty, Supervision } from './state.ts'
import { endOf } from './times.ts'
import { remedies, tell } from './told.ts'

/** A pledge is checked (承诺核查): kept; to be put right by a day, once; or broken, with its consequence for the credit file. */
export const checkPledge: Decide<'check-pledge'> = (one, { outcome, finding, days }, moment) => {
  const { duty } = one
  if (duty === null || duty.state !== 'open') return refuse('conflict', 'applications.no-duty')
  if (isBlank(finding)) return refuse('invalid', 'applications.text-needed', {}, 'finding')
  if (outcome === 'to-fix' && duty.fixBy !== null) return refuse('conflict', 'applications.fixing-already')
  if (outcome === 'to-fix' && (!Number.isInteger(days) || (days ?? 0) < 1))
    return refuse('invalid', 'applications.days-needed', {}, 'days')
  const after = dutyAfter(duty, { outcome, finding, days: days ?? 0 }, moment)
  const due = dayInWords(after.dueAt)
  return allow([
    {
      type: 'applications.pledge-checked',
      outcome,
      finding,
      duty: after,
      tasks: outcome === 'to-fix' ? [] : endTasks(one.tasks, 'finish', outcome, ({ kind }) => kind === 'check-pledge'),
      told: tell(`applications.told.pledge-${outcome}`, { finding, due, remedies: remedies(moment.world.rules) }),
    },
  ])
}

type Checked = { outcome: 'kept' | 'to-fix' | 'broken'; finding: string; days: number }

function dutyAfter(duty: PledgeDuty, { outcome, finding, days }: Checked, { now, world }: Now): PledgeDuty {
  if (outcome === 'kept') return { ...duty, state: 'kept' }
  if (outcome === 'broken') return { ...duty, state: 'broken', consequence: finding }
  const { dueAt } = endOf({ from: now.toISOString(), days }, world)
  return { ...duty, dueAt, fixBy: dueAt }
}

/** The credit file is put in order again (信用修复). */
export const repairCredit: Decide<'repair-credit'> = (one, { reason }) => {
  if (one.duty?.state !== 'broken') return refuse('conflict', 'applications.nothing-to-repair')
  if (one.duty.repairedAt !== null) return refuse('conflict', 'applications.already-repaired')
  if (isBlank(reason)) return refuse('invalid', 'applications.text-needed', {}, 'reason')
  return allow([
    {
      type: 'applications.credit-repaired',
      reason: { code: 'repaired', text: reason },
      told: tell('applications.told.credit-repaired'),
    },
  ])
}

/** The supervisor asks for an explanation, and may give a card for what no rule can see. */
export const supervise: Decide<'supervise'> = (one, { colour = null, reason, dueAt, ...given }, moment) => {
  const cause = given.cause ?? 'other'
  if (isBlank(reason)) return refuse('invalid', 'applications.text-needed', {}, 'reason')
  const due = dueAt === null ? null : Date.parse(dueAt)
  if (due !== null && !(due > moment.now.getTime())) return refuse('invalid', 'applications.bad-date', {}, 'dueAt')
  if (colour !== null && hasCard(one, { colour, cause, task: null }))
    return refuse('conflict', 'applications.card-given', { cause })
  const { open, supervision } = orderTo(one.org, { cause, reason }, moment)
  const order = due === null ? supervision : { ...supervision, dueAt: new Date(due).toISOString() }
  const why = { code: cause, text: reason }
  if (colour === null)
    return allow([{ type: 'applications.supervised', supervision: order, tasks: [open], reason: why }])
  return allow([
    {
      type: 'applications.card-given',
      card: { colour, cause, task: null, org: one.org, at: moment.now.toISOString() },
      milestone: null,
      supervision: order,
      tasks: [open],
      reason: why,
    },
  ])
}

function hasCard(
  { cards }: ApplicationCase,
  sought: { colour: string; cause: CardCause; task: string | null },
): boolean {
  return cards.some(
    ({ colour, cause, task }) => colour === sought.colour && cause === sought.cause && task === sought.task,
  )
}

/** An order to explain, to the organisation that is responsible, with the days of the profile for the answer. */
export function orderTo(org: string, { cause, reason }: { cause: CardCause; reason: string }, moment: Now) {
  const open: Extract<TaskChange, { do: 'open' }> = openNow(moment, { kind: 'answer-supervision', org })
  const { dueAt } = endOf({ from: moment.now.toISOString(), days: moment.world.rules.superviseDays }, moment.world)
  const supervision: Supervision = { task: open.task.id, cause, org, reason, dueAt, answer: null }
  return { open, supervision }
}

export const answerSupervision: Decide<'answer-supervision'> = (one, { task: id, answer }, { by }) => {
  const task = one.tasks.find((candidate) => candidate.id === id)
  if (task === undefined || !isOpen(task) || task.kind !== 'answer-supervision')
    return refuse('missing', 'applications.no-such-task', {}, 'task')
  if (by.kind === 'staff' && by.org !== task.org) return refuse('forbidden', 'applications.not-your-task', {}, 'task')
  if (isBlank(answer)) return refuse('invalid', 'applications.text-needed', {}, 'answer')
  return allow([
    {
      type: 'applications.supervision-answered',
      task: id,
      answer,
      tasks: [{ do: 'finish', id, result: 'answered' }],
    },
  ])
}
