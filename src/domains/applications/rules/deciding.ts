import { truthOf } from '#kit/feel'
import { allow, type Ruling, refuse } from '#kit/ruling'
import { endTasks, openNow, type TaskChange } from '#rules/casework'
import { dayInWords } from '#rules/deadlines'
import type { Give } from '#rules/matters'
import { isInOrder, isOver } from './advance.ts'
import { isDue } from './charges.ts'
import { clauses } from './clauses.ts'
import type { CommandOf } from './commands.ts'
import { type Decide, type Now, userOf } from './decision.ts'
import type { Event } from './events.ts'
import { isBlank } from './front-desk.ts'
import type { ApplicationCase, Decision, PledgeDuty } from './state.ts'
import { endOf } from './times.ts'
import { remedies, tell } from './told.ts'
import type { World } from './world.ts'

/** The decision (决定): a refusal says why, on what basis, and where to turn (art. 38). */
export const decideCase: Decide<'decide'> = (one, command, moment) => {
  const ready = isReady(one, command)
  if (!ready.allowed) return ready
  const { outcome, reasons, basis, conditions } = command
  const decision: Decision = {
    outcome,
    reasons,
    basis,
    conditions: isBlank(conditions) ? null : (conditions ?? null),
    by: userOf(moment),
    confirmedBy: null,
    at: moment.now.toISOString(),
    remedies: outcome === 'refused' ? remedies(moment.world.rules).zh : null,
  }
  if (!moment.world.version.body.fourEyes) return allow([decided(one, decision, moment)])
  return allow([
    {
      type: 'applications.decision-drafted',
      decision,
      tasks: [
        ...endTasks(one.tasks, 'finish', outcome, ({ kind }) => kind === 'decide'),
        openNow(moment, { kind: 'confirm', org: one.org }),
      ],
    },
  ])
}

/** A second person confirms it (双人复核), or sends it back. */
export const confirmDecision: Decide<'confirm-decision'> = (one, { ruling, reason }, moment) => {
  const { decision } = one
  if (decision === null) return refuse('conflict', 'applications.nothing-asked')
  if (moment.by.kind === 'staff' && moment.by.user === decision.by)
    return refuse('forbidden', 'applications.second-person-needed')
  if (ruling === 'confirmed')
    return allow([decided(one, { ...decision, confirmedBy: userOf(moment), at: moment.now.toISOString() }, moment)])
  if (!reason) return refuse('invalid', 'applications.text-needed', {}, 'reason')
  return allow([
    {
      type: 'applications.decision-sent-back',
      reason,
      tasks: [
        ...endTasks(one.tasks, 'finish', 'sent-back', ({ kind }) => kind === 'confirm'),
        openNow(moment, { kind: 'decide', org: one.org }),
      ],
    },
  ])
}

/** Granted only when every step is over and everything that must be there is in order; refused never without reasons. */
function isReady(one: ApplicationCase, { outcome, reasons, basis }: CommandOf<'decide'>): Ruling<null> {
  if (isBlank(basis)) return refuse('invalid', 'applications.basis-needed', {}, 'basis')
  const disagreed = one.steps.some(({ result }) => result === 'disagree')
  if ((outcome === 'refused' || disagreed) && isBlank(reasons))
    return refuse('invalid', 'applications.reasons-needed', {}, 'reasons')
  if (outcome === 'refused') return allow(null)
  const waiting = one.steps.filter((run) => !isOver(run)).map(({ key }) => key)
  if (waiting.length > 0) return refuse('conflict', 'applications.steps-open', { keys: waiting })
  const keys = one.items.filter((item) => !isInOrder(item)).map(({ key }) => key)
  return keys.length > 0 ? refuse('conflict', 'applications.items-missing', { keys }) : allow(null)
}

/** What follows: the result is made and delivered within ten days (art. 44), and a pledge is checked in its time. */
function decided(one: ApplicationCase, decision: Decision, moment: Now): Event {
  const { world } = moment
  const granted = decision.outcome === 'granted'
  const pledge = granted && one.mode === 'pledge' ? pledgeDuty(one, decision.at, moment) : null
  const due = dayInWords(endOf({ from: decision.at, days: world.rules.deliverDays }, world).dueAt)
  const matter = one.matter.name
  return {
    type: 'applications.decided',
    decision,
    duty: pledge?.duty ?? null,
    steps: one.steps.filter((run) => !isOver(run)).map((run) => ({ ...run, state: 'void' })),
    tasks: [
      ...endTasks(one.tasks, 'finish', decision.outcome, ({ kind }) => kind === 'decide' || kind === 'confirm'),
      ...endTasks(one.tasks, 'void', 'decided', ({ kind }) => endsWith(granted, kind)),
      deliver(one, granted, moment),
      ...(pledge === null ? [] : [pledge.open]),
    ],
    clause: clauses.decide,
    told: granted
      ? tell('applications.told.granted', { matter, due })
      : tell('applications.told.refused', {
          matter,
          reasons: decision.reasons,
          basis: decision.basis,
          remedies: remedies(world.rules),
        }),
  }
}

/** Orders to explain outlive the decision, and so does what is due where something was granted. */
function endsWith(granted: boolean, kind: string): boolean {
  if (kind === 'decide' || kind === 'confirm' || kind === 'answer-supervision') return false
  return !(granted && kind === 'pay')
}

/** Where something is given it is made first; a refusal, and what gives no document, is handed over as it is. */
function deliver(one: ApplicationCase, granted: boolean, moment: Now): Extract<TaskChange, { do: 'open' }> {
  const makes = granted && givesOf(moment.world).length > 0
  return openNow(moment, { kind: makes ? 'make' : 'hand-over', org: one.org })
}

/** What this form gives when it is granted. */
export function givesOf({ version, facts }: World): readonly Give[] {
  return version.body.gives.filter(({ when }) => truthOf(when, facts) === true)
}

function pledgeDuty(one: ApplicationCase, at: string, moment: Now) {
  const days = moment.world.version.body.modes.pledge?.days ?? 0
  const open = openNow(moment, { kind: 'check-pledge', org: one.org })
  const { dueAt } = endOf({ from: at, days }, moment.world)
  const duty: PledgeDuty = {
    task: open.task.id,
    dueAt,
    state: 'open',
    fixBy: null,
    consequence: null,
    repairedAt: null,
  }
  return { open, duty }
}

/**
 * A renewal that was asked for in time and not decided by the last day of the old document is granted by law (art. 50).
 */
export function deemRenewed(one: ApplicationCase, moment: Now): Event {
  const { world, now } = moment
  const at = now.toISOString()
  const decision: Decision = {
    outcome: 'granted',
    reasons: '',
    basis: clauses.renew,
    conditions: null,
    by: 'law',
    confirmedBy: null,
    at,
    remedies: null,
  }
  const due = dayInWords(endOf({ from: at, days: world.rules.deliverDays }, world).dueAt)
  return {
    type: 'applications.deemed-renewed',
    decision,
    steps: one.steps.filter((run) => !isOver(run)).map((run) => ({ ...run, state: 'void' })),
    tasks: [
      ...endTasks(one.tasks, 'void', 'deemed-renewed', ({ kind }) => kind !== 'answer-supervision' && kind !== 'pay'),
      deliver(one, true, moment),
    ],
    clause: clauses.renew,
    told: tell('applications.told.deemed-renewed', { due }),
  }
}

/** The licence is made (制证): everything the version gives, and nothing while a charge is due. */
export const noteIssued: Decide<'note-issued'> = (one, { results }, moment) => {
  if (!one.tasks.some(({ kind, finishedAt }) => kind === 'make' && finishedAt === null))
    return refuse('conflict', 'applications.nothing-to-make')
  const unpaid = one.charges.filter(isDue).map(({ key }) => key)
  if (unpaid.length > 0) return refuse('conflict', 'applications.unpaid', { keys: unpaid })
  const gives = givesOf(moment.world).map(({ doc }) => doc)
  const missing = gives.filter((doc) => !results.some((result) => result.doc === doc))
  if (missing.length > 0) return refuse('invalid', 'applications.results-missing', { docs: missing }, 'results')
  const strange = results.find(({ doc }) => !gives.includes(doc))
  if (strange !== undefined) return refuse('invalid', 'applications.result-not-given', { doc: strange.doc }, 'results')
  return allow([
    {
      type: 'applications.issued',
      results,
      tasks: [
        ...endTasks(one.tasks, 'finish', 'issued', ({ kind }) => kind === 'make'),
        openNow(moment, { kind: 'hand-over', org: one.org }),
      ],
      told: tell('applications.told.issued'),
    },
  ])
}

/** Delivered (送达), in a way the version offers. */
export const handOver: Decide<'hand-over'> = (one, { way, tracking }, moment) => {
  if (!one.tasks.some(({ kind, finishedAt }) => kind === 'hand-over' && finishedAt === null))
    return refuse('conflict', 'applications.not-made-yet')
  if (!moment.world.version.body.delivery.includes(way))
    return refuse('invalid', 'applications.other-way', { ways: moment.world.version.body.delivery }, 'way')
  if (way === 'post' && isBlank(tracking)) return refuse('invalid', 'applications.tracking-needed', {}, 'tracking')
  return allow([
    {
      type: 'applications.handed-over',
      handOver: { way, at: moment.now.toISOString(), tracking: tracking ?? null },
      tasks: endTasks(one.tasks, 'finish', way, ({ kind }) => kind === 'hand-over'),
      told: tell('applications.told.handed-over'),
    },
  ])
}
