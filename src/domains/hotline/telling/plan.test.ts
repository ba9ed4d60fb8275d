import { describe, expect, it } from 'vitest'
import type { Event, Request } from '#rules/hotline'
import { tellings } from './plan.ts'

const clock = { dueAt: '2026-03-09T16:00:00.000Z' }
const request = {
  party: 'p',
  wantsReply: true,
  urgency: 'ordinary',
  clock,
  redo: null,
  tasks: [],
  phase: { lead: 'unit-1' },
} as unknown as Request
const event = (type: string, data: object = {}): Event => ({ type, tasks: [], ...data }) as unknown as Event
const toResident = (told: ReturnType<typeof tellings>): string[] =>
  told.filter(({ to }) => to.kind === 'resident').map(({ template }) => template)

describe('who is told what', () => {
  it('a resident gets a receipt with the day, written as people write days', () => {
    expect(tellings(event('hotline.received'), request)).toEqual([
      { template: 'request-received', to: { kind: 'resident' }, facts: { due: '3月10日' }, urgent: false },
    ])
  })
  it('a resident who wants no reply gets the receipt and nothing more', () => {
    const quiet = { ...request, wantsReply: false } as Request
    expect(toResident(tellings(event('hotline.received'), quiet))).toEqual(['request-received'])
    expect(toResident(tellings(event('hotline.replied'), quiet))).toEqual([])
  })
  it('nobody writes to somebody who left no name', () => {
    expect(toResident(tellings(event('hotline.closed'), { ...request, party: null } as Request))).toEqual([])
  })
  it('every unit of a dispatch is told its own part', () => {
    const legs = [
      { kind: 'handle', org: 'unit-1', task: 't1' },
      { kind: 'assist', org: 'unit-2', task: 't2' },
    ]
    const told = tellings(event('hotline.dispatched', { legs, lead: 'unit-1' }), request)
    expect(
      told.filter(({ to }) => to.kind === 'desk').map(({ to, facts }) => [to.kind === 'desk' && to.org, facts.task]),
    ).toEqual([
      ['unit-1', '主办'],
      ['unit-2', '协办'],
    ])
  })
  it('a card goes to the unit that it is about, a share as an early word', () => {
    const card = (warning: string): Event =>
      event('hotline.warned', { card: { warning, org: 'unit-1', dueFor: clock.dueAt } })
    expect(
      [card('50'), card('yellow'), card('red')]
        .flatMap((one) => tellings(one, request))
        .map(({ template }) => template),
    ).toEqual(['task-warning', 'task-yellow-card', 'task-red-card'])
  })
  it('a resident’s own message is not echoed to him', () => {
    expect(tellings(event('hotline.messaged', { from: 'resident' }), request)).toEqual([])
    expect(toResident(tellings(event('hotline.messaged', { from: 'centre' }), request))).toEqual(['request-message'])
  })
})
