import { describe, expect, it } from 'vitest'
import { answer, because, ORGS, RESIDENT, replied, reviewed, staff } from '#tests/support/hotline-scene'
import type { Command } from './commands.ts'
import { requestDecider } from './decider.ts'
import { leadLeg, openLegs } from './legs.ts'

const centre = staff(ORGS.centre)
const redo: Command = { type: 'reopen', unit: null, reason: because }
const unsolved: Command = { type: 'rate', verdict: { solved: false, satisfied: false, reason: '还在漏' } }
const redone = () => reviewed().does(RESIDENT, unsolved).does(centre, redo, '2026-03-10T02:00:00.000Z')

describe('a redo', () => {
  it('goes to the same unit with a supervising leg above it and a clock of its own', () => {
    const { request } = redone()
    expect(leadLeg(request)?.org).toBe(ORGS.roads)
    expect(openLegs(request, 'supervise')).toHaveLength(1)
    expect(request.redo).toMatchObject({ round: 1, clock: { dueAt: '2026-03-13T09:00:00.000Z' } })
  })

  it('leaves the first promise in sight, and the time since receipt', () => {
    const { request } = redone()
    expect(request.clock.dueAt).toBe('2026-03-09T09:00:00.000Z')
    expect(requestDecider.header(request)).toMatchObject({
      dueAt: '2026-03-13T09:00:00.000Z',
      openedAt: '2026-03-02T01:00:00.000Z',
    })
  })

  it('cannot be returned, and is warned of anew', () => {
    const story = redone()
    const ask: Command = {
      type: 'request-return',
      reason: because,
      proposedUnit: ORGS.water,
      legalBasis: null,
      attachments: [],
    }
    expect(story.refusal(staff(ORGS.roads), ask)?.code).toBe('hotline.designated')
    expect(story.wait('2026-03-16T00:00:00.000Z').request.cards.every((card) => card.round === 1)).toBe(true)
  })

  it('keeps the history, and counts rounds', () => {
    const again = redone()
      .does(staff(ORGS.roads), { type: 'sign', task: null })
      .does(staff(ORGS.roads), answer)
      .does(centre, { type: 'review', ruling: 'pass', ending: 'solved', reason: because })
      .does(centre, redo)
    expect(again.request.redo?.round).toBe(2)
    expect(again.request.replies.map((reply) => reply.round)).toEqual([0, 1])
  })

  it('is not pushed to another unit while the first one still works', () => {
    const other: Command = { type: 'reopen', unit: ORGS.water, reason: because }
    expect(reviewed().refusal(centre, other)?.code).toBe('hotline.same-unit-redoes')
  })
})

describe('the review', () => {
  it('sends an incomplete reply back with a new leg inside the same promise', () => {
    const story = replied().does(
      centre,
      { type: 'review', ruling: 'back', ending: 'solved', reason: because },
      '2026-03-05T01:00:00.000Z',
    )
    expect(story.request.state).toBe('in-hand')
    const lead = story.request.tasks.find((task) => task.id === leadLeg(story.request)?.task)
    expect(lead).toMatchObject({ org: ORGS.roads, dueAt: '2026-03-09T09:00:00.000Z' })
  })
})
