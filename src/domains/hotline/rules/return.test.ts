import { describe, expect, it } from 'vitest'
import { because, dispatched, ORGS, staff, toRoads, world } from '#tests/support/hotline-scene'
import type { Command } from './commands.ts'
import { leadLeg } from './legs.ts'

const centre = staff(ORGS.centre)
const askReturn: Command = {
  type: 'request-return',
  reason: because,
  proposedUnit: ORGS.water,
  legalBasis: null,
  attachments: [],
}
const next = (lead: string) => ({ lead, assists: [], catalogueRow: null, deviation: because })
const uphold = (lead: string): Command => ({ type: 'rule-return', ruling: 'uphold', next: next(lead), reason: because })

describe('returning a request', () => {
  it('goes to the next unit at once, and the resident’s date does not move', () => {
    const asked = dispatched().does(staff(ORGS.roads), askReturn)
    const story = asked.does(centre, uphold(ORGS.district), '2026-03-03T01:00:00.000Z')
    expect(leadLeg(story.request)?.org).toBe(ORGS.district)
    expect(story.request.clock.dueAt).toBe(asked.request.clock.dueAt)
    expect(story.request.tasks.find((task) => task.id === leadLeg(story.request)?.task)?.dueAt).toBe(
      story.request.clock.dueAt,
    )
    expect(story.request.asks).toEqual([])
  })

  it('must be asked for inside the window of the profile', () => {
    const late = '2026-03-04T01:00:00.000Z'
    expect(dispatched().refusal(staff(ORGS.roads), askReturn, late)?.code).toBe('hotline.return-window-closed')
  })

  it('needs a ground: the law, or the unit that should have it', () => {
    expect(dispatched().refusal(staff(ORGS.roads), { ...askReturn, proposedUnit: null })?.code).toBe(
      'hotline.return-ground-needed',
    )
  })

  it('is ruled on by the centre, never by the unit', () => {
    const story = dispatched().does(staff(ORGS.roads), askReturn)
    expect(story.refusal(staff(ORGS.roads, 'b'), uphold(ORGS.water))?.code).toBe('hotline.not-your-side')
  })

  it('stays where it is when refused', () => {
    const story = dispatched()
      .does(staff(ORGS.roads), askReturn)
      .does(centre, { type: 'rule-return', ruling: 'refuse', next: null, reason: because })
    expect(leadLeg(story.request)?.org).toBe(ORGS.roads)
    expect(story.journal.at(-1)?.event.reason).toEqual(because)
  })

  it('ends with a designation on the third dispatch, which nobody returns', () => {
    const story = dispatched()
      .does(staff(ORGS.roads), askReturn)
      .does(centre, uphold(ORGS.district))
      .does(staff(ORGS.district), askReturn)
      .does(centre, uphold(ORGS.water))
    expect(story.request).toMatchObject({ dispatches: 3, returns: 2, designated: true })
    expect(story.refusal(staff(ORGS.water), { ...askReturn, proposedUnit: ORGS.roads })?.code).toBe(
      'hotline.designated',
    )
  })

  it('can be answered by designating the unit that asked', () => {
    const story = dispatched(toRoads)
      .does(staff(ORGS.roads), askReturn)
      .does(centre, { type: 'rule-return', ruling: 'designate', next: null, reason: because })
    expect(story.request).toMatchObject({ state: 'dispatched', designated: true })
    expect(story.refusal(staff(ORGS.roads), askReturn)?.code).toBe('hotline.designated')
  })

  it('never goes to a unit that no longer exists', () => {
    const water = world.units[ORGS.water]
    if (!water) throw new Error('no water')
    const units = { ...world.units, [ORGS.water]: { ...water, active: false } }
    const story = dispatched().does(staff(ORGS.roads), askReturn)
    expect(story.refusal(centre, uphold(ORGS.water), undefined, { units })?.code).toBe('hotline.unit-abolished')
  })
})
