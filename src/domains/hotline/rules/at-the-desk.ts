import { allow, refuse } from '#kit/ruling'
import { fill } from '#kit/words'
import { dayInWords } from '#rules/deadlines'
import { planCallBack } from './call-back-plan.ts'
import { archiveAt, close } from './closing.ts'
import { afterwards, type Decide } from './decision.ts'
import { outcomeOf, routeOf } from './outcomes.ts'
import { endTasks, openPool } from './tasks.ts'
import { tell } from './told.ts'

/** Answered at the desk (直办): from a cited entry of the knowledge base, or in a three-way call with the unit. */
export const answerDirectly: Decide<'answer-directly'> = (request, command, moment) => {
  if (command.answer.trim() === '') return refuse('invalid', 'hotline.answer-needed', {}, 'answer')
  if (command.sources.length === 0 && command.threeWay === null)
    return refuse('invalid', 'hotline.source-needed', {}, 'sources')
  const planned = planCallBack(request, moment)
  const { answer, sources, threeWay } = command
  const event = {
    type: 'hotline.answered-directly' as const,
    phase: { answer, sources, threeWay, at: moment.now.toISOString(), plan: planned?.plan ?? null },
    tasks: [...endTasks(request, 'finish', 'answered'), ...(planned?.tasks ?? [])],
    told: tell('hotline.told.answered', { answer }),
  }
  return allow(planned === null ? [event, close(afterwards(request, event, moment), 'answered', moment)] : [event])
}

/** Not accepted (不予受理): always with the reason and, where the law has one, the route (潍坊市12345条例 art. 19). */
export const refuseRequest: Decide<'refuse'> = (request, command, moment) => {
  const outcome = outcomeOf(command.outcome)
  if (outcome?.result !== 'not-accepted')
    return refuse('invalid', 'hotline.unknown-outcome', { outcome: command.outcome }, 'outcome')
  const route = routeOf(command.route)
  if (outcome.routed && route === undefined) return refuse('invalid', 'hotline.route-needed', {}, 'route')
  if (request.mergedFrom.length > 0) return refuse('conflict', 'hotline.has-children')
  return allow([
    {
      type: 'hotline.not-accepted',
      phase: { outcome: command.outcome, route: command.route, ...ended(moment) },
      tasks: endTasks(request, 'finish', command.outcome),
      told: fill(outcome.told, { reason: command.reason.text, ...(route === undefined ? {} : { route }) }),
      clause: outcome.clause,
    },
  ])
}

/** Handed over to 110, 119, 120, 122, the petition office or the discipline body, with their receipt. */
export const handOver: Decide<'hand-over'> = (request, command, moment) => {
  const outcome = outcomeOf(command.outcome)
  if (outcome?.result !== 'handed-over')
    return refuse('invalid', 'hotline.unknown-outcome', { outcome: command.outcome }, 'outcome')
  if (command.receipt.trim() === '') return refuse('invalid', 'hotline.receipt-needed', {}, 'receipt')
  if (request.mergedFrom.length > 0) return refuse('conflict', 'hotline.has-children')
  const { to, receipt } = command
  const centre = moment.world.units[moment.world.centre]
  return allow([
    {
      type: 'hotline.handed-over',
      phase: { to, receipt, outcome: command.outcome, ...ended(moment) },
      hidden: outcome.hidden && centre !== undefined ? [centre.path] : [],
      secrecy: outcome.hidden ? 'clue' : request.secrecy,
      tasks: endTasks(request, 'finish', command.outcome),
      told: fill(outcome.told, { to, receipt }),
      clause: outcome.clause,
    },
  ])
}

/** The same person about the same matter without a new fact: tied to the earlier request, told how that one stands. */
export const link: Decide<'link'> = (request, command, moment) => {
  if (command.to === request.id || moment.world.other?.id !== command.to)
    return refuse('missing', 'hotline.other-unknown', {}, 'to')
  if (request.mergedFrom.length > 0) return refuse('conflict', 'hotline.has-children')
  return allow([
    {
      type: 'hotline.linked',
      phase: { to: command.to, toNumber: command.toNumber, ...ended(moment) },
      tasks: endTasks(request, 'finish', 'linked'),
      told: tell('hotline.told.linked', { number: command.toNumber }),
    },
  ])
}

/** Accepted (受理): the centre's act. It starts no clock; that has run since receipt. */
export const register: Decide<'register'> = (request, _command, moment) => {
  if (request.state === 'answered' && request.verdict?.solved !== false)
    return refuse('conflict', 'hotline.already-answered')
  return allow([
    {
      type: 'hotline.registered',
      tasks: [
        ...endTasks(request, 'finish', 'registered'),
        openPool(moment, request, 'dispatch', request.emergencyWords.length > 0 ? 'urgent' : 'dispatch'),
      ],
      told: tell('hotline.told.registered', { due: dayInWords(request.clock.dueAt) }),
    },
  ])
}

function ended({ now, world }: Parameters<Decide<'link'>>[2]): { closedAt: string; archiveAt: string } {
  return { closedAt: now.toISOString(), archiveAt: archiveAt(now, world) }
}
