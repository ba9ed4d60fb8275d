import { describe, expect, it } from 'vitest'
import { dispatched, inHand, tellStory } from '#tests/support/hotline-scene'
import { PLAIN } from './blend.ts'
import { answerTimeOf, lessonOf, unitMarks } from './history.ts'
import { learn, type Past } from './learn.ts'

const HEARD = ['今天', '昨晚', '一直', '好几天', '上周', '最近', '早上', '中午', '刚才', '前天']
const WHERE = ['东门', '西门', '楼下', '路口', '小区', '学校', '广场', '桥头', '车站', '菜场']
const ABOUT: Readonly<Record<string, readonly string[]>> = {
  lamp: ['路灯', '不亮', '太黑', '灯杆'],
  noise: ['施工', '噪音', '吵', '睡不着'],
  water: ['停水', '水管', '没水', '水压'],
}

/** Invented messages of three kinds, in turn; every one is different. */
function past(count: number, about = ABOUT): Past[] {
  const labels = Object.keys(about)
  return Array.from({ length: count }, (_, at) => {
    const label = labels[at % labels.length] ?? ''
    const own = about[label] ?? []
    const [a, b] = [own[at % own.length] ?? '', own[(at * 3 + 1) % own.length] ?? '']
    const round = Math.floor(at / 10)
    const where = WHERE[(at + round) % 10] ?? ''
    return { label, message: { subject: [a], text: [HEARD[at % 10] ?? '', where, a, b, `第${at}次`, `${round}号`] } }
  })
}

describe('learning', () => {
  const first = learn(past(120), { before: null, primer: [], opine: () => [] })

  it('is measured on the newest fifth, which it did not learn from', () => {
    expect(first.figures.count).toBeLessThanOrEqual(24)
    expect(first.figures.count).toBeGreaterThan(15)
    expect(first.figures.accuracy).toBeGreaterThan(0.9)
    expect(first.figures.top3).toBe(1)
    expect(first.report.comparison).toBeNull()
  })

  it('says what changes against the version in force, in figures and in words', () => {
    const shifted = [...past(60), ...past(120, { ...ABOUT, lamp: ['停电', '电表', '跳闸', '没电'] })]
    const { comparison } = learn(shifted, {
      before: { no: 4, model: first.model, blend: PLAIN, seen: 60 },
      primer: [],
      opine: () => [],
    }).report
    expect(comparison?.no).toBe(4)
    expect(comparison?.now).toBeGreaterThan(comparison?.was ?? 1)
    const lamp = comparison?.labels.find(({ label }) => label === 'lamp')
    expect(lamp?.after).toBeGreaterThan(lamp?.before ?? 1)
    expect(comparison?.words.find(({ label }) => label === 'lamp')?.gained).toContain('停电')
  })

  it('compares on what the version in force has not learnt either', () => {
    const before = { no: 4, model: first.model, blend: PLAIN, seen: 120 }
    const again = learn(past(126), { before, primer: [], opine: () => [] }).report.comparison
    expect(again?.count).toBeLessThanOrEqual(6)
    const none = learn(past(120), { before, primer: [], opine: () => [] }).report.comparison
    expect(none).toMatchObject({ count: 0, was: 0, now: 0, labels: [] })
  })

  it('gives the same model for the same past', () => {
    expect(learn(past(120), { before: null, primer: [], opine: () => [] }).figures).toEqual(first.figures)
  })
})

describe('what history teaches', () => {
  const closed = { ...inHand().request, state: 'closed', phase: { ending: 'solved' } } as never

  it('comes from settled requests whose text is open', () => {
    expect(lessonOf(closed)).toMatchObject({ classCode: '010101', unit: null, place: '990111001000' })
    expect(lessonOf(inHand().request)).toBeNull()
    for (const secrecy of ['protected', 'anonymous', 'clue'])
      expect(lessonOf({ ...(closed as object), secrecy } as never)).toBeNull()
    for (const ending of ['withdrawn', 'handed-over', 'linked', 'not-accepted'])
      expect(lessonOf({ ...(closed as object), phase: { ending } } as never)).toBeNull()
    expect(lessonOf(tellStory().request)).toBeNull()
  })
  it('comes at once from a request that a person has put right', () => {
    expect(lessonOf(dispatched().request, true)).toMatchObject({ classCode: '010101', unit: 'org-roads' })
  })
  it('names the unit that answered, and how long that took', () => {
    const reply = { org: 'org-water', at: '2026-03-04T13:00:00.000Z' }
    const answered = { ...(closed as object), replies: [reply], returns: 1 } as never
    expect(lessonOf(answered)?.unit).toBe('org-water')
    expect(answerTimeOf(answered)).toEqual({ days: 2.5, returns: 1 })
    expect(answerTimeOf(closed)).toBeNull()
  })
  it('marks class and place from wide to narrow', () => {
    expect(unitMarks('010203', '990101002003')).toEqual([
      ...['class:01', 'class:0102', 'class:010203'],
      ...['place:990101', 'place:990101002', 'place:990101002003'],
    ])
    expect(unitMarks(null, null)).toEqual([])
  })
})
