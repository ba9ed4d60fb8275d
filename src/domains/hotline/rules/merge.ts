import { allow, refuse } from '#kit/ruling'
import { dayInWords } from '#rules/deadlines'
import { planCallBack } from './call-back-plan.ts'
import { newDue } from './classify.ts'
import { earliest, wind } from './clocks.ts'
import { archiveAt } from './closing.ts'
import { type Decide, instant } from './decision.ts'
import { endTasks, openPool } from './tasks.ts'
import { tell } from './told.ts'

/** Answered together with another request (并单). Its reporter keeps his own notice and his own verdict, and learns of nobody. */
export const merge: Decide<'merge'> = (request, { parent, parentNumber }, moment) => {
  const { other } = moment.world
  if (parent === request.id || other?.id !== parent) return refuse('missing', 'hotline.other-unknown', {}, 'parent')
  if (!CAN_ABSORB.includes(other.state)) return refuse('conflict', 'hotline.parent-not-open', {}, 'parent')
  if (request.mergedFrom.length > 0) return refuse('conflict', 'hotline.has-children')
  if (request.redo !== null) return refuse('conflict', 'hotline.redo-stays-alone')
  const from = request.state === 'received' ? 'received' : 'registered'
  return allow([
    {
      type: 'hotline.merged',
      phase: { parent, parentNumber, at: moment.now.toISOString(), from, answered: false },
      tasks: endTasks(request, 'void', 'merged'),
      told: tell('hotline.told.merged'),
    },
  ])
}

const CAN_ABSORB: readonly string[] = ['received', 'registered', 'dispatched', 'in-hand', 'long-term', 'replied']

/** The request the others are merged into: the earliest clock governs, whoever it belonged to. */
export const absorb: Decide<'absorb'> = (request, { child, childDueAt }, moment) => {
  if (child === request.id || request.mergedFrom.includes(child))
    return refuse('conflict', 'hotline.already-merged', {}, 'child')
  const due = childDueAt === null ? null : instant(childDueAt)
  const { cap } = request.clock
  const clock =
    due === null
      ? request.clock
      : wind({ ...request.clock, cap: earliest(due, cap) }, request.classCode === null, moment.world)
  const tasks = request.redo === null ? newDue(request, clock) : []
  const sooner =
    clock.dueAt === request.clock.dueAt ? {} : { told: tell('hotline.told.sooner', { due: dayInWords(clock.dueAt) }) }
  return allow([{ type: 'hotline.absorbed', child, clock, tasks, ...sooner }])
}

/** A merge can be undone: the request goes its own way again, with the clock it always had. */
export const unmerge: Decide<'unmerge'> = (request, _command, moment) => {
  const { from } = request.phase
  return allow([
    {
      type: 'hotline.unmerged',
      back: from,
      tasks: [
        from === 'received'
          ? openPool(moment, request, 'accept', 'accept')
          : openPool(moment, request, 'dispatch', 'dispatch'),
      ],
      told: tell('hotline.told.unmerged', { due: dayInWords(request.clock.dueAt) }),
    },
  ])
}

/** The other side of an undone merge. A date once brought forward stays: it was promised. */
export const release: Decide<'release'> = (request, { child }) =>
  request.mergedFrom.includes(child)
    ? allow([{ type: 'hotline.released', child, tasks: [] }])
    : refuse('missing', 'hotline.not-merged-here', {}, 'child')

/** The parent was answered: this reporter gets the answer too. */
export const parentReplied: Decide<'parent-replied'> = (_request, { reply }, moment) => {
  const unit = moment.world.units[reply.org]?.name ?? reply.org
  return allow([
    { type: 'hotline.shared-reply', reply, tasks: [], told: tell('hotline.told.replied', { unit, reply: reply.text }) },
  ])
}

/** The parent has passed review: this reporter is asked for himself, and closes with his own word. */
export const parentClosed: Decide<'parent-closed'> = (request, { ending, reply, lead }, moment) => {
  const planned = planCallBack(request, moment)
  const unit = moment.world.units[reply.org]?.name ?? reply.org
  const told = request.phase.answered
    ? tell(planned === null ? `hotline.told.closed.${ending}` : 'hotline.told.asked', { reason: reply.text })
    : tell('hotline.told.replied', { unit, reply: reply.text })
  return allow([
    {
      type: 'hotline.shared-closing',
      ending,
      reply: request.phase.answered ? null : reply,
      lead,
      plan: planned?.plan ?? null,
      archiveAt: archiveAt(moment.now, moment.world),
      tasks: planned?.tasks ?? [],
      told,
    },
  ])
}
