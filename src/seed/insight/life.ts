import type { PastHelp } from '#domains/hotline'
import type { Command, Leg, Request } from '#rules/hotline'
import { basis, done, ends, found, hollow } from './data/replies.ts'
import type { Dice } from './dice.ts'
import type { PastMessage } from './history.ts'
import { type Way, wayOf } from './responsible.ts'
import { officeTime } from './seasons.ts'

type Step = { at: Date; command: Command }

/** Organisations by their code. */
export type OrgBook = ReadonlyMap<string, string>

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const because = (text: string) => ({ code: 'history', text })

/**
 * What was done with a message, step by step: sorted and sent out by the desk, now and then to the wrong unit, which gives
 * it back; signed, answered, reviewed, and the resident asked. The same state always has the same next step.
 */
export function lifeOf(message: PastMessage, orgs: OrgBook, dice: Dice) {
  const way = wayOf(message, dice)
  return (request: Request, help: PastHelp): Step | null => {
    const living: Living = { message, dice: dice.of(request.redo?.round ?? 0), way: unitsOf(way, orgs, help), help }
    switch (request.state) {
      case 'received':
      case 'registered':
        return atTheDesk(request, living)
      case 'dispatched':
      case 'in-hand':
        return atTheUnit(request, living)
      case 'replied':
        return office(living, { after: request.phase.reply.at, name: 'review', hours: [1, 9] }, review(living))
      case 'reviewed':
        return asked(request, living)
      default:
        return null
    }
  }
}

type Units = { first: string; right: string; row: string | null; catalogue: string | undefined }
type Living = { message: PastMessage; dice: Dice; way: Units; help: PastHelp }

function unitsOf(way: Way, orgs: OrgBook, { unit }: PastHelp): Units {
  const org = (code: string | null): string | undefined => (code === null ? unit?.org : orgs.get(code))
  const right = org(way.right) ?? unit?.org ?? orgs.get('fagai') ?? ''
  return { right, first: org(way.first) ?? right, row: unit?.row ?? null, catalogue: unit?.org }
}

/** A step some hours after another; `hours` from and to, of any day, or of office hours. */
function later(from: string, { dice }: Living, name: string, hours: readonly [number, number]): Date {
  return new Date(Math.floor((Date.parse(from) + dice.between(name, ...hours) * HOUR) / 1000) * 1000)
}

type When = { after: string; name: string; hours: readonly [number, number] }

function office(living: Living, { after, name, hours }: When, command: Command): Step {
  return { at: officeTime(later(after, living, name, hours), living.dice.roll(`${name} spread`)), command }
}

function atTheDesk(request: Request, living: Living): Step {
  const { message, way } = living
  if (request.classCode === null) {
    const { classCode } = message
    const command: Command = { type: 'classify', classCode, urgency: null, demand: null, statutory: null }
    return { at: later(request.receivedAt, living, 'classify', [0.05, 1.2]), command }
  }
  if (request.state === 'received')
    return { at: later(request.receivedAt, living, 'register', [1.25, 1.6]), command: { type: 'register' } }
  const at = later(request.registeredAt ?? request.receivedAt, living, 'dispatch', [0.1, 3])
  return { at, command: { type: 'dispatch', ...targetOf(way.first, way) } }
}

/** By the catalogue where it says so; else with the reason. */
function targetOf(lead: string, { catalogue, row }: Units) {
  return lead === catalogue
    ? { lead, assists: [], catalogueRow: row, deviation: null }
    : { lead, assists: [], catalogueRow: null, deviation: because('按部门职责派送') }
}

function atTheUnit(request: Request, living: Living): Step {
  const { way } = living
  const leg = request.legs.findLast((one) => one.kind === 'handle')
  if (leg === undefined) throw new Error('nobody has it')
  const asking = request.asks.find((one) => one.kind === 'return')
  if (asking !== undefined) {
    const next = targetOf(way.right, way)
    const command: Command = { type: 'rule-return', ruling: 'uphold', next, reason: because('经核实不属其职责') }
    return office(living, { after: asking.askedAt, name: 'rule', hours: [2, 22] }, command)
  }
  const returning = leg.org !== way.right && request.redo === null ? returned(leg, living) : null
  if (returning !== null) return returning
  if (request.state === 'dispatched')
    return office(living, { after: leg.dispatchedAt, name: 'sign', hours: [0.5, 6] }, { type: 'sign', task: null })
  return answered(request, leg, living)
}

/** The unit says it is not its matter, as long as it may. */
function returned(leg: Leg, living: Living): Step | null {
  if (leg.returnUntil === null) return null
  const step = office(
    living,
    { after: leg.dispatchedAt, name: 'return', hours: [2, 9] },
    {
      type: 'request-return',
      reason: because('不属于本单位职责范围'),
      proposedUnit: living.way.right,
      legalBasis: '“三定”规定',
      attachments: [],
    },
  )
  const until = new Date(leg.returnUntil)
  return step.at <= until ? step : { ...step, at: new Date(until.getTime() - MINUTE) }
}

function answered(request: Request, leg: Leg, living: Living): Step {
  const { dice, help } = living
  if (request.draft !== null)
    return office(living, { after: request.draft.submittedAt, name: 'sign-off', hours: [0.5, 7] }, { type: 'sign-off' })
  const evidence = request.evidenceKinds.length > 0 ? help.evidence : []
  const from = request.state === 'in-hand' ? request.phase.signedAt : leg.dispatchedAt
  // Most take a day or two; some take very long.
  const days = 0.25 + 1.1 * Math.exp(dice.between('slow', -1.1, 1.45))
  const visited = officeTime(new Date(Date.parse(from) + days * 12 * HOUR), 0.3)
  return office(
    living,
    { after: from, name: 'answer', hours: [days * 24, days * 24 + 5] },
    {
      type: leg.signOff ? 'submit-draft' : 'reply',
      text: replyOf(living, visited),
      evidence,
      evidenceKinds: request.evidenceKinds,
    },
  )
}

function replyOf({ message, dice }: Living, visited: Date): string {
  if (dice.happens('hollow', 0.08)) return dice.pick('empty', hollow)
  const local = new Date(visited.getTime() + 8 * HOUR)
  const day = `${local.getUTCMonth() + 1}月${local.getUTCDate()}日`
  const matter = `“${message.subject.slice(0, 30)}”`
  const parts = [dice.pick('found', found), dice.pick('done', done), dice.pick('basis', basis), dice.pick('end', ends)]
  return `您好，您反映的问题收悉。${parts.join('').replace('{d}', day).replace('{m}', matter)}`
}

function review({ dice, message }: Living): Command {
  const explained = message.demand === 'suggestion' || dice.happens('explained', 0.12)
  return {
    type: 'review',
    ruling: 'pass',
    ending: explained ? 'explained' : 'solved',
    reason: because('答复完整，予以通过'),
  }
}

/** The resident is asked; what he says is not solved goes back once, or is explained. */
function asked(request: Extract<Request, { state: 'reviewed' }>, living: Living): Step | null {
  const { dice, message } = living
  const { plan } = request.phase
  if (plan === null) return null
  const reason = because('诉求人反映未解决')
  if (plan.by === 'centre') {
    if (request.redo === null && dice.happens('again', 0.6))
      return office(
        living,
        { after: plan.openedAt, name: 'reopen', hours: [1, 8] },
        { type: 'reopen', unit: null, reason },
      )
    const command: Command = { type: 'review', ruling: 'pass', ending: 'explained', reason: because('已依法说明') }
    return office(living, { after: plan.openedAt, name: 'explain', hours: [2, 20] }, command)
  }
  const solved = !dice.happens('unsolved', request.redo === null ? message.unsolved : message.unsolved / 2)
  const satisfied = solved ? !dice.happens('cold', 0.08) : dice.happens('kind', 0.2)
  const verdict = { solved, satisfied, reason: null }
  if (plan.by === 'message')
    return { at: later(plan.openedAt, living, 'rate', [2, 14]), command: { type: 'rate', verdict } }
  const command: Command = { type: 'call-back', channel: 'phone', result: 'reached', verdict }
  return office(living, { after: plan.openedAt, name: 'call', hours: [3, 15] }, command)
}
