import { allow, refuse } from '#kit/ruling'
import { type Decide, instant, type Now } from './decision.ts'
import type { EventOf } from './events.ts'
import type { Supervision } from './facts.ts'
import { lastLead, leadLeg, taskOf } from './legs.ts'
import type { Request } from './state.ts'
import { openTask, openTasks } from './tasks.ts'
import { tell } from './told.ts'

/** A supervision order (督办单) to the unit that has it, with a date for the answer. */
export const supervise: Decide<'supervise'> = (request, { form, reason, dueAt }, moment) => {
  const made = order(request, { form, reason, dueAt, kind: 'answer-supervision' }, moment)
  if (made === null) return refuse('invalid', 'hotline.bad-date', {}, 'dueAt')
  return allow([
    {
      type: 'hotline.supervised',
      supervision: made.supervision,
      tasks: [made.change],
      told: tell('hotline.told.supervised'),
    },
  ])
}

/** The unit answers an order. */
export const answerSupervision: Decide<'answer-supervision'> = (request, command, moment) =>
  answered(request, command, 'answer-supervision', moment)

/** The unit answers a leader's instruction (批示办理情况). */
export const answerInstruction: Decide<'answer-instruction'> = (request, command, moment) =>
  answered(request, command, 'answer-instruction', moment)

/** The centre accepts the answer, or takes the order back. */
export const closeSupervision: Decide<'close-supervision'> = (request, { task }) => {
  const found = request.supervisions.find((one) => one.task === task)
  if (found === undefined) return refuse('missing', 'hotline.no-such-task', {}, 'task')
  if (found.closedAt !== null) return refuse('conflict', 'hotline.supervision-closed')
  const open = openTasks(request).some(({ id }) => id === task)
  return allow([
    { type: 'hotline.supervision-closed', task, tasks: open ? [{ do: 'void', id: task, result: 'withdrawn' }] : [] },
  ])
}

/** Put before a leader (呈报): he instructs, he does not handle. */
export const submitToLeader: Decide<'submit-to-leader'> = (request, { leader, leaderOrg }, moment) => {
  const before = openTasks(request).some((task) => task.kind === 'instruct' && task.assignee === leader)
  if (before) return refuse('conflict', 'hotline.already-submitted')
  const change = openTask(moment, { kind: 'instruct', org: leaderOrg, assignee: leader })
  return allow([{ type: 'hotline.submitted-to-leader', task: change.task.id, tasks: [change] }])
}

/** The leader's written instruction (批示) becomes an order with a date. */
export const instruct: Decide<'instruct'> = (request, { task, instruction, dueAt }, moment) => {
  const submitted = openTasks(request).find((one) => one.id === task && one.kind === 'instruct')
  if (submitted === undefined) return refuse('missing', 'hotline.no-such-task', {}, 'task')
  if (moment.by.kind === 'staff' && moment.by.user !== submitted.assignee)
    return refuse('forbidden', 'hotline.not-your-task', {}, 'task')
  if (instruction.trim() === '') return refuse('invalid', 'hotline.answer-needed', {}, 'instruction')
  const reason = { code: 'instruction', text: instruction }
  const made = order(request, { form: 'instruction', reason, dueAt, kind: 'answer-instruction' }, moment)
  if (made === null) return refuse('invalid', 'hotline.bad-date', {}, 'dueAt')
  const done = { do: 'finish' as const, id: task, result: 'instructed' }
  return allow([
    {
      type: 'hotline.instructed',
      task,
      supervision: made.supervision,
      tasks: [done, made.change],
      told: tell('hotline.told.supervised'),
    },
  ])
}

type Order = Pick<Supervision, 'form' | 'reason' | 'dueAt'> & { kind: 'answer-supervision' | 'answer-instruction' }

function order(request: Request, { form, reason, dueAt, kind }: Order, moment: Now) {
  const due = instant(dueAt)
  const openedAt = moment.now.toISOString()
  const lead = leadLeg(request) ?? lastLead(request)
  if (due === null || due <= openedAt || lead === undefined) return null
  const parent = leadLeg(request)?.task ?? null
  const change = openTask(moment, { kind, org: lead.org, parent, dueAt: due })
  const supervision: Supervision = {
    task: change.task.id,
    form,
    org: lead.org,
    reason,
    dueAt: due,
    openedAt,
    answer: null,
    closedAt: null,
  }
  return { change, supervision }
}

type Answer = { task: string; answer: string }

function answered(request: Request, { task: id, answer: text }: Answer, kind: string, moment: Now) {
  const task = taskOf(request, id)
  const open = openTasks(request).some((one) => one.id === id)
  if (task === undefined || task.kind !== kind || !open) return refuse('missing', 'hotline.no-such-task', {}, 'task')
  if (moment.by.kind === 'staff' && moment.by.org !== task.org)
    return refuse('forbidden', 'hotline.not-your-task', {}, 'task')
  if (text.trim() === '') return refuse('invalid', 'hotline.answer-needed', {}, 'answer')
  const event: EventOf<'hotline.supervision-answered'> = {
    type: 'hotline.supervision-answered',
    task: id,
    answer: { text, at: moment.now.toISOString() },
    tasks: [{ do: 'finish', id, result: 'answered' }],
  }
  return allow([event])
}
