import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Post, type Posts, stepAfter, steps, turnsFrom } from './route.ts'

const post = (org: string, ...people: readonly [string, number][]): Post => ({
  org,
  roles: ['officer'],
  onDuty: people.map(([user, open]) => ({ user, open })),
})
const posts = (change: Partial<Posts> = {}): Posts => ({
  officer: post('food', ['li', 2], ['wang', 0]),
  deputy: post('food', ['head', 0]),
  window: post('hall', ['w1', 0]),
  hotline: post('centre'),
  ...change,
})

describe('a question about a matter', () => {
  it('reaches the officer on duty who has least', () => {
    expect(turnsFrom('officer', posts(), 'asked')).toEqual([
      { step: 'officer', org: 'food', roles: ['officer'], assignee: 'wang', reason: 'asked' },
    ])
  })

  it('passes over a post where nobody is on duty, and writes it down', () => {
    const turns = turnsFrom('officer', posts({ officer: post('food'), deputy: post('food') }), 'asked')
    expect(turns.map(({ step, reason }) => [step, reason])).toEqual([
      ['officer', 'asked'],
      ['deputy', 'nobody-on-duty'],
      ['window', 'nobody-on-duty'],
    ])
  })

  it('has three fallbacks, and stays with the hotline', () => {
    expect([stepAfter('officer'), stepAfter('deputy'), stepAfter('window'), stepAfter('hotline')]).toEqual([
      'deputy',
      'window',
      'hotline',
      null,
    ])
    expect(turnsFrom('hotline', posts(), 'no-answer')).toMatchObject([{ step: 'hotline', org: 'centre' }])
  })

  it('always ends at one post, never goes back, and never leaves the city without an answerer', () => {
    const someone = fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,4}$/), fc.nat(9)), { maxLength: 3 })
    fc.assert(
      fc.property(someone, someone, someone, someone, fc.constantFrom(...steps), (a, b, c, d, first) => {
        const all = {
          officer: post('o', ...a),
          deputy: post('o', ...b),
          window: post('w', ...c),
          hotline: post('h', ...d),
        }
        const turns = turnsFrom(first, all, 'asked')
        const order = turns.map(({ step }) => steps.indexOf(step))
        expect(order[0]).toBe(steps.indexOf(first))
        expect(order).toEqual([...order].sort((x, y) => x - y))
        const last = turns.at(-1)?.step ?? 'officer'
        expect(last === 'hotline' || all[last].onDuty.length > 0).toBe(true)
      }),
    )
  })
})
