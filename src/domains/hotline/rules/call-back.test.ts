import { describe, expect, it } from 'vitest'
import { because, dispatched, ORGS, RESIDENT, replied, reviewed, staff } from '#tests/support/hotline-scene'
import type { Command } from './commands.ts'
import { openOfKind } from './legs.ts'

const agent = staff(ORGS.centre)
const missed: Command = { type: 'call-back', channel: 'phone', result: 'not-reached' }
const says = (solved: boolean | null, satisfied: boolean | null): Command => ({
  type: 'rate',
  verdict: { solved, satisfied, reason: null },
})
const agentHears = (solved: boolean): Command => ({
  type: 'call-back',
  channel: 'phone',
  result: 'reached',
  verdict: { solved, satisfied: solved, reason: null },
})
const planOf = (story: ReturnType<typeof reviewed>) =>
  'plan' in story.request.phase ? story.request.phase.plan : undefined

describe('asking the resident', () => {
  it('begins with a message, and an agent calls when it stays unanswered', () => {
    const story = reviewed()
    expect(planOf(story)?.by).toBe('message')
    expect(story.journal.at(-1)?.event.told?.zh).toContain('解决了吗')
    const silent = story.wait('2026-03-07T00:00:00.000Z')
    expect(planOf(silent)?.by).toBe('agent')
    expect(openOfKind(silent.request, 'call-back')?.pool).toBe('call-back')
  })

  it('is done by an agent at once for the elderly, for those without a mobile, and for a sample', () => {
    expect(planOf(reviewed({ needsAgent: true }))?.by).toBe('agent')
    expect(planOf(reviewed({ reachable: false }))?.by).toBe('agent')
    expect(planOf(reviewed({}, { agentSample: 1 }))?.by).toBe('agent')
  })

  it('is left out where none is wanted, and nobody is known', () => {
    expect(reviewed({ wantsCallBack: false }).request).toMatchObject({ state: 'closed', verdict: null })
    expect(reviewed({ party: null }).request).toMatchObject({ state: 'closed', verdict: null })
  })

  it('closes as solved on the resident’s word', () => {
    expect(reviewed().does(RESIDENT, says(true, true)).request).toMatchObject({
      state: 'closed',
      phase: { ending: 'solved' },
      verdict: { solved: true, satisfied: true, source: 'resident' },
    })
  })

  it('keeps solved apart from satisfied: the unsatisfied are asked why', () => {
    const story = reviewed().does(RESIDENT, says(true, false))
    expect(planOf(story)?.by).toBe('agent')
    const closed = story.does(agent, agentHears(false))
    expect(closed.request).toMatchObject({
      state: 'closed',
      verdict: { solved: true, satisfied: false, source: 'resident' },
    })
  })

  it('goes to the centre when it is not solved, for a redo or an explanation', () => {
    const story = reviewed().does(RESIDENT, says(false, false))
    expect(planOf(story)?.by).toBe('centre')
    expect(openOfKind(story.request, 'rule-unsolved')?.pool).toBe('review')
    const explained = story.does(agent, { type: 'review', ruling: 'pass', ending: 'explained', reason: because })
    expect(explained.request).toMatchObject({
      state: 'closed',
      phase: { ending: 'explained' },
      verdict: { solved: false },
    })
    expect(explained.journal.at(-1)?.event.told?.zh).toContain(because.text)
  })
})

describe('a resident who is not reached', () => {
  const asked = () => reviewed({ needsAgent: true })

  it('is tried at different hours of different half days; anything else does not count', () => {
    const once = asked().does(agent, missed, '2026-03-04T01:00:00.000Z')
    expect(once.refusal(agent, missed, '2026-03-04T02:00:00.000Z')?.code).toBe('hotline.call-back-too-soon')
    expect(once.refusal(agent, missed, '2026-03-04T03:30:00.000Z')?.code).toBe('hotline.call-back-too-soon')
    expect(once.refusal(agent, missed, '2026-03-04T06:00:00.000Z')).toBeUndefined()
  })

  it('is closed by the house as unreached, neutral for everybody, after the last attempt', () => {
    const tried = asked()
      .does(agent, missed, '2026-03-04T01:00:00.000Z')
      .does(agent, missed, '2026-03-04T06:00:00.000Z')
      .does(agent, missed, '2026-03-05T01:00:00.000Z')
    expect(tried.request.state).toBe('reviewed')
    const closed = tried.wait('2026-03-05T01:05:00.000Z')
    expect(closed.request).toMatchObject({ state: 'closed', phase: { ending: 'unreached' }, verdict: null })
    expect(closed.journal.at(-1)?.by.kind).toBe('system')
  })

  it('may still speak afterwards', () => {
    const closed = asked()
      .does(agent, missed, '2026-03-04T01:00:00.000Z')
      .does(agent, missed, '2026-03-04T06:00:00.000Z')
      .does(agent, missed, '2026-03-05T01:00:00.000Z')
      .wait('2026-03-05T02:00:00.000Z')
    expect(closed.does(RESIDENT, says(true, true)).request).toMatchObject({ phase: { ending: 'solved' } })
    const unsolved = closed.does(RESIDENT, says(false, false))
    expect(openOfKind(unsolved.request, 'rule-unsolved')).toBeDefined()
    expect(unsolved.does(agent, { type: 'reopen', unit: null, reason: because }).request.state).toBe('dispatched')
  })
})

describe('a handling unit', () => {
  it('never asks the resident, reviews or closes its own work', () => {
    const unit = staff(ORGS.roads)
    const pass: Command = { type: 'review', ruling: 'pass', ending: 'solved', reason: because }
    expect(replied().refusal(unit, pass)?.code).toBe('hotline.not-your-side')
    expect(reviewed().refusal(unit, agentHears(true))?.code).toBe('hotline.not-your-side')
    expect(reviewed().refusal(unit, says(true, true))?.code).toBe('hotline.not-your-side')
  })
})

describe('a withdrawal', () => {
  const takeBack: Command = { type: 'withdraw', reason: because }

  it('after dispatch is confirmed with the resident', () => {
    const story = dispatched().does(RESIDENT, takeBack)
    expect(story.request.state).toBe('withdrawn')
    expect(story.does(agent, agentHears(true)).request).toMatchObject({
      state: 'closed',
      phase: { ending: 'withdrawn' },
    })
    const denied = story.does(agent, agentHears(false))
    expect(denied.does(agent, { type: 'reopen', unit: null, reason: because }).request.state).toBe('dispatched')
  })

  it('is never given by the unit', () => {
    expect(dispatched().refusal(staff(ORGS.roads), takeBack)?.code).toBe('hotline.not-your-side')
  })
})
