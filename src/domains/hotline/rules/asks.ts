import { allow, refuse } from '#kit/ruling'
import type { TaskChange } from '#rules/casework'
import type { Allowance } from '#rules/deadlines'
import { currentClock, lineOf } from './clocks.ts'
import { type Decide, type Decision, instant, type Now } from './decision.ts'
import type { Ask, AskKind } from './facts.ts'
import { leadLeg, needLead } from './legs.ts'
import { lineFacts } from './line-facts.ts'
import type { Request } from './state.ts'
import { openPool, openTask } from './tasks.ts'

/** The unit says it is the wrong one (退单申请): inside its window, with a ground, never once designated. */
export const requestReturn: Decide<'request-return'> = (request, command, moment) => {
  const lead = needLead(request)
  if (lead.returnUntil === null)
    return refuse('conflict', lead.designated ? 'hotline.designated' : 'hotline.no-return-here')
  if (moment.now.toISOString() > lead.returnUntil)
    return refuse('too-late', 'hotline.return-window-closed', { until: lead.returnUntil })
  const { reason, proposedUnit, legalBasis, attachments } = command
  if (proposedUnit === null && legalBasis === null)
    return refuse('invalid', 'hotline.return-ground-needed', {}, 'legalBasis')
  if (proposedUnit === lead.org) return refuse('invalid', 'hotline.unit-named-twice', {}, 'proposedUnit')
  return ask(request, { kind: 'return', reason, proposedUnit, legalBasis, attachments }, moment)
}

/** More time (延期申请): before the date, as often and as long as the profile allows. */
export const requestExtension: Decide<'request-extension'> = (request, { reason, allowance }, moment) => {
  const clock = currentClock(request)
  const line = lineOf(moment.world.profile, 'extension', lineFacts(request, moment.world))
  if (line === undefined) return refuse('conflict', 'hotline.no-extension-here')
  if (clock.dueAt === null || moment.now.toISOString() > clock.dueAt)
    return refuse('too-late', 'hotline.extension-after-due')
  const max = line.maxExtensions ?? 1
  if (clock.extensions.length >= max) return refuse('too-many', 'hotline.extensions-used-up', { max })
  const fits = allowance.unit === line.unit && allowance.amount > 0 && allowance.amount <= line.amount
  if (!fits || !Number.isInteger(allowance.amount))
    return refuse('invalid', 'hotline.extension-too-long', { amount: line.amount }, 'allowance')
  const approvers = APPROVERS[line.approver ?? 'centre']
  return ask(request, { kind: 'extension', reason, extension: plain(allowance), approvers }, moment)
}

/** To stop handling (终止申请): in writing, with the law it rests on (潍坊市12345条例 art. 21). */
export const requestTermination: Decide<'request-termination'> = (request, { reason, legalBasis }, moment) => {
  if (legalBasis.trim() === '') return refuse('invalid', 'hotline.legal-basis-needed', {}, 'legalBasis')
  return ask(request, { kind: 'termination', reason, legalBasis }, moment)
}

/** To list it as not solvable now (挂账申请), with the day on which it is looked at again. */
export const requestLongTerm: Decide<'request-long-term'> = (request, { reason, reviewAt }, moment) => {
  const day = instant(reviewAt)
  if (day === null || day <= moment.now.toISOString()) return refuse('invalid', 'hotline.bad-date', {}, 'reviewAt')
  return ask(request, { kind: 'long-term', reason, reviewAt: day }, moment)
}

/** To leave it out of statistics (剔除申请): never by the one who rules. */
export const requestExclusion: Decide<'request-exclusion'> = (request, { reason }, moment) =>
  request.exclusion === null
    ? ask(request, { kind: 'exclusion', reason }, moment)
    : refuse('conflict', 'hotline.already-excluded')

const APPROVERS = { 'unit-head': ['unit-head'], centre: ['centre'], both: ['unit-head', 'centre'] } as const

/** One open question of a kind at a time. */
function ask(request: Request, asked: Pick<Ask, 'kind' | 'reason'> & Partial<Ask>, moment: Now): Decision {
  if (request.asks.some((open) => open.kind === asked.kind)) return refuse('conflict', 'hotline.already-asked')
  const { by, now } = moment
  const approvers = asked.approvers ?? ['centre']
  const change = rulingTask(request, asked.kind, approvers[0], moment)
  return allow([
    {
      type: 'hotline.asked',
      ask: {
        leg: leadLeg(request)?.task ?? null,
        askedAt: now.toISOString(),
        user: by.kind === 'staff' ? by.user : null,
        org: by.kind === 'staff' ? by.org : null,
        legalBasis: null,
        proposedUnit: null,
        extension: null,
        reviewAt: null,
        attachments: [],
        ...asked,
        approvers,
        task: change.task.id,
      },
      tasks: [change],
    },
  ])
}

/** Whose desk the question lands on: the head of the unit, or the pool of rulings at the centre. */
export function rulingTask(
  request: Request,
  kind: AskKind,
  approver: Ask['approvers'][number] | undefined,
  moment: Now,
): Extract<TaskChange, { do: 'open' }> {
  const lead = leadLeg(request)
  const { dueAt, provisional } = currentClock(request)
  return approver === 'unit-head' && lead !== undefined
    ? openTask(moment, { kind: `rule-${kind}`, org: lead.org, parent: lead.task, dueAt, dueProvisional: provisional })
    : openPool(moment, request, `rule-${kind}`, 'rulings')
}

/** Only what a clock needs, so that the state stays plain. */
function plain({ amount, unit }: Allowance): Allowance {
  return { amount, unit }
}
