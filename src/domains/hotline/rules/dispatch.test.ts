import { describe, expect, it } from 'vitest'
import {
  because,
  dispatched,
  inHand,
  ORGS,
  staff,
  tellStory,
  toRoads,
  toWater,
  world,
} from '#tests/support/hotline-scene'
import { rowFor } from './catalogue.ts'
import type { Command } from './commands.ts'
import { BY_ITSELF } from './dispatch.ts'
import { leadLeg, openLegs } from './legs.ts'

const dispatcher = staff(ORGS.centre)
const to = (lead: string, deviation: Extract<Command, { type: 'dispatch' }>['deviation'] = because): Command => ({
  type: 'dispatch',
  lead,
  assists: [],
  catalogueRow: null,
  deviation,
})
const accepted = (of: Parameters<typeof tellStory>[1] = {}) =>
  tellStory(undefined, of)
    .does(dispatcher, { type: 'classify', classCode: '010101', urgency: null, demand: null, statutory: null })
    .does(dispatcher, { type: 'register' })

describe('the dispatch catalogue', () => {
  const row = (id: string, classCode: string, place: string, validTo: string | null = null) => ({
    id,
    classCode,
    place,
    org: id,
    clause: '',
    validFrom: '2026-01-01',
    validTo,
  })
  const on = new Date('2026-03-02T00:00:00Z')
  const chain = ['010101', '0101', '01']

  it('lets the most specific class win, then the most specific place', () => {
    const rows = [
      row('wide', '01', ''),
      row('class', '0101', ''),
      row('place', '0101', '990111'),
      row('old', '010101', '', '2026-02-01'),
    ]
    expect(rowFor(rows, chain, '990111001000', on)?.id).toBe('place')
    expect(rowFor(rows, chain, '990112001000', on)?.id).toBe('class')
    expect(rowFor(rows, chain, null, on)?.id).toBe('class')
    expect(rowFor(rows, ['02'], null, on)).toBeUndefined()
  })

  it('is followed, or the reason for another unit is written down', () => {
    expect(accepted().refusal(dispatcher, to(ORGS.roads, null))).toMatchObject({
      code: 'hotline.deviation-needs-reason',
      facts: { unit: '市水务局' },
    })
    expect(accepted().does(dispatcher, toWater).request.state).toBe('dispatched')
    expect(accepted().does(dispatcher, toRoads).journal.at(-1)?.event.reason).toEqual(because)
  })

  it('is not followed by an outdated row', () => {
    const command: Command = {
      type: 'dispatch',
      lead: ORGS.water,
      assists: [],
      catalogueRow: 'row-of-last-year',
      deviation: null,
    }
    expect(accepted().refusal(dispatcher, command)?.code).toBe('hotline.catalogue-row-differs')
  })
})

describe('the conflict rule', () => {
  const about = (org: string) => ({
    demand: 'complaint' as const,
    about: { orgs: [org], person: false, official: false },
  })

  it('never sends a complaint to the unit complained about, nor below it', () => {
    expect(accepted(about(ORGS.district)).refusal(dispatcher, to(ORGS.street))).toMatchObject({
      code: 'hotline.conflict-of-interest',
      facts: { instead: '市政府' },
    })
  })

  it('shows a subordinate’s complaint to the next superior that is not concerned', () => {
    const story = accepted(about(ORGS.street))
    expect(story.refusal(dispatcher, to(ORGS.street))).toMatchObject({ facts: { instead: '云溪区' } })
    expect(story.refusal(dispatcher, to(ORGS.district))).toBeUndefined()
  })

  it('falls to discipline inspection when every superior is concerned', () => {
    const story = accepted(about(ORGS.leaders))
    expect(story.refusal(dispatcher, to(ORGS.street))).toMatchObject({ facts: { instead: '市纪检监察机关' } })
  })

  it('keeps recused staff away from the request', () => {
    const people = { ...world.people, [`${ORGS.centre}-a`]: { org: ORGS.centre, section: null, recused: true } }
    expect(accepted().refusal(dispatcher, toWater, undefined, { people })?.code).toBe('hotline.recused')
  })
})

describe('dispatch to the grassroots', () => {
  it('needs the class in the duty list of the street', () => {
    const story = accepted()
    expect(story.refusal(dispatcher, to(ORGS.street), undefined, { streetDuties: ['02'] })?.code).toBe(
      'hotline.not-a-street-duty',
    )
    expect(story.refusal(dispatcher, to(ORGS.street), undefined, { streetDuties: ['01'] })).toBeUndefined()
  })

  it('gives the district a copy, above the street’s leg', () => {
    const { request } = accepted().does(dispatcher, to(ORGS.street))
    const copy = openLegs(request, 'supervise')[0]
    expect(copy?.org).toBe(ORGS.district)
    expect(request.tasks.find((task) => task.id === leadLeg(request)?.task)?.parent).toBe(copy?.task)
  })

  it('may be done by the district itself, which then supervises', () => {
    const story = accepted().does(dispatcher, to(ORGS.district)).does(staff(ORGS.district), to(ORGS.street))
    expect(leadLeg(story.request)?.org).toBe(ORGS.street)
    expect(openLegs(story.request, 'supervise').map((leg) => leg.org)).toEqual([ORGS.district])
    expect(story.refusal(staff(ORGS.street), to(ORGS.roads))?.code).toBe('hotline.only-downwards')
  })
})

describe('a unit that ceases to exist', () => {
  it('loses what it had to the next one, by the centre alone, and the date stays', () => {
    const roads = world.units[ORGS.roads]
    if (!roads) throw new Error('no roads')
    const units = { ...world.units, [ORGS.roads]: { ...roads, active: false } }
    const story = dispatched()
    expect(story.refusal(dispatcher, to(ORGS.district))?.code).toBe('hotline.rule-the-return-first')
    const moved = story.does(dispatcher, to(ORGS.district), undefined, { units })
    expect(leadLeg(moved.request)?.org).toBe(ORGS.district)
    expect(moved.request.clock).toEqual(story.request.clock)
  })

  it('is never the centre: who reviews does not handle', () => {
    expect(accepted().refusal(dispatcher, to(ORGS.centre))?.code).toBe('hotline.centre-does-not-handle')
  })
})

describe('what the house has sent by itself', () => {
  const house = { kind: 'system', name: 'insight' } as const
  const sent = () =>
    accepted().does(house, to(ORGS.street, { code: BY_ITSELF, text: '系统自动派单' }), undefined, {
      streetDuties: ['01'],
    })

  it('is sent elsewhere by a person at the centre, as if it had never been there, and the date stays', () => {
    const before = sent()
    const { request } = before.does(dispatcher, to(ORGS.roads))
    expect(leadLeg(request)?.org).toBe(ORGS.roads)
    expect(openLegs(request, 'supervise'), 'the district no longer watches the street').toEqual([])
    expect(request.tasks.find(({ id }) => id === leadLeg(before.request)?.task)).toMatchObject({ result: 'overruled' })
    expect(request.clock).toEqual(before.request.clock)
  })

  it('is a person’s from then on: the next change needs a return', () => {
    const overruled = sent().does(dispatcher, to(ORGS.roads))
    expect(overruled.refusal(dispatcher, to(ORGS.water))?.code).toBe('hotline.rule-the-return-first')
  })

  it('stays where it is once the unit has signed, and is not sent to the same unit twice', () => {
    const story = sent()
    expect(story.refusal(dispatcher, to(ORGS.street), undefined, { streetDuties: ['01'] })?.code).toBe(
      'hotline.rule-the-return-first',
    )
    const signed = story.does(staff(ORGS.street), { type: 'sign', task: null })
    expect(signed.refusal(dispatcher, to(ORGS.roads))?.code).toBe('hotline.rule-the-return-first')
  })

  it('is marked by the house alone: a person who gives its reason is a person', () => {
    const story = accepted().does(dispatcher, to(ORGS.roads, { code: BY_ITSELF, text: '系统自动派单' }))
    expect(story.refusal(dispatcher, to(ORGS.district))?.code).toBe('hotline.rule-the-return-first')
  })
})

describe('assisting units', () => {
  const withAssist: Command = {
    ...toRoads,
    type: 'dispatch',
    lead: ORGS.roads,
    assists: [ORGS.water],
    catalogueRow: null,
    deviation: because,
  }

  it('report to the lead, which stays answerable', () => {
    const story = dispatched(withAssist)
    const assist = openLegs(story.request, 'assist')[0]
    expect(assist?.org).toBe(ORGS.water)
    const done: Command = { type: 'finish-assist', task: assist?.task ?? '', report: '已关阀' }
    expect(story.refusal(staff(ORGS.roads), done)?.code).toBe('hotline.not-your-task')
    const after = story.does(staff(ORGS.water), done)
    expect(openLegs(after.request, 'assist')).toEqual([])
    expect(leadLeg(after.request)?.org).toBe(ORGS.roads)
  })

  it('can be added later, each once', () => {
    const add: Command = { type: 'add-assist', org: ORGS.water, reason: because }
    expect(inHand().does(dispatcher, add).refusal(dispatcher, add)?.code).toBe('hotline.unit-named-twice')
  })
})
