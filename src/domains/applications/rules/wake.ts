import { allow } from '#kit/ruling'
import { endTasks, isOpen } from '#rules/casework'
import { deemAccepted, returned } from './acceptance.ts'
import { agenda, type Due } from './agenda.ts'
import { clauses } from './clauses.ts'
import { deemRenewed } from './deciding.ts'
import { afterwards, type Decide, type Now } from './decision.ts'
import type { Event } from './events.ts'
import { orderTo } from './oversight.ts'
import { settle } from './settle.ts'
import type { ApplicationCase, CardCause, Milestone } from './state.ts'
import { tell } from './told.ts'

/** Everything that has fallen due, in order, each exactly once, also after an outage. */
export const wake: Decide<'wake'> = (one, _command, moment) => {
  const events: Event[] = []
  let after = one
  for (let due = firstDue(after, moment); due !== undefined; due = firstDue(after, moment)) {
    if (events.length > MOST) throw new Error(`application ${one.id} does not come to rest`)
    const more = settle(after, happen(after, due, moment), moment)
    events.push(...more)
    after = afterwards(after, more, moment)
  }
  return allow(events)
}

/** More than can fall due at once in any state; reaching it is a fault of the rules. */
const MOST = 200

function firstDue(one: ApplicationCase, { now }: Now): Due | undefined {
  return agenda(one).find(({ at }) => at <= now.toISOString())
}

function happen(one: ApplicationCase, due: Due, moment: Now): readonly Event[] {
  switch (due.what) {
    case 'deem-accepted':
      return [deemAccepted(one, moment), firstReviewCard(one, moment)]
    case 'renew':
      return [deemRenewed(one, moment)]
    case 'return':
      return returned(one, LAPSED)
    case 'milestone':
      return [give(one, due.milestone, moment)]
    case 'archive':
      return [
        {
          type: 'applications.archived',
          tasks: endTasks(one.tasks, 'void', 'archived'),
          clause: clauses.archive,
        },
      ]
  }
}

const LAPSED = '未在约定的时间内补齐材料。'

/** A share of the time goes by, or a card falls due for the case or for one of its steps. */
function give(one: ApplicationCase, milestone: Milestone, moment: Now): Event {
  const { warning, task } = milestone
  const about = one.tasks.find(({ id }) => id === task)
  const marks = about !== undefined && isOpen(about) ? [{ do: 'warn' as const, id: about.id, warning }] : []
  if (warning !== 'yellow' && warning !== 'red')
    return { type: 'applications.warned', milestone, tasks: marks, clause: clauses.delay }
  const cause: CardCause =
    about === undefined ? 'late-total' : about.kind === 'pre-check' ? 'late-first-review' : 'late-step'
  const org = about?.org ?? one.org
  const { open, supervision } = orderTo(org, { cause, reason: warning }, moment)
  const isRed = warning === 'red'
  return {
    type: 'applications.card-given',
    card: { colour: warning, cause, task, org, at: moment.now.toISOString() },
    milestone,
    supervision: isRed ? supervision : null,
    tasks: isRed ? [...marks, open] : marks,
    clause: clauses.delay,
    ...(isRed && task === null
      ? { told: tell('applications.told.late', { org: moment.world.orgNames[org] ?? org }) }
      : {}),
  }
}

/** The body was silent: a red card for whoever should have told. */
function firstReviewCard(one: ApplicationCase, moment: Now): Event {
  const { org } = one.acceptance
  const cause = 'late-first-review'
  const { open, supervision } = orderTo(org, { cause, reason: 'red' }, moment)
  return {
    type: 'applications.card-given',
    card: { colour: 'red', cause, task: null, org, at: moment.now.toISOString() },
    milestone: null,
    supervision,
    tasks: [open],
    clause: clauses.deemed,
  }
}
