import { describe, expect, it } from 'vitest'
import { makeCalendar } from '#rules/deadlines'
import {
  because,
  dispatched,
  HOUSE,
  inHand,
  nationalCalendar,
  ORGS,
  profileOf,
  RESIDENT,
  staff,
  tellStory,
} from '#tests/support/hotline-scene'
import type { Command } from './commands.ts'
import { leadLeg, taskOf } from './legs.ts'

const centre = staff(ORGS.centre)
const classify = (more: Partial<Extract<Command, { type: 'classify' }>> = {}): Command => ({
  type: 'classify',
  classCode: '010101',
  urgency: null,
  demand: null,
  statutory: null,
  ...more,
})
const days = (amount: number): Command => ({
  type: 'request-extension',
  reason: because,
  allowance: { amount, unit: 'working-day' },
})
const rule = (ruling: 'uphold' | 'refuse'): Command => ({ type: 'rule-extension', ruling, reason: because })
const leadDue = (story: ReturnType<typeof dispatched>) =>
  taskOf(story.request, leadLeg(story.request)?.task ?? '')?.dueAt

describe('the promise to the resident', () => {
  it('is provisional until the request is classified', () => {
    const story = tellStory('2026-03-02T01:00:00.000Z')
    expect(story.request.clock).toMatchObject({ dueAt: '2026-03-09T09:00:00.000Z', provisional: true })
    const major = story.does(centre, classify({ urgency: 'major' }))
    expect(major.request.clock).toMatchObject({ dueAt: '2026-03-05T09:00:00.000Z', provisional: false })
  })

  it('is brought forward by a later class, never put off', () => {
    const story = dispatched()
    const sooner = story.does(centre, classify({ urgency: 'urgent' }))
    expect(sooner.request.clock.dueAt).toBe('2026-03-05T09:00:00.000Z')
    expect(leadDue(sooner)).toBe('2026-03-05T09:00:00.000Z')
    expect(sooner.does(centre, classify({ urgency: 'ordinary' })).request.clock.dueAt).toBe('2026-03-05T09:00:00.000Z')
  })

  it('yields to a period set by law', () => {
    const law = { basis: '政府信息公开条例 第三十三条', dueAt: '2026-03-30T09:00:00+00:00' }
    const story = tellStory().does(centre, classify({ statutory: law }))
    expect(story.request.clock).toMatchObject({ dueAt: '2026-03-30T09:00:00.000Z', statutory: { basis: law.basis } })
  })

  it('counts life in danger by the profile, on any day', () => {
    const profile = profileOf('beijing-draft-2021')
    const story = tellStory('2026-02-16T15:00:00.000Z', { text: '家里着火了' }, { profile })
    expect(story.request.clock.dueAt).toBe('2026-02-16T17:00:00.000Z')
  })

  it('moves for no comment, message, signature or late sign', () => {
    const before = dispatched().request.clock.dueAt
    const story = dispatched()
      .does(centre, { type: 'comment', text: '请关注' })
      .does(RESIDENT, { type: 'message', from: 'resident', text: '还在漏' })
      .does(staff(ORGS.roads), { type: 'sign', task: null }, '2026-03-06T02:00:00.000Z')
    expect(story.request.clock.dueAt).toBe(before)
    expect(leadDue(story)).toBe(before)
  })

  it('follows a new calendar, says so, and closed requests do not', () => {
    const dayOff = { date: '2026-03-04', working: false, name: '临时放假', source: '通知' }
    const calendar = makeCalendar({ ...nationalCalendar, version: 2, days: [...nationalCalendar.days, dayOff] })
    const story = dispatched().does(HOUSE, { type: 'recompute' }, undefined, { calendar })
    expect(story.request.clock).toMatchObject({ dueAt: '2026-03-10T09:00:00.000Z', calendar: 2 })
    expect(leadDue(story)).toBe('2026-03-10T09:00:00.000Z')
    expect(story.journal.at(-1)?.event.told?.zh).toContain('3月10日（周二）')
    expect(dispatched().does(HOUSE, { type: 'recompute' }).journal).toHaveLength(dispatched().journal.length)
  })
})

describe('an extension', () => {
  it('needs the head of the unit and the centre, and neither may have asked', () => {
    const asked = inHand().does(staff(ORGS.roads), days(3))
    expect(asked.refusal(staff(ORGS.roads), rule('uphold'))?.code).toBe('hotline.second-person-needed')
    expect(asked.refusal(centre, rule('uphold'))?.code).toBe('hotline.other-approver')
    const endorsed = asked.does(staff(ORGS.roads, 'b'), rule('uphold'))
    expect(endorsed.request.clock.extensions).toEqual([])
    const granted = endorsed.does(centre, rule('uphold'))
    expect(granted.request.clock.dueAt).toBe('2026-03-12T09:00:00.000Z')
    expect(leadDue(granted)).toBe('2026-03-12T09:00:00.000Z')
    expect(granted.journal.at(-1)?.event.told?.zh).toContain('3月12日（周四）')
  })

  it('is asked for before the date, once, and no longer than the profile allows', () => {
    expect(inHand().refusal(staff(ORGS.roads), days(3), '2026-03-10T01:00:00.000Z')?.code).toBe(
      'hotline.extension-after-due',
    )
    expect(inHand().refusal(staff(ORGS.roads), days(6))?.code).toBe('hotline.extension-too-long')
    const granted = inHand()
      .does(staff(ORGS.roads), days(3))
      .does(staff(ORGS.roads, 'b'), rule('uphold'))
      .does(centre, rule('uphold'))
    expect(granted.refusal(staff(ORGS.roads), days(1))?.code).toBe('hotline.extensions-used-up')
  })
})

describe('the long-term register', () => {
  const list: Command = { type: 'request-long-term', reason: because, reviewAt: '2026-05-11T01:00:00.000Z' }
  const listed = () =>
    inHand()
      .does(staff(ORGS.roads), list)
      .does(centre, { type: 'rule-long-term', ruling: 'uphold', reason: because }, '2026-03-04T02:00:00.000Z')

  it('stops the clock while the listing is open, with its basis', () => {
    const { request } = listed()
    expect(request).toMatchObject({ state: 'long-term', clock: { dueAt: null } })
    expect(request.tasks.at(-1)).toMatchObject({ kind: 'long-term', stopsClock: expect.stringContaining('第二十四条') })
    expect(leadLeg(request)?.org).toBe(ORGS.roads)
  })

  it('comes back by itself on its day, and the clock goes on where it stood', () => {
    const { request } = listed().wait('2026-05-11T02:00:00.000Z')
    expect(request.state).toBe('in-hand')
    expect(request.clock.dueAt).toBe('2026-05-14T09:00:00.000Z')
    expect(request.cards).toEqual([])
  })
})

describe('termination and exclusion', () => {
  it('need a second person, a legal basis, and a text for the resident', () => {
    const ask: Command = { type: 'request-termination', reason: because, legalBasis: '潍坊条例第二十一条' }
    const asked = inHand().does(staff(ORGS.roads), ask)
    expect(
      asked.refusal(staff(ORGS.roads, 'b'), { type: 'rule-termination', ruling: 'uphold', reason: because })?.code,
    ).toBe('hotline.not-your-side')
    const ended = asked.does(centre, { type: 'rule-termination', ruling: 'uphold', reason: because })
    expect(ended.request).toMatchObject({ state: 'closed', phase: { ending: 'terminated' } })
    expect(ended.journal.at(-1)?.event.told?.zh).toContain(because.text)
  })

  it('leave a request out of statistics only when somebody else rules so', () => {
    const asked = inHand().does(centre, { type: 'request-exclusion', reason: because })
    const rule: Command = { type: 'rule-exclusion', ruling: 'uphold', reason: because }
    expect(asked.refusal(centre, rule)?.code).toBe('hotline.second-person-needed')
    expect(asked.does(staff(ORGS.centre, 'b'), rule).request.exclusion?.reason).toEqual(because)
  })
})
