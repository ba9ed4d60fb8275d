import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Doer, Recorded } from '#rules/casework'
import { makeCalendar } from '#rules/deadlines'
import { because, HOUSE, intake, nationalCalendar, ORGS, RESIDENT, staff, world } from '#tests/support/hotline-scene'
import { currentClock } from './clocks.ts'
import { commandTable, possible } from './command-table.ts'
import type { Command, CommandType } from './commands.ts'
import { foldRequest, requestDecider } from './decider.ts'
import type { Event } from './events.ts'
import { follows } from './follows.ts'
import { openLegs } from './legs.ts'
import { isEnded, isWithUnit, type Request } from './state.ts'
import { openTasks } from './tasks.ts'

/** Random people give random commands at random hours of 2026; whatever happens, some things must stay true. */
const HANDLERS: readonly string[] = [ORGS.water, ORGS.roads, ORGS.district, ORGS.street, ORGS.otherStreet]
const START = Date.parse('2026-01-05T00:00:00.000Z')
const UNITS = [...HANDLERS, ORGS.discipline]
const DAY = 86_400_000

const anyone: fc.Arbitrary<Doer> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'b').map((who) => staff(ORGS.centre, who)) },
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...HANDLERS), fc.constantFrom('a', 'b')).map(([org, who]) => staff(org, who)),
  },
  { weight: 1, arbitrary: fc.constantFrom(staff(ORGS.leaders), staff(ORGS.discipline)) },
  { weight: 2, arbitrary: fc.constant(RESIDENT) },
  { weight: 2, arbitrary: fc.constant(HOUSE) },
)

/** What the dice decide for a command; the rest is filled in from the request, so that many commands find their mark. */
type Dice = {
  unit: string
  other: string
  flag: boolean
  pick: number
  days: number
  at: number
  task: string
  rightSide: boolean
}
const dice: fc.Arbitrary<Dice> = fc.record({
  unit: fc.constantFrom(...UNITS),
  other: fc.constantFrom(...UNITS),
  flag: fc.boolean(),
  pick: fc.nat(9),
  days: fc.integer({ min: -2, max: 20 }),
  at: fc.nat(5),
  task: fc.constant(''),
  rightSide: fc.boolean(),
})
const step = fc.record({
  by: anyone,
  type: fc.nat(1000),
  wait: fc.oneof({ weight: 4, arbitrary: fc.nat(6 * 3_600_000) }, { weight: 1, arbitrary: fc.nat(9 * DAY) }),
  dice,
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

type Make = (dice: Dice, now: Date) => Command
const target = ({ unit, other, flag }: Dice) => ({
  lead: unit,
  assists: flag && other !== unit ? [other] : [],
  catalogueRow: null,
  deviation: because,
})
const later = (now: Date, days: number): string => new Date(now.getTime() + days * DAY).toISOString()
const ruling = ({ flag }: Dice) => (flag ? ('uphold' as const) : ('refuse' as const))
const verdict = ({ pick }: Dice) => ({ solved: pick === 0 ? null : pick % 2 === 0, satisfied: pick < 6, reason: null })
const reply = {
  org: ORGS.roads,
  text: '已答复',
  evidence: [],
  at: '2026-01-06T00:00:00.000Z',
  round: 0,
  relayed: false,
  inTime: true,
}

const makers: Readonly<Record<CommandType, Make>> = {
  receive: () => ({ type: 'receive', intake }),
  'answer-directly': () => ({ type: 'answer-directly', answer: '按指南办理', sources: ['k1'], threeWay: null }),
  refuse: () => ({ type: 'refuse', outcome: 'petition', route: null, reason: because }),
  'hand-over': ({ flag }) => ({ type: 'hand-over', outcome: flag ? 'clue' : 'emergency', to: '119', receipt: 'r1' }),
  link: () => ({ type: 'link', to: 'other', toNumber: 'n', reason: because }),
  register: () => ({ type: 'register' }),
  classify: ({ flag, pick }) => ({
    type: 'classify',
    classCode: '010101',
    urgency: flag ? 'major' : null,
    demand: pick === 0 ? 'complaint' : null,
    statutory: null,
  }),
  dispatch: (d) => ({ type: 'dispatch', ...target(d) }),
  sign: () => ({ type: 'sign', task: null }),
  assign: ({ unit, flag }) => ({ type: 'assign', section: null, officer: `${unit}-${flag ? 'a' : 'b'}` }),
  'hand-over-work': ({ unit, flag }) => ({
    type: 'hand-over-work',
    officer: `${unit}-${flag ? 'a' : 'b'}`,
    reason: because,
  }),
  'submit-draft': () => ({ type: 'submit-draft', text: '已修好', evidence: [], evidenceKinds: [] }),
  'sign-off': () => ({ type: 'sign-off' }),
  'send-draft-back': () => ({ type: 'send-draft-back', reason: because }),
  reply: () => ({ type: 'reply', text: '已修好', evidence: [], evidenceKinds: [] }),
  'request-return': () => ({
    type: 'request-return',
    reason: because,
    proposedUnit: null,
    legalBasis: '职责',
    attachments: [],
  }),
  'rule-return': (d) => ({
    type: 'rule-return',
    ruling: RETURN_RULINGS[d.at % 3] ?? 'refuse',
    next: d.flag ? target(d) : null,
    reason: because,
  }),
  'add-assist': ({ unit }) => ({ type: 'add-assist', org: unit, reason: because }),
  'finish-assist': ({ task }) => ({ type: 'finish-assist', task, report: '已协助' }),
  'request-extension': ({ pick }) => ({
    type: 'request-extension',
    reason: because,
    allowance: { amount: pick, unit: 'working-day' },
  }),
  'rule-extension': (d) => ({ type: 'rule-extension', ruling: ruling(d), reason: because }),
  supervise: ({ days }, now) => ({ type: 'supervise', form: 'ordinary', reason: because, dueAt: later(now, days) }),
  'answer-supervision': ({ task }) => ({ type: 'answer-supervision', task, answer: '正在办' }),
  'close-supervision': ({ task }) => ({ type: 'close-supervision', task, reason: because }),
  'submit-to-leader': () => ({
    type: 'submit-to-leader',
    leader: `${ORGS.leaders}-a`,
    leaderOrg: ORGS.leaders,
    reason: because,
  }),
  instruct: ({ task, days }, now) => ({ type: 'instruct', task, instruction: '请抓紧办', dueAt: later(now, days) }),
  'answer-instruction': ({ task }) => ({ type: 'answer-instruction', task, answer: '已落实' }),
  review: ({ flag, pick }) => ({
    type: 'review',
    ruling: flag ? 'pass' : 'back',
    ending: pick < 7 ? 'solved' : 'explained',
    reason: because,
  }),
  'call-back': (d) =>
    d.flag
      ? { type: 'call-back', channel: 'phone', result: 'reached', verdict: verdict(d) }
      : { type: 'call-back', channel: 'phone', result: 'not-reached' },
  rate: (d) => ({ type: 'rate', verdict: verdict(d) }),
  reopen: () => ({ type: 'reopen', unit: null, reason: because }),
  merge: () => ({ type: 'merge', parent: 'other', parentNumber: 'n', reason: because }),
  absorb: ({ days, pick }, now) => ({
    type: 'absorb',
    child: `child-${pick}`,
    childNumber: 'n',
    childDueAt: later(now, days),
  }),
  unmerge: () => ({ type: 'unmerge', reason: because }),
  release: ({ pick }) => ({ type: 'release', child: `child-${pick}`, childNumber: 'n' }),
  'parent-replied': () => ({ type: 'parent-replied', reply }),
  'parent-closed': () => ({ type: 'parent-closed', ending: 'solved', reply, lead: ORGS.roads }),
  withdraw: () => ({ type: 'withdraw', reason: because }),
  'request-termination': () => ({ type: 'request-termination', reason: because, legalBasis: '第二十一条' }),
  'rule-termination': (d) => ({ type: 'rule-termination', ruling: ruling(d), reason: because }),
  'request-long-term': ({ days }, now) => ({ type: 'request-long-term', reason: because, reviewAt: later(now, days) }),
  'rule-long-term': (d) => ({ type: 'rule-long-term', ruling: ruling(d), reason: because }),
  resume: () => ({ type: 'resume', reason: because }),
  'request-exclusion': () => ({ type: 'request-exclusion', reason: because }),
  'rule-exclusion': (d) => ({ type: 'rule-exclusion', ruling: ruling(d), reason: because }),
  comment: () => ({ type: 'comment', text: '记一笔' }),
  message: ({ flag }) => ({ type: 'message', from: flag ? 'resident' : 'unit', text: '您好' }),
  contact: ({ flag }) => ({ type: 'contact', channel: 'phone', reached: flag, note: '' }),
  'set-secrecy': ({ flag }) => ({ type: 'set-secrecy', secrecy: flag ? 'protected' : 'open', reason: because }),
  correct: ({ pick }) => ({ type: 'correct', subject: `更正${pick}`, place: null, address: null, reason: because }),
  recompute: () => ({ type: 'recompute' }),
  wake: () => ({ type: 'wake' }),
}

/** Mostly somebody who stands on the right side, so that lives get far; sometimes anybody at all. */
function giver(request: Request, type: CommandType, { by, dice: { rightSide, flag } }: Step): Doer {
  if (!rightSide) return by
  const who = flag ? 'a' : 'b'
  const lead = openLegs(request, 'handle')[0]?.org ?? ORGS.roads
  const side = commandTable[type].side
  if (side === 'system') return HOUSE
  if (side === 'leader') return staff(ORGS.leaders)
  if (side === 'unit' || side === 'leg' || (side === 'ruler' && flag)) return staff(lead, who)
  return staff(ORGS.centre, who)
}

/** Commands that end a life early; rare, or no request would ever get far. */
const ENDS: readonly CommandType[] = ['answer-directly', 'refuse', 'hand-over', 'link', 'merge', 'withdraw']

/** The command that carries a request on, as an ordinary day would. */
function onward(request: Request, { pick }: Dice): CommandType {
  const ask = request.asks[pick % Math.max(1, request.asks.length)]
  if (ask !== undefined && pick < 7) return `rule-${ask.kind}`
  if (request.draft !== null) return 'sign-off'
  if (request.state === 'received' || request.state === 'registered') {
    if (request.classCode === null) return 'classify'
    return request.state === 'received' ? 'register' : 'dispatch'
  }
  if (request.state === 'dispatched') return 'sign'
  if (request.state === 'in-hand') return inHand(request, pick)
  if (request.state === 'long-term') return pick < 5 ? 'resume' : 'wake'
  if (request.state === 'replied') return 'review'
  return request.state === 'closed' ? 'reopen' : 'call-back'
}

function inHand(request: Request, pick: number): CommandType {
  if (openTasks(request).some((task) => task.kind === 'work'))
    return pick < 3 ? 'hand-over-work' : (ANSWERS[pick % 2] ?? 'reply')
  return pick < 3 ? 'assign' : openLegs(request, 'handle')[0]?.signOff ? 'submit-draft' : 'reply'
}
const ANSWERS: readonly CommandType[] = ['submit-draft', 'reply']

function typeFor(request: Request, { type, dice }: Step): CommandType {
  const types = Object.keys(makers).filter((one): one is CommandType => one in makers)
  if (type % 10 === 0) return types[type % types.length] ?? 'wake'
  if (type % 10 < 5) return onward(request, dice)
  const open = possible(request).filter((one) => dice.pick === 0 || !ENDS.includes(one))
  return open[type % Math.max(1, open.length)] ?? 'wake'
}

function commandFor(request: Request, one: Step, now: Date): Command {
  const { dice } = one
  const type = typeFor(request, one)
  const task = openTasks(request)[dice.at]?.id ?? request.supervisions[0]?.task ?? 'none'
  const lead = openLegs(request, 'handle')[0]?.org
  const unit = (type === 'assign' || type === 'hand-over-work') && lead ? lead : dice.unit
  return makers[type]({ ...dice, task: taskFor(request, type) ?? task, unit }, now)
}

/** The task a command is about, when there is one. */
function taskFor(request: Request, type: CommandType): string | undefined {
  const kind = type === 'finish-assist' ? 'assist' : type
  return openTasks(request).find((task) => task.kind === kind)?.id
}

const RETURN_RULINGS = ['uphold', 'refuse', 'designate'] as const

/** The same city after a new holiday notice: one more day off. */
const dayOff = { date: '2026-01-14', working: false, name: '临时放假', source: '通知' }
const newCalendar = makeCalendar({ ...nationalCalendar, version: 2, days: [...nationalCalendar.days, dayOff] })

const NOTICE = START + 5 * DAY
const later2026 = { ...world, calendar: newCalendar }

type Life = { request: Request; journal: Recorded<Event>[]; refused: number }

function live(steps: readonly Step[], about: readonly string[]): Life {
  let made = 0
  let now = START
  const id = (): string => `t${++made}`
  const journal: Recorded<Event>[] = []
  let request: Request | null = null
  let refused = 0
  const give = (by: Doer, command: Command): void => {
    const at = new Date(now)
    const before: Request | null = request
    const ruled = requestDecider.decide(before, command, { now: at, by, id, world: now > NOTICE ? later2026 : world })
    if (!ruled.allowed) {
      refused += 1
      return
    }
    for (const event of ruled.value) {
      const recorded = { no: journal.length + 1, at: at.toISOString(), by, event }
      const after: Request = requestDecider.evolve(request, recorded)
      checkStep(request, after, recorded)
      request = after
      journal.push(recorded)
    }
    if (request !== null) checkRest(request, command, at)
  }
  give(RESIDENT, { type: 'receive', intake: { ...intake, about: { orgs: about, person: false, official: false } } })
  for (const one of steps) {
    if (request === null) throw new Error('not received')
    now += one.wait
    const command = commandFor(request, one, new Date(now))
    give(giver(request, command.type, one), command)
  }
  if (request === null) throw new Error('not received')
  return { request, journal, refused }
}

const MOVES_THE_DATE: readonly string[] = [
  'classified',
  'extended',
  'long-term-listed',
  'resumed',
  'absorbed',
  'recomputed',
]

/** What one step may not do. */
function checkStep(before: Request | null, after: Request, { by, event }: Recorded<Event>): void {
  if (before === null) return
  if (before.clock.dueAt !== after.clock.dueAt) {
    if (!MOVES_THE_DATE.includes(event.type.slice(8))) throw new Error(`${event.type} moved the resident's date`)
  }
  if (by.kind === 'staff' && HANDLERS.includes(by.org) && after.state === 'closed' && before.state !== 'closed') {
    throw new Error(`${by.orgName} closed a request it handles`)
  }
  if (after.state === 'closed' && before.state !== 'closed') {
    const answered = after.replies.length > 0 || event.told !== undefined
    if (!answered) throw new Error('closed without an answer or a reason')
  }
  if (before.state === 'archived') throw new Error(`${event.type} after the archive`)
  if (event.clause === undefined) throw new Error(`${event.type} names no clause`)
}

/** What must be true whenever the request is at rest. */
function checkRest(request: Request, command: Command, now: Date): void {
  const leads = openLegs(request, 'handle')
  const expected = isWithUnit(request) ? 1 : 0
  if (leads.length !== expected) throw new Error(`${leads.length} lead legs while ${request.state}`)
  const { dueAt } = currentClock(request)
  for (const task of openTasks(request)) {
    const isLeg = request.legs.some((leg) => leg.task === task.id)
    if (isLeg && dueAt !== null && task.dueAt !== null && task.dueAt > dueAt)
      throw new Error(`${task.kind} is due after the resident's date`)
    if (
      request.excludedPaths.some((path) => world.units[task.org]?.path.startsWith(path)) &&
      request.state !== 'handed-over'
    ) {
      throw new Error(`${task.org} is excluded and holds ${task.kind}`)
    }
  }
  const given = request.cards.map((card) => `${card.round} ${card.warning}`)
  if (new Set(given).size !== given.length) throw new Error(`a warning was given twice: ${given.join()}`)
  const { wakeAt, stage } = requestDecider.header(request)
  if (command.type === 'wake' && wakeAt !== null && wakeAt <= now.toISOString())
    throw new Error('woken, and still something due')
  if (stage !== 'open' && openTasks(request).some((task) => task.pool === null && task.kind !== 'instruct')) {
    throw new Error(`${request.state} with work still open at a unit`)
  }
  if (isEnded(request) && wakeAt === null) throw new Error('ended, and never archived')
}

describe('two thousand random lives of a request', () => {
  it('keep every promise of the house', () => {
    const reached = new Set<string>()
    let events = 0
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 10, maxLength: 60 }),
        fc.constantFrom<readonly string[]>([], [ORGS.street], [ORGS.district]),
        (steps, about) => {
          const { request, journal } = live(steps, about)
          expect(foldRequest(journal)).toEqual(request)
          expect(JSON.parse(JSON.stringify(request))).toEqual(request)
          for (const { event } of journal) reached.add(event.type)
          events += journal.length
        },
      ),
      { numRuns: 2000, seed: 12345, endOnFailure: true },
    )
    expect(events).toBeGreaterThan(10_000)
    expect(Object.keys(follows).filter((type) => !reached.has(type))).toEqual([])
  })
})
