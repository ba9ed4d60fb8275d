import { describe, expect, it } from 'vitest'
import { type Described, distance, likeness, ruleFor, USUAL_RULE } from './look-alike.ts'
import { measurePairs } from './measure.ts'
import { signatureOf } from './signature.ts'

const words = '小区 门口 的 路灯 坏 了 三天 晚上 回家 什么 都 看不见 老人 差点 摔倒 物业 一直 没有 人 来 修理'.split(
  ' ',
)
const at = (day: number): Date => new Date(Date.UTC(2026, 2, day))
const made = (more: Partial<Described> = {}): Described => ({
  ...{ signature: signatureOf({ subject: [], text: words }), classCode: '010101', place: '990101001001' },
  ...{ point: null, at: at(2) },
  ...more,
})

describe('how likely two messages are about one matter', () => {
  it('is sure for the same text at one spot, and the same both ways', () => {
    const one = likeness(made(), made({ at: at(4) }), USUAL_RULE)
    expect(one).toMatchObject({ score: 1, text: 1, near: 'village', days: 2, sameClass: true })
    expect(likeness(made({ at: at(4) }), made(), USUAL_RULE)).toEqual(one)
  })
  it('falls when a template comes from another district, and when the window has passed', () => {
    const apart = likeness(made(), made({ place: '990102001001' }), USUAL_RULE)
    expect(apart.near).toBe('apart')
    expect(apart.score).toBeLessThan(0.7)
    const late = likeness(made({ place: null }), made({ at: at(2 + 90), place: null, classCode: null }), USUAL_RULE)
    expect(late.score).toBeLessThan(1)
  })
  it('does not rest on place and class alone', () => {
    const other = signatureOf({
      subject: [],
      text: ['噪声', '广场', '音响', '跳舞', '每晚', '十点', '以后', '影响', '睡觉'],
    })
    expect(likeness(made(), made({ signature: other }), USUAL_RULE).score).toBeLessThan(0.3)
  })
  it('counts two points within the radius as one spot, whatever the codes say', () => {
    const [here, there] = [
      { lon: 118, lat: 33 },
      { lon: 118.002, lat: 33.001 },
    ]
    expect(distance(here, there)).toBe(distance(there, here))
    expect(distance(here, there)).toBeGreaterThan(200)
    expect(distance(here, there)).toBeLessThan(240)
    const pair = [made({ point: here }), made({ point: there, place: '990101002001' })] as const
    expect(likeness(...pair, { ...USUAL_RULE, radius: 300 }).near).toBe('spot')
    expect(likeness(...pair, { ...USUAL_RULE, radius: 100 }).near).toBe('district')
  })
  it('follows the rule of the narrowest class that has one', () => {
    const rules = [
      { ...USUAL_RULE, days: 30 },
      { ...USUAL_RULE, classCode: '01', days: 10 },
      { ...USUAL_RULE, classCode: '0101', days: 5 },
    ]
    expect(ruleFor(rules, '010101').days).toBe(5)
    expect(ruleFor(rules, '010201').days).toBe(10)
    expect(ruleFor(rules, null).days).toBe(30)
    expect(ruleFor([], '010101')).toBe(USUAL_RULE)
  })
})

describe('measuring on groups', () => {
  const text = (seed: string): string[] => Array.from({ length: 30 }, (_, no) => `${seed}${(no * 7) % 13}`)
  const grouped = (seed: string, group: string, fold: number) => ({
    ...{ signature: signatureOf({ subject: [], text: text(seed) }), group, fold },
  })
  const messages = [
    ...[grouped('甲', 'a', 0), grouped('甲', 'a', 0), grouped('乙', 'b', 0)],
    ...[grouped('丙', 'c', 1), grouped('丙', 'c', 1), grouped('丙', 'd', 1), grouped('丁', 'e', 1)],
  ]
  it('counts each pair once: right, wrong and missed', () => {
    const { figures } = measurePairs(messages)
    expect(figures).toMatchObject({ pairs: 2, right: 2, wrong: 2, missed: 0, candidateRecall: 1 })
    expect(figures.precision).toBe(0.5)
    expect(figures.recall).toBe(1)
  })
  it('does not depend on the order of arrival', () => {
    const { thresholds, ...figures } = measurePairs(messages).figures
    const { thresholds: again, ...turned } = measurePairs([...messages].reverse()).figures
    expect(turned).toEqual(figures)
    expect(again).toEqual(thresholds)
  })
})
