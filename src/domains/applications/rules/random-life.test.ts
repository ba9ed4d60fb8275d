import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Doer, isOpen, type Recorded } from '#rules/casework'
import { makeCalendar } from '#rules/deadlines'
import {
  type Dice,
  giver,
  makers,
  onward,
  openingFor,
  type Start,
  start,
  step,
  typeFor,
} from '#tests/support/application-dice'
import { HOUSE, naiveDue, naiveUsed, nationalCalendar, RESIDENT, worldOf } from '#tests/support/application-scene'
import { advance } from './advance.ts'
import { stopSpans } from './clock.ts'
import type { Command } from './commands.ts'
import { applicationDecider, foldApplication } from './decider.ts'
import type { Event } from './events.ts'
import { follows } from './follows.ts'
import { awaitsEarlier } from './items.ts'
import { isOffered } from './offered.ts'
import type { ApplicationCase } from './state.ts'
import { workingDays } from './times.ts'
import type { World } from './world.ts'

/** Random people give random commands at random hours of 2026; whatever happens, some things must stay true. */
const START = Date.parse('2026-01-05T01:00:00.000Z')
const DAY = 86_400_000

const dayOff = { date: '2026-01-14', working: false, name: '临时放假', source: '通知' }
const newDays = { ...nationalCalendar, version: 2, days: [...nationalCalendar.days, dayOff] }
const newCalendar = makeCalendar({ ...newDays, city: '990100' })
const NOTICE = START + 6 * DAY

type Life = { one: ApplicationCase; journal: Recorded<Event>[]; world: World; now: number }

/** One application: gives a command, folds what follows, and looks at every promise. */
function lifeOf(given: Start) {
  let made = 0
  let { area } = given
  const life: { one: ApplicationCase | null; journal: Recorded<Event>[]; now: number } = {
    one: null,
    journal: [],
    now: START,
  }
  const before = worldOf(given.body)
  const after = { ...before, calendar: newCalendar }
  const worldNow = (form = area): World => ({ ...(life.now > NOTICE ? after : before), facts: { area: form } })
  const give = (by: Doer, command: Command): boolean => {
    const at = new Date(life.now)
    const due = life.one?.clock.dueAt
    const form = command.type === 'supply' && command.corrected.includes('area') ? 120 : area
    const moment = { now: at, by, id: () => `t${++made}`, world: worldNow(form) }
    const ruled = applicationDecider.decide(life.one, command, moment)
    if (!ruled.allowed) return false
    if (life.one !== null) checkOffered(life.one, by, command)
    area = form
    for (const event of ruled.value) {
      const recorded = { no: life.journal.length + 1, at: at.toISOString(), by, event }
      const after = applicationDecider.evolve(life.one, recorded)
      if (life.one !== null) checkStep(life.one, after, event)
      life.one = after
      life.journal.push(recorded)
    }
    if (life.one !== null) {
      checkRest(life.one, command, at, worldNow())
      if (life.one.clock.dueAt !== due) checkClock(life.one, worldNow())
    }
    return true
  }
  give(RESIDENT, { type: 'submit', opening: openingFor(given) })
  const state = (): Life => {
    if (life.one === null) throw new Error('not handed in')
    return { one: life.one, journal: life.journal, world: worldNow(), now: life.now }
  }
  const wait = (ms: number): void => {
    life.now += ms
  }
  return { give, state, wait }
}

/** Whatever an officer is allowed was among his buttons. */
function checkOffered(one: ApplicationCase, by: Doer, { type }: Command): void {
  if (by.kind === 'staff' && !isOffered(one, by, type)) throw new Error(`${type} was taken and not offered`)
}

const MOVES_THE_DATE: readonly string[] = [
  'accepted',
  'steps-advanced',
  'step-finished',
  'clock-stopped',
  'clock-restarted',
  'extension-ruled',
  'clock-recomputed',
  // A case that ends ends what stops its clock.
  'withdrawn',
  'returned',
  'deemed-renewed',
]

function checkStep(before: ApplicationCase, after: ApplicationCase, event: Event): void {
  const name = event.type.replace('applications.', '')
  if (before.clock.dueAt !== after.clock.dueAt && !MOVES_THE_DATE.includes(name))
    throw new Error(`${name} moved the promise from ${before.clock.dueAt} to ${after.clock.dueAt}`)
  if (event.clause === undefined) throw new Error(`${name} names no clause`)
  if (event.told?.zh.match(/\{\w+\}/) || event.told?.en.match(/\{\w+\}/)) throw new Error(`${name}: ${event.told.zh}`)
  if (before.archivedAt !== null) throw new Error(`${name} after the archive`)
}

const OUTLIVES: readonly string[] = ['answer-supervision', 'check-pledge']

/** What must be true whenever the case is at rest. */
function checkRest(one: ApplicationCase, command: Command, now: Date, world: World): void {
  const { wakeAt, stage } = applicationDecider.header(one)
  const open = one.tasks.filter(isOpen)
  const unique = (keys: readonly string[], what: string): void => {
    if (new Set(keys).size !== keys.length) throw new Error(`${what} given twice: ${keys.join()}`)
  }
  unique(
    one.cards.map(({ colour, cause, task }) => `${colour} ${cause} ${task}`),
    'a card',
  )
  unique(
    one.warnings.map(({ task, warning }) => `${task} ${warning}`),
    'a warning',
  )
  if (command.type === 'wake' && wakeAt !== null && wakeAt <= now.toISOString()) throw new Error('woken, and still due')
  if (stage !== 'open') {
    const left = open.filter(({ side, kind }) => side === 'officer' && !OUTLIVES.includes(kind))
    if (left.length > 0) throw new Error(`${one.state} with ${left.map(({ kind }) => kind).join()} still open`)
  }
  const refunding = one.charges.some(({ state }) => state === 'refunding')
  if (stage === 'closed' && wakeAt === null && open.length === 0 && !refunding) throw new Error('ended, never archived')
  if (one.state === 'accepted' || one.state === 'deciding') checkAdvanced(one, world)
  if (stage === 'open' && open.length === 0 && !awaitsEarlier(one) && !one.items.some(({ state }) => state === 'later'))
    throw new Error(`${one.state} and nobody has it`)
  checkStops(one)
}

function checkAdvanced(one: ApplicationCase, { version, facts }: World): void {
  const more = advance(version.body, one, facts)
  const asked = one.tasks.some((task) => isOpen(task) && task.kind === 'decide')
  if (more.open.length + more.void.length > 0) throw new Error('a step could be open and is not')
  if (more.decidable !== asked || asked !== (one.state === 'deciding')) throw new Error(`${one.state}, decide ${asked}`)
}

function checkStops(one: ApplicationCase): void {
  if (one.clock.tellBy < one.clock.receivedAt) throw new Error('told before it came in')
  const stopped = one.stops.filter(({ to }) => to === null).map(({ task }) => task)
  const tasks = one.tasks.filter((task) => isOpen(task) && task.stopsClock !== null).map(({ id }) => id)
  if (JSON.stringify(stopped) !== JSON.stringify(tasks)) throw new Error('stops and tasks that stop differ')
}

/** The date is the one that walking day by day finds, and exactly the allowance is used up by then. */
function checkClock(one: ApplicationCase, world: World): void {
  const { startedAt, promise, extended, dueAt, calendar } = one.clock
  if (startedAt === null) return
  const days = calendar === 2 ? newDays : nationalCalendar
  const data = { ...days, city: '990100' }
  const spans = stopSpans(one.tasks)
  const due = naiveDue(new Date(startedAt), workingDays(promise + extended, world), spans, data)
  if ((due?.toISOString() ?? null) !== dueAt) throw new Error(`due ${dueAt}, by walking ${due?.toISOString()}`)
  if (dueAt === null) return
  if (dueAt < startedAt) throw new Error('due before it began')
  const nextDay = new Date(Date.parse(dueAt) + DAY)
  const used = naiveUsed({ from: new Date(startedAt), to: nextDay }, 'working-day', spans, data)
  if (used !== promise + extended && promise + extended > 0)
    throw new Error(`${used} days used of ${promise + extended}`)
}

/** From wherever a case stands, people who do their work bring it to an end. */
function bringToAnEnd({ give, state }: ReturnType<typeof lifeOf>): void {
  const dull: Dice = { flag: true, pick: 4, at: 0, days: 5 }
  for (let turn = 0; turn < 80; turn += 1) {
    const { one } = state()
    if (one.decision !== null && one.state !== 'confirming') return
    if (['not-accepted', 'returned', 'withdrawn'].includes(one.state)) return
    give(HOUSE, { type: 'wake' })
    const now = state()
    const type = now.one.state === 'deciding' ? 'decide' : onward(now.one, dull)
    const refusing = { ...dull, flag: type !== 'decide' }
    give(HOUSE, makers[type](refusing, now.one, new Date(now.now)))
    for (const { key, source, state: paperState } of now.one.items)
      if (source === 'inherited' && paperState !== 'ok') give(HOUSE, { type: 'inherit', key, document: 'doc' })
  }
  throw new Error(`stuck in ${state().one.state}: ${JSON.stringify(state().one.tasks.filter(isOpen))}`)
}

describe('a thousand random lives of an application', () => {
  it('keep every promise of the house, and all of them can be decided', () => {
    const reached = new Set<string>()
    let events = 0
    fc.assert(
      fc.property(fc.array(step, { minLength: 8, maxLength: 50 }), start, (steps, given) => {
        const life = lifeOf(given)
        for (const next of steps) {
          life.wait(next.wait)
          if (next.wait > DAY) life.give(HOUSE, { type: 'wake' })
          const { one, now } = life.state()
          const type = typeFor(one, next)
          const command = makers[type](next.dice, one, new Date(now))
          life.give(giver(one, type, next, command), command)
        }
        const { one, journal } = life.state()
        expect(foldApplication(journal)).toEqual(one)
        expect(JSON.parse(JSON.stringify(one))).toEqual(one)
        const deemed = journal.filter(({ event }) => event.type === 'applications.accepted')
        expect(deemed.length).toBeLessThanOrEqual(1)
        for (const { event } of journal) reached.add(event.type)
        events += journal.length
        if (one.archivedAt === null) bringToAnEnd(life)
      }),
      { numRuns: 1000, seed: 12345, endOnFailure: true },
    )
    expect(events).toBeGreaterThan(10_000)
    expect(Object.keys(follows).filter((type) => !reached.has(type))).toEqual([])
  })
})
