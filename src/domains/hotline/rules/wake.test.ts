import { describe, expect, it } from 'vitest'
import {
  answer,
  because,
  dispatched,
  HOUSE,
  inHand,
  ORGS,
  profileOf,
  replied,
  staff,
  tellStory,
} from '#tests/support/hotline-scene'
import type { Command } from './commands.ts'
import { leadLeg } from './legs.ts'

const given = (story: ReturnType<typeof dispatched>) =>
  story.request.cards.map(({ warning, org, late }) => [warning, org, late])

describe('warnings', () => {
  it('come at their shares of the time, then yellow and red, to the unit that has it', () => {
    const story = dispatched().wait('2026-03-12T00:00:00.000Z')
    expect(given(story).map(([warning]) => warning)).toEqual(
      expect.arrayContaining(['50', '75', '90', 'yellow', 'red']),
    )
    expect(story.request.cards).toHaveLength(5)
    expect(new Set(given(story).map(([, org]) => org))).toEqual(new Set([ORGS.roads]))
    expect(given(story).every(([, , late]) => late === false)).toBe(true)
  })

  it('are each given exactly once, in order and marked as late, after an outage', () => {
    const story = dispatched().does(HOUSE, { type: 'wake' }, '2026-03-20T00:00:00.000Z')
    expect(story.request.cards).toHaveLength(5)
    expect(story.request.cards.at(-1)?.warning).toBe('red')
    expect(given(story).every(([, , late]) => late === true)).toBe(true)
    expect(story.does(HOUSE, { type: 'wake' }, '2026-03-21T00:00:00.000Z').request.cards).toHaveLength(5)
  })

  it('stay given when the request changes hands: a new unit is not warned of an old share', () => {
    const to = (lead: string): Command => ({
      type: 'dispatch',
      lead,
      assists: [],
      catalogueRow: null,
      deviation: because,
    })
    const half = dispatched(to(ORGS.district)).wait('2026-03-05T12:00:00.000Z')
    const passed = half.does(staff(ORGS.district), to(ORGS.street)).wait('2026-03-12T00:00:00.000Z')
    const [first, ...later] = given(passed)
    expect(first).toEqual(['50', ORGS.district, false])
    expect(later.map(([warning]) => warning)).not.toContain('50')
    expect(new Set(later.map(([, org]) => org))).toEqual(new Set([ORGS.street]))
  })

  it('end with the reply: the centre’s review is not on the unit’s time', () => {
    const story = replied().wait('2026-03-20T00:00:00.000Z')
    expect(story.request.cards).toEqual([])
  })

  it('go to the centre while nobody else has the request', () => {
    const story = tellStory().wait('2026-03-12T00:00:00.000Z')
    expect(new Set(given(story).map(([, org]) => org))).toEqual(new Set([ORGS.centre]))
  })

  it('leave out the yellow card where there is too little time for one', () => {
    const story = tellStory(undefined, { text: '着火' }, { profile: profileOf('beijing-draft-2021') }).wait(
      '2026-03-03T00:00:00.000Z',
    )
    expect(story.request.cards.map((card) => card.warning)).toEqual(['50', '75', '90', 'red'])
  })

  it('record a late reply as late, also on the task', () => {
    const story = inHand().does(staff(ORGS.roads), answer, '2026-03-10T02:00:00.000Z')
    expect(story.request.replies[0]?.inTime).toBe(false)
    expect(story.request.tasks.find((task) => task.kind === 'handle')?.state).toBe('late-done')
    expect(leadLeg(story.request)).toBeUndefined()
  })
})
