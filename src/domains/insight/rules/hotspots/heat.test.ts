import { describe, expect, it } from 'vitest'
import { type HeatMember, heatOf, isGrave } from './heat.ts'
import { plainSubject, TITLE, titleOf } from './title.ts'
import { isBadRow, readTime, readVoteRow } from './vote-rows.ts'

const DAY = 86_400_000
const now = 400 * DAY
const member = (person: string, change: Partial<HeatMember> = {}): HeatMember => ({
  ...{ at: now, person, up: 0, down: 0, grave: false },
  ...change,
})
const asked = { now, likeness: 1, halfLifeDays: 30 }

describe('heat', () => {
  it('counts people, not messages', () => {
    expect(heatOf([member('a'), member('a'), member('a')], asked).people).toBe(1)
    expect(heatOf([member('a'), member('b'), member('c')], asked).people).toBe(3)
  })
  it('damps votes, those against more', () => {
    expect(heatOf([member('a', { up: 900 })], asked).votes).toBe(30)
    expect(heatOf([member('a', { down: 900 })], asked).votes).toBe(15)
  })
  it('cools with time, down to a floor', () => {
    const [fresh, old, ancient] = [0, 30, 390].map((days) => heatOf([member('a', { at: now - days * DAY })], asked))
    expect([fresh?.recency, old?.recency, ancient?.recency]).toEqual([1, 0.63, 0.25])
  })
  it('rises when more come than before, with severity, and falls when it is a theme', () => {
    const rising = [1, 2, 3, 4, 5, 6].map((days) => member(`p${days}`, { at: now - days * DAY }))
    const falling = rising.map((one) => ({ ...one, at: one.at - 35 * DAY }))
    expect(heatOf(rising, asked).growth).toBe(1.5)
    expect(heatOf(falling, asked).growth).toBe(0.75)
    expect(heatOf([member('a', { grave: true }), member('b')], asked).severity).toBe(1.25)
    expect(heatOf(rising, { ...asked, likeness: 0.15 }).focus).toBe(0.5)
  })
  it('is the product of its parts', () => {
    const heat = heatOf([member('a', { up: 16, grave: true }), member('b', { at: now - 30 * DAY })], asked)
    const product = (heat.people + heat.votes) * heat.recency * heat.growth * heat.severity * heat.focus
    expect(Math.abs(heat.total - product)).toBeLessThan(0.2)
    expect(heatOf([], asked).total).toBe(0)
  })
  it('knows what is grave', () => {
    expect(isGrave('楼道电线漏电')).toBe(true)
    expect(isGrave('路灯不亮')).toBe(false)
  })
})

describe('a title', () => {
  const sum = new Map([
    ['@映月花园', 3],
    ['搅拌站', 2],
    ['噪音', 1],
  ])
  const of = (...subjects: string[]): string | null =>
    titleOf(
      subjects.map((subject) => ({ subject, votes: 0 })),
      sum,
    )
  it('leaves out what every subject begins and ends with', () => {
    expect(plainSubject('投诉映月花园旁搅拌站噪音扰民的问题！')).toBe('映月花园旁搅拌站噪音扰民')
    expect(plainSubject('请问青禾路什么时候通车？')).toBe('青禾路什么时候通车')
    expect(plainSubject('问题')).toBe('问题')
  })
  it('says what the members have in common', () => {
    expect(of('强烈要求给个说法', '关于映月花园旁搅拌站噪音的投诉', '噪音太大了怎么办')).toBe('映月花园旁搅拌站噪音')
  })
  it('is short, and there is none without words that may be shown', () => {
    const long = of('映月花园三期北门外新建的混凝土搅拌站夜间施工噪音与粉尘严重影响居民休息和孩子上学')
    expect(long?.length).toBeLessThanOrEqual(TITLE)
    expect(long).toContain('映月花园')
    expect(of()).toBeNull()
  })
})

describe('a line of a file', () => {
  it('has its time in either form', () => {
    expect(readTime('2019/7/7 10:31:28')).toBe(Date.UTC(2019, 6, 7, 2, 31, 28))
    expect(readTime('2019-07-07')).toBe(Date.UTC(2019, 6, 6, 16))
    expect(readTime('43657.5')).toBe(Date.UTC(2019, 6, 11, 4))
    for (const bad of ['43733.02***', '2019/13/7', '2019/2/30', '', null, '12']) expect(readTime(bad)).toBeNull()
  })
  it('is told apart from what is none', () => {
    expect(readVoteRow('{"id":1,"subject":"路灯","time":"2019/7/7","up":"3"}')).toMatchObject({
      id: '1',
      up: 3,
      down: 0,
    })
    expect([readVoteRow('{'), readVoteRow('[]'), readVoteRow('{"id":"1"}')].every(isBadRow)).toBe(true)
  })
})
