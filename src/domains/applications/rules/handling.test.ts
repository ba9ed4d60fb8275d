import { describe, expect, it } from 'vitest'
import { isOpen } from '#rules/casework'
import { makeCalendar } from '#rules/deadlines'
import {
  accepted,
  BODIES,
  clerk,
  finish,
  grant,
  granted,
  HOUSE,
  handIn,
  head,
  issued,
  nationalCalendar,
  need,
  officer,
  online,
  paper,
  RESIDENT,
  refusal,
  reviewed,
  reviewer,
  stepOf,
  supervisor,
} from '#tests/support/application-scene'
import type { Command } from './commands.ts'
import { applicationDecider } from './decider.ts'

const accept: Command = { type: 'accept', mode: 'normal' }

describe('who accepts', () => {
  it('the window by delegation, with the legal acceptor recorded', () => {
    const road = handIn()
    expect(road.one).toMatchObject({ org: BODIES.market, acceptance: { mode: 'window', org: BODIES.window } })
    expect(road.does(clerk, accept).last('accepted')).toMatchObject({ acceptor: BODIES.market })
  })
  it('the department’s own clerk where the version says so', () => {
    const road = handIn({ body: { acceptance: 'department' } })
    expect(road.one.tasks[0]?.org).toBe(BODIES.market)
    expect(road.refusal(officer(BODIES.health), accept)?.code).toBe('applications.not-your-side')
    expect(road.does(reviewer, accept).one.state).toBe('accepted')
  })
  it('any window of the city for what is accepted anywhere; the home office decides', () => {
    const elsewhere = { receivedAt: BODIES.otherWindow }
    const road = handIn({ of: elsewhere, body: { range: 'all' } }).does(officer(BODIES.otherWindow), accept)
    expect(road.one.acceptance).toMatchObject({ org: BODIES.otherWindow, receivedAt: BODIES.otherWindow })
    expect(road.one.tasks.at(-1)?.org).toBe(BODIES.market)
    expect(handIn({ of: elsewhere }).one.acceptance.org).toBe(BODIES.window)
  })
  it('a matter done at once goes straight to the decision', () => {
    const clock = { tell: 5, legal: 20, promise: 0, extend: 0, joint: false }
    const road = accepted({ body: { handling: 'instant', steps: [], gives: [], clock } })
    expect(road.one).toMatchObject({ state: 'deciding', clock: { dueAt: '2026-03-02T09:00:00.000Z' } })
    const done = road.does(reviewer, grant).does(clerk, { type: 'hand-over', way: 'counter' })
    expect(done.one.state).toBe('handed')
  })
})

describe('steps', () => {
  const parallel = {
    needs: [need('identity'), need('lease')],
    steps: [
      stepOf('review', { needs: ['lease'] }),
      stepOf('fire', { kind: 'consult', by: 'fire' }),
      stepOf('visit', { kind: 'site-visit', after: ['review', 'fire'] }),
      stepOf('large', { when: 'area > 100' }),
    ],
  }
  const start = { body: parallel, world: { stepOrgs: { fire: BODIES.fire } } }
  it('open together in the inboxes of those who do them; what does not apply falls away', () => {
    const road = accepted(start)
    expect(road.one.tasks.filter(isOpen).map(({ kind, org }) => [kind, org])).toEqual([
      ['review', BODIES.market],
      ['consult', BODIES.fire],
    ])
    expect(road.one.steps.map(({ state }) => state)).toEqual(['open', 'open', 'waiting', 'void'])
  })
  it('wait only for what they rest on', () => {
    const one = accepted(start)
    const two = one.does(reviewer, finish(one.task('review')))
    expect(two.isAsked('site-visit')).toBe(false)
    expect(one.refusal(reviewer, finish(one.task('consult')))?.code).toBe('applications.not-your-task')
    const three = two.does(officer(BODIES.fire), finish(two.task('consult')))
    expect(three.isAsked('site-visit')).toBe(true)
    const visit: Command = {
      type: 'finish-step',
      task: three.task('site-visit'),
      result: 'agree',
      opinion: '',
      officers: 2,
    }
    expect(three.does(reviewer, visit).one.state).toBe('deciding')
  })
  it('take the decision back from the desk while another body is asked', () => {
    const asked = reviewed().does(reviewer, { type: 'consult', org: BODIES.health, question: '有无意见', days: 2 })
    expect(asked.one.state).toBe('accepted')
    expect(asked.isAsked('decide')).toBe(false)
  })
  it('are given to an officer by those who have them', () => {
    const road = accepted()
    const give: Command = { type: 'assign', task: road.task('review'), officer: 'user-7' }
    expect(road.refusal(clerk, give)?.code).toBe('applications.not-your-side')
    expect(road.does(head, give).one.tasks.at(-1)?.assignee).toBe('user-7')
  })
})

describe('four eyes', () => {
  const start = { body: { fourEyes: true } }
  it('a decision counts when another person has confirmed it', () => {
    const drafted = reviewed(start).does(reviewer, grant)
    expect(drafted.one).toMatchObject({ state: 'confirming' })
    const yes: Command = { type: 'confirm-decision', ruling: 'confirmed' }
    expect(drafted.refusal(reviewer, yes)?.code).toBe('applications.second-person-needed')
    const done = drafted.does(head, yes, '2026-03-05T01:00:00.000Z')
    expect(done.one.decision).toMatchObject({ confirmedBy: head.user, at: '2026-03-05T01:00:00.000Z' })
    expect(done.one.clock.deliverBy).toBe('2026-03-19T09:00:00.000Z')
  })
  it('or it goes back with a reason, and nobody was told', () => {
    const drafted = reviewed(start).does(reviewer, refusal)
    const back: Command = {
      type: 'confirm-decision',
      ruling: 'sent-back',
      reason: { code: 'thin', text: '理由不充分' },
    }
    const road = drafted.does(head, back)
    expect(road.one).toMatchObject({ state: 'deciding', decision: null })
    expect(road.journal.some(({ event }) => event.told?.zh.includes('未予批准'))).toBe(false)
  })
})

describe('electronic supervision', () => {
  const red = (road: ReturnType<typeof accepted>) => road.one.cards.filter(({ colour }) => colour === 'red')
  it('warns at the shares of the promise and gives yellow and red in total, each once, also after an outage', () => {
    const road = reviewed().does(HOUSE, { type: 'wake' }, '2026-05-06T01:00:00.000Z')
    const total = road.one.warnings.filter(({ task }) => task === null).map(({ warning }) => warning)
    expect(total).toEqual(['50', 'yellow', '75', '90', 'red'])
    expect(red(road).map(({ cause }) => cause)).toEqual(['late-total'])
    expect(road.does(HOUSE, { type: 'wake' }).journal).toHaveLength(road.journal.length)
    expect(road.last('card-given').told?.zh).toContain('对不起')
  })
  it('gives yellow at 70 % of the time or on the last working day, whichever is first', () => {
    const yellow = accepted().one.clock.milestones.find(({ task, warning }) => task === null && warning === 'yellow')
    // Fourteen of twenty working days after 2 March end on 20 March.
    expect(yellow?.at).toBe('2026-03-20T09:00:00.000Z')
  })
  it('gives a card for a step that is late, to whoever has it, and asks for an answer within five working days', () => {
    const road = accepted().wait('2026-03-10T01:00:00.000Z')
    expect(road.one.cards.map(({ colour, cause }) => [colour, cause])).toEqual([
      ['yellow', 'late-step'],
      ['red', 'late-step'],
    ])
    expect(road.one.tasks.find(({ kind }) => kind === 'review')?.warnings).toEqual(['yellow', 'red'])
    expect(road.one.supervisions).toMatchObject([{ cause: 'late-step', org: BODIES.market }])
    const id = road.task('answer-supervision')
    expect(road.one.tasks.find((task) => task.id === id)?.dueAt).toBe('2026-03-16T09:00:00.000Z')
    const answered = road.does(reviewer, { type: 'answer-supervision', task: id, answer: '人员外出，已补办' })
    expect(answered.one.supervisions[0]?.answer?.text).toBe('人员外出，已补办')
  })
  it('lets the supervisor give the causes no rule can see, once, and never the body itself', () => {
    const card: Command = { type: 'supervise', cause: 'off-line', colour: 'red', reason: '线下收件', dueAt: null }
    expect(accepted().refusal(reviewer, card)?.code).toBe('applications.not-your-side')
    const road = accepted().does(supervisor, card)
    expect(red(road)).toMatchObject([{ cause: 'off-line', org: BODIES.market }])
    expect(road.refusal(supervisor, card)?.code).toBe('applications.card-given')
    const ask: Command = { type: 'supervise', reason: '进度如何', dueAt: '2026-03-04T09:00:00.000Z' }
    expect(accepted().does(supervisor, ask).one.cards).toEqual([])
  })
  it('stands still with the clock', () => {
    const stop: Command = { type: 'stop-clock', kind: 'hearing', basis: '第四十五条', days: 60, notice: '听证' }
    const total = reviewed().does(reviewer, stop).wait('2026-05-20T01:00:00.000Z').one.warnings
    expect(total.filter(({ task }) => task === null)).toEqual([])
  })
})

describe('cases of one submission', () => {
  const waits = { of: { offered: [paper('lease')], inherited: ['identity'] } }
  it('wait for the result of an earlier one, and the days to look at them begin with it', () => {
    const road = handIn(waits)
    expect(road.one.tasks).toEqual([])
    expect(applicationDecider.header(road.one)).toMatchObject({
      nextStep: 'applications.next.earlier-result',
      wakeAt: null,
    })
    const come = road.does(HOUSE, { type: 'inherit', key: 'identity', document: 'doc-9' }, '2026-03-16T01:00:00.000Z')
    expect(come.one.clock).toMatchObject({ receivedAt: '2026-03-16T01:00:00.000Z', tellBy: '2026-03-23T09:00:00.000Z' })
    expect(come.one.items[0]).toMatchObject({ document: 'doc-9', trust: 'A', state: 'ok', source: 'inherited' })
    expect(come.isAsked('accept')).toBe(true)
  })
  it('go on where it may come later, and only the decision waits', () => {
    const needs = [need('identity', { laterDays: 3 }), need('lease')]
    const road = accepted({ ...waits, body: { needs } })
    const done = road.does(reviewer, finish(road.task('review')))
    expect(done.one.state).toBe('accepted')
    const ready = done.does(HOUSE, { type: 'inherit', key: 'identity', document: 'doc-9' })
    expect(ready.one.state).toBe('deciding')
    const none = done.does(HOUSE, { type: 'inherit', key: 'identity', document: null })
    expect(none.refusal(reviewer, grant)?.code).toBe('applications.items-missing')
    expect(none.does(reviewer, refusal).one.decision?.outcome).toBe('refused')
  })
})

describe('the form corrected', () => {
  it('brings in what it now asks for, and lets go what it no longer asks', () => {
    const needs = [need('identity'), need('fire-proof', { when: 'area > 100' })]
    const fees = [
      { key: 'f', name: { zh: '费', en: 'fee' }, amount: 'area', basis: { law: 'l', article: 'a' }, reducible: true },
    ]
    const of = { offered: [paper('identity')] }
    const ask: Command = {
      type: 'ask-correction',
      items: [{ cites: { kind: 'ask', term: 'area' }, problem: '与合同不一致' }],
    }
    const road = handIn({ of, body: { needs, fees } }).does(clerk, ask)
    const corrected: Command = { type: 'supply', offered: [], corrected: ['area'] }
    const larger = road.does(RESIDENT, corrected, undefined, { facts: { area: 150 } })
    expect(larger.one.items.map(({ key, state }) => [key, state])).toEqual([
      ['identity', 'offered'],
      ['fire-proof', 'missing'],
    ])
    expect(larger.one).toMatchObject({ state: 'correction', charges: [{ amount: 150, state: 'due' }] })
    const world = { facts: { area: 150 } }
    const whole = larger.does(
      RESIDENT,
      { type: 'supply', offered: [paper('fire-proof')], corrected: [] },
      undefined,
      world,
    )
    expect(whole.one.state).toBe('received')
  })
  it('changes no field that nobody asked about', () => {
    const change: Command = { type: 'supply', offered: [], corrected: ['area'] }
    expect(handIn().refusal(RESIDENT, change)?.code).toBe('applications.not-to-correct')
  })
})

describe('the applicant', () => {
  it('withdraws at any time before the decision, never after', () => {
    const out: Command = { type: 'withdraw', reason: null }
    for (const road of [handIn(), accepted(), reviewed()]) expect(road.does(RESIDENT, out).one.state).toBe('withdrawn')
    expect(granted().refusal(RESIDENT, out)?.code).toBe('applications.not-possible-now')
  })
  it('rates once, himself, after the decision', () => {
    const rate: Command = { type: 'rate', grade: 5, reasons: [], text: null }
    expect(reviewed().refusal(RESIDENT, rate)?.code).toBe('applications.not-possible-now')
    expect(granted().refusal(clerk, rate)?.code).toBe('applications.not-your-side')
    const rated = granted().does(RESIDENT, rate)
    expect(rated.refusal(RESIDENT, rate)?.code).toBe('applications.already-rated')
  })
  it('gets it back when he corrected nothing in his time, not before', () => {
    const road = handIn().does(clerk, {
      type: 'ask-correction',
      items: [{ cites: { kind: 'need', key: 'lease' }, problem: '缺页' }],
    })
    const back: Command = { type: 'return', reason: '逾期未补正' }
    expect(road.refusal(clerk, back, '2026-03-20T01:00:00.000Z')?.code).toBe('applications.still-time')
    expect(road.does(clerk, back, '2026-03-24T01:00:00.000Z').one.state).toBe('returned')
  })
})

describe('a new calendar', () => {
  const dayOff = { date: '2026-03-11', working: false, name: '临时放假', source: '通知' }
  const data = { ...nationalCalendar, city: '990100', version: 2, days: [...nationalCalendar.days, dayOff] }
  const calendar = makeCalendar(data)
  it('moves open dates and says so, before any other step', () => {
    const road = accepted().does(reviewer, { type: 'comment', text: '已阅' }, undefined, { calendar })
    expect(road.types.slice(-2)).toEqual(['clock-recomputed', 'commented'])
    expect(road.one.clock).toMatchObject({ dueAt: '2026-03-31T09:00:00.000Z', calendar: 2 })
    expect(road.last('clock-recomputed').told?.zh).toContain('3月31日（周二）')
    expect(road.does(HOUSE, { type: 'recompute' }, undefined, { calendar }).journal).toHaveLength(road.journal.length)
  })
  it('leaves what has ended', () => {
    const ended = accepted().does(RESIDENT, { type: 'withdraw', reason: null })
    const later = ended.does(supervisor, { type: 'comment', text: '核查' }, undefined, { calendar })
    expect(later.one.clock).toEqual(ended.one.clock)
  })
})

describe('the head of a case', () => {
  const { header } = applicationDecider
  it('names matter, body and next step, and nothing of the form', () => {
    expect(header(handIn({ of: online }).one)).toMatchObject({
      state: 'received',
      subject: '餐饮服务许可',
      classCode: '990131001001',
      lead: BODIES.market,
      secrecy: 'open',
      dueAt: '2026-03-09T09:00:00.000Z',
      nextStep: 'applications.next.pre-check',
    })
    const bundle = { id: 'app-1', number: 'N', bundle: 'open-restaurant', cases: 3 }
    expect(header(handIn({ of: { application: bundle } }).one).subject).toBe('餐饮服务许可（一件事）')
  })
  it('is archived after its days, when nobody owes anything', () => {
    const handed = granted().does(HOUSE, issued).does(clerk, { type: 'hand-over', way: 'counter' })
    expect(header(handed.one)).toMatchObject({ stage: 'closed', nextStep: 'applications.next.rate' })
    const old = handed.wait('2026-05-01T01:00:00.000Z')
    expect(header(old.one)).toMatchObject({ state: 'archived', stage: 'archived', wakeAt: null })
    expect(applicationDecider.possible(old.one)).toEqual([])
  })
  it('refuses with the list of what is possible', () => {
    const refused = accepted().refusal(clerk, accept)
    expect(refused).toMatchObject({
      code: 'applications.not-possible-now',
      facts: { state: 'accepted', possible: expect.arrayContaining(['finish-step', 'stop-clock']) },
    })
  })
})
