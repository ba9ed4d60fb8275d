import { describe, expect, it } from 'vitest'
import { briefOf, matches, saysWords, staysAlone } from '#rules/surge'
import { inHand, RESIDENT, replied, reviewed, tellStory } from '#tests/support/hotline-scene'

const salt = { words: ['盐+买', '食盐', '抢盐'], classes: ['0902'], place: '' }
const told = { subject: '', text: '', classCode: null, place: null }

describe('what a plan is about', () => {
  it('is told by any of its words, where a line of words asks for all', () => {
    expect(matches(salt, { ...told, text: '超市里买不到盐了' })).toBe(true)
    expect(matches(salt, { ...told, subject: '食盐断货' })).toBe(true)
    expect(matches(salt, { ...told, text: '盐碱地改良怎么申请' })).toBe(false)
  })
  it('is told by the class too, and only in its place', () => {
    expect(matches(salt, { ...told, classCode: '090203' })).toBe(true)
    expect(matches({ ...salt, place: '990102' }, { ...told, classCode: '090203', place: '990101001000' })).toBe(false)
  })
  it('is not told by nothing', () => {
    expect(saysWords({ words: [] }, '买盐')).toBe(false)
    expect(saysWords({ words: ['', '+'] }, '买盐')).toBe(false)
  })
})

describe('who is merged with the others', () => {
  it('is an open request that nobody has answered', () => {
    expect(staysAlone(tellStory().request, 'p')).toBeNull()
    expect(staysAlone(inHand().request, 'p')).toBeNull()
  })
  it('is nobody who is protected, complains about somebody, or has been answered', () => {
    expect(staysAlone(tellStory(undefined, { secrecy: 'protected' }).request, 'p')).toBe('protected')
    const about = { orgs: ['org-water'], person: false, official: false }
    expect(staysAlone(tellStory(undefined, { about }).request, 'p')).toBe('conflict')
    expect(staysAlone(replied().request, 'p')).toBe('handled')
  })
  it('is nobody whose request is in a redo round', () => {
    const unsolved = reviewed().does(RESIDENT, {
      type: 'rate',
      verdict: { solved: false, satisfied: false, reason: '还在漏' },
    })
    const again = { ...unsolved.request, redo: { round: 1 } } as unknown as ReturnType<typeof tellStory>['request']
    expect(staysAlone(again, 'p')).toBe('redo')
  })
})

describe('the hourly brief', () => {
  const from = Date.parse('2026-11-23T01:00:00Z')
  const member = (minutes: number, district: string, more: object = {}) => ({
    at: from + minutes * 60_000,
    district,
    state: 'found',
    caseState: 'received',
    ...more,
  })
  const figures = briefOf({
    members: [
      ...[1, 2, 3, 58].map((minute) => member(minute, '990101')),
      member(-20, '990101', { state: 'merged', caseState: 'closed' }),
      member(7, '990102'),
      member(90, '990103'),
    ],
    steps: [
      { at: from + 60_000, what: 'merge' },
      { at: from - 60_000, what: 'start' },
    ],
    from,
    until: from + 3_600_000,
  })
  it('counts the hour, what came before, and what is done', () => {
    expect(figures).toMatchObject({ hour: 5, total: 6, hourBefore: 1, merged: 1, done: 1, open: 5 })
    expect(figures.trend).toEqual([3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    expect(figures.steps).toEqual([{ what: 'merge', count: 1 }])
  })
  it('tells places with fewer than three requests together', () => {
    expect(figures.byDistrict).toEqual([
      { district: '990101', hour: 4, total: 5 },
      { district: '', hour: 1, total: 1 },
    ])
  })
})
