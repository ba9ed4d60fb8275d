import { describe, expect, it } from 'vitest'
import { because, dispatched, inHand, ORGS, RESIDENT, staff, tellStory } from '#tests/support/hotline-scene'
import type { Command } from './commands.ts'
import type { Reply } from './facts.ts'
import { leadLeg, taskOf } from './legs.ts'

const centre = staff(ORGS.centre)
const HOUSE = { kind: 'system' as const, name: 'merge' }
const merge: Command = { type: 'merge', parent: 'other', parentNumber: '20260301B', reason: because }
const reply: Reply = {
  org: ORGS.roads,
  text: '路面已修复',
  evidence: [],
  at: '2026-03-03T02:00:00.000Z',
  round: 0,
  relayed: false,
  inTime: true,
}
const merged = () => tellStory().does(centre, merge)

describe('merging', () => {
  it('lets the earliest clock govern, whoever it belonged to', () => {
    const absorb = (childDueAt: string): Command => ({ type: 'absorb', child: 'child-1', childNumber: 'c', childDueAt })
    const sooner = dispatched().does(centre, absorb('2026-03-05T09:00:00.000Z'))
    expect(sooner.request.clock.dueAt).toBe('2026-03-05T09:00:00.000Z')
    expect(taskOf(sooner.request, leadLeg(sooner.request)?.task ?? '')?.dueAt).toBe('2026-03-05T09:00:00.000Z')
    expect(dispatched().does(centre, absorb('2026-04-05T09:00:00.000Z')).request.clock.dueAt).toBe(
      '2026-03-09T09:00:00.000Z',
    )
  })

  it('lets an extension and a listing hold for the earliest clock, too', () => {
    const absorb: Command = {
      type: 'absorb',
      child: 'child-1',
      childNumber: 'c',
      childDueAt: '2026-03-05T09:00:00.000Z',
    }
    const uphold: Command = { type: 'rule-extension', ruling: 'uphold', reason: because }
    const story = inHand()
      .does(centre, absorb)
      .does(staff(ORGS.roads), {
        type: 'request-extension',
        reason: because,
        allowance: { amount: 2, unit: 'working-day' },
      })
      .does(staff(ORGS.roads, 'b'), uphold)
      .does(centre, uphold)
    expect(story.request.clock.dueAt?.slice(0, 10)).toBe('2026-03-09')
  })

  it('gives every reporter his own answer, question and verdict', () => {
    const answered = merged().does(HOUSE, { type: 'parent-replied', reply })
    expect(answered.request.replies).toEqual([reply])
    expect(answered.journal.at(-1)?.event.told?.zh).toContain('路面已修复')
    const asked = answered.does(HOUSE, { type: 'parent-closed', ending: 'solved', reply, lead: ORGS.roads })
    expect(asked.request.state).toBe('reviewed')
    const closed = asked.does(RESIDENT, { type: 'rate', verdict: { solved: true, satisfied: true, reason: null } })
    expect(closed.request).toMatchObject({ state: 'closed', replies: [reply], verdict: { source: 'resident' } })
  })

  it('lets one reporter’s “not solved” be redone by the unit that answered all', () => {
    const asked = merged().does(HOUSE, { type: 'parent-closed', ending: 'solved', reply, lead: ORGS.roads })
    const story = asked.does(centre, { type: 'reopen', unit: null, reason: because })
    expect(leadLeg(story.request)?.org).toBe(ORGS.roads)
  })

  it('tells no reporter of another', () => {
    const texts = merged().journal.map(({ event }) => event.told?.zh ?? '')
    expect(texts.join()).not.toContain('20260301B')
  })

  it('can be undone, and the clock is the one it always had', () => {
    const before = tellStory().request.clock
    const story = merged().does(centre, { type: 'unmerge', reason: because }, '2026-03-04T01:00:00.000Z')
    expect(story.request).toMatchObject({ state: 'received', clock: before })
  })

  it('makes no chains, and nothing follows what has been answered', () => {
    const parent = inHand().does(centre, { type: 'absorb', child: 'c', childNumber: 'c', childDueAt: null })
    expect(parent.refusal(centre, merge)?.code).toBe('hotline.has-children')
    expect(parent.refusal(RESIDENT, { type: 'withdraw', reason: because })?.code).toBe('hotline.has-children')
    const other = { id: 'other', state: 'closed', mergedFrom: [] }
    expect(tellStory().refusal(centre, merge, undefined, { other })?.code).toBe('hotline.parent-not-open')
  })
})
