import { allow, type Ruling, refuse } from '#kit/ruling'
import { isOpen, openNow, type Task } from '#rules/casework'
import { clauses } from './clauses.ts'
import type { CommandOf } from './commands.ts'
import { afterwards, type Decide, type Decision, type Now } from './decision.ts'
import type { Event } from './events.ts'
import { isBlank } from './front-desk.ts'
import type { ApplicationCase, StepRun } from './state.ts'
import { restarted } from './stops.ts'
import { tell } from './told.ts'

/** Gives a task to a section or an officer (分办). */
export const assign: Decide<'assign'> = (one, { task: id, section, officer }, moment) => {
  const task = ownTask(one, id, moment)
  if (!task.allowed) return task
  if (isBlank(section) && isBlank(officer)) return refuse('invalid', 'applications.assignee-needed', {}, 'officer')
  const change = { do: 'assign' as const, id, section: section ?? null, assignee: officer ?? null }
  return allow([{ type: 'applications.assigned', task: id, tasks: [change] }])
}

/** A step of the version is done, or a question of ours is answered, with an opinion (审查意见). */
export const finishStep: Decide<'finish-step'> = (one, command, moment) => {
  const task = ownTask(one, command.task, moment)
  if (!task.allowed) return task
  const { result, opinion, officers } = command
  if (result !== 'agree' && isBlank(opinion)) return refuse('invalid', 'applications.text-needed', {}, 'opinion')
  if (one.consults.some((consult) => consult.task === command.task)) return answer(command, moment)
  const run = one.steps.find((step) => step.task === command.task)
  if (run === undefined) return refuse('missing', 'applications.no-such-task', {}, 'task')
  const needed = moment.world.rules.officersOnSite
  if (run.kind === 'site-visit' && (officers ?? 1) < needed)
    return refuse('invalid', 'applications.officers-needed', { needed }, 'officers')
  return allow(finished(one, run, command, moment))
}

function finished(
  one: ApplicationCase,
  run: StepRun,
  command: CommandOf<'finish-step'>,
  moment: Now,
): readonly Event[] {
  const { task, result, opinion } = command
  const done: Event = {
    type: 'applications.step-finished',
    key: run.key,
    result,
    steps: [{ ...run, state: 'done', result, opinion: isBlank(opinion) ? null : opinion }],
    tasks: [{ do: 'finish', id: task, result }],
    clause: run.kind === 'site-visit' ? clauses.twoOfficers : clauses.review,
    told: tell('applications.told.step-finished', { step: run.name }),
  }
  const stop = one.stops.find((span) => span.task === task && span.to === null)
  if (stop === undefined) return [done]
  return [done, restarted(afterwards(one, [done], moment), { stop, result, finish: false }, moment)]
}

/** Asks another body (征求意见), with a day for its answer; the time goes on. */
export const consult: Decide<'consult'> = (one, { org, question, days }, moment) => {
  if (isBlank(question)) return refuse('invalid', 'applications.text-needed', {}, 'question')
  if (!Number.isInteger(days) || days < 1) return refuse('invalid', 'applications.days-needed', {}, 'days')
  if (org === one.org) return refuse('invalid', 'applications.ask-another', {}, 'org')
  const open = openNow(moment, { kind: 'consult', org })
  return allow([
    {
      type: 'applications.consulted',
      consult: { task: open.task.id, org, question, days, answer: null },
      tasks: [open],
    },
  ])
}

function answer({ task, result, opinion }: CommandOf<'finish-step'>, { now }: Now): Decision {
  if (isBlank(opinion)) return refuse('invalid', 'applications.text-needed', {}, 'opinion')
  return allow([
    {
      type: 'applications.consult-answered',
      task,
      answer: { result, opinion, at: now.toISOString() },
      tasks: [{ do: 'finish', id: task, result }],
      clause: clauses.consult,
    },
  ])
}

/** An open officer's task of the organisation that acts. */
function ownTask(one: ApplicationCase, id: string, { by }: Now): Ruling<Task> {
  const task = one.tasks.find((candidate) => candidate.id === id)
  if (task === undefined || !isOpen(task) || task.side !== 'officer')
    return refuse('missing', 'applications.no-such-task', {}, 'task')
  if (by.kind === 'staff' && by.org !== task.org) return refuse('forbidden', 'applications.not-your-task', {}, 'task')
  return allow(task)
}

/** The special procedure is over: the time runs again from today. One that is a step of the version is done with it. */
export const endStop: Decide<'end-stop'> = (one, { task: id, result }, moment) => {
  const task = ownTask(one, id, moment)
  if (!task.allowed) return task
  const stop = one.stops.find((span) => span.task === id && span.to === null)
  if (stop === undefined) return refuse('missing', 'applications.no-such-task', {}, 'task')
  if (isBlank(result)) return refuse('invalid', 'applications.text-needed', {}, 'result')
  const run = one.steps.find((step) => step.task === id)
  if (run === undefined) return allow([restarted(one, { stop, result, finish: true }, moment)])
  return allow(finished(one, run, { type: 'finish-step', task: id, result: 'agree', opinion: result }, moment))
}

export const comment: Decide<'comment'> = (_one, { text }) =>
  isBlank(text)
    ? refuse('invalid', 'applications.text-needed', {}, 'text')
    : allow([{ type: 'applications.commented', text }])
