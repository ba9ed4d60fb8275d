import { describe, expect, it } from 'vitest'
import { KEPT, signatureOf, similarity, wordLikeness } from './signature.ts'

/** Words of an invented message; a seeded choice, so that every run sees the same. */
function message(seed: number, length: number): string[] {
  let state = seed
  const next = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return state >>> 8
  }
  const signs = [...'水电路灯坏停漏噪声晚上小区门口车辆堵塞垃圾清运学校工资物业维修']
  return Array.from({ length }, () => `${signs[next() % signs.length]}${signs[next() % signs.length]}`)
}
const sign = (text: readonly string[], subject: readonly string[] = []) => signatureOf({ subject, text })

describe('how alike two texts are', () => {
  it('is 1 for the same, the same both ways, and never beyond 0 and 1', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const a = sign(message(seed, 10 + seed * 3))
      const b = sign([...message(seed, 8), ...message(seed + 100, 4 + seed)])
      expect(similarity(a, a)).toBe(1)
      expect(wordLikeness(a, a)).toBeCloseTo(1, 10)
      expect(similarity(a, b)).toBe(similarity(b, a))
      expect(wordLikeness(a, b)).toBe(wordLikeness(b, a))
      expect(similarity(a, b)).toBeGreaterThanOrEqual(0)
      expect(similarity(a, b)).toBeLessThanOrEqual(1)
    }
  })
  it('does not hear greetings and formulas of request', () => {
    const text = message(7, 40)
    const polite = ['尊敬', '的', '领导', '您好', ...text, '请', '有关', '部门', '尽快', '处理', '谢谢']
    expect(signatureOf({ subject: [], text: polite })).toEqual(sign(text))
  })
  it('is high where one repeats the other and adds to it, low where they share little', () => {
    const text = message(3, 40)
    expect(similarity(sign(text), sign([...text, ...message(99, 60)]))).toBeGreaterThan(0.6)
    expect(similarity(sign(text), sign(message(4, 40)))).toBeLessThan(0.2)
  })
  it('stays about the same when a long text is kept as a sample only', () => {
    const half = message(11, 900)
    const [a, b] = [sign([...half, ...message(12, 900)]), sign([...half, ...message(13, 900)])]
    expect(a.sketch).toHaveLength(KEPT)
    const own = new Set(a.sketch)
    expect(b.sketch.filter((hash) => own.has(hash)).length).toBeGreaterThan(KEPT / 4)
    expect(similarity(a, b)).toBeGreaterThan(0.3)
    expect(similarity(a, b)).toBe(similarity(b, a))
  })
})

describe('keys', () => {
  it('bring together texts that share most of their words, and keep strangers apart', () => {
    const text = message(21, 60)
    const changed = [...text.slice(0, 55), ...message(22, 5)]
    const keys = new Set(sign(text).bands)
    expect(sign(changed).bands.some((key) => keys.has(key))).toBe(true)
    const strangers = Array.from({ length: 40 }, (_, at) => sign(message(1000 + at, 60)))
    expect(strangers.filter(({ bands }) => bands.some((key) => keys.has(key))).length).toBeLessThan(3)
  })
  it('bring together equal titles over different texts', () => {
    const title = message(31, 8)
    const [a, b] = [sign(message(32, 30), title), sign(message(33, 30), title)]
    expect(a.bands.filter((key) => b.bands.includes(key))).toHaveLength(1)
  })
  it('are numbers a database column can hold', () => {
    const { bands, sketch, words } = sign(message(41, 50), message(42, 6))
    for (const value of [...bands, ...sketch, ...words]) expect(value).toBe(value | 0)
    expect(sketch).toEqual([...sketch].sort((a, b) => a - b))
  })
})

describe('hostile texts', () => {
  it('of nothing have no keys and look like nothing but nothing', () => {
    const nothing = sign([])
    expect(nothing).toEqual({ bands: [], sketch: [], words: [] })
    expect(similarity(nothing, sign(message(1, 20)))).toBe(0)
    expect(similarity(nothing, nothing)).toBe(1)
  })
  it('of one sign a hundred thousand times, of emoji or halves of pairs are taken like any other', () => {
    for (const word of ['水', '🏠', '\ud800', 'a']) {
      const one = sign(Array.from({ length: 4000 }, () => word.repeat(25)))
      expect(one.sketch.length).toBeLessThan(10)
      expect(similarity(one, one)).toBe(1)
    }
  })
})
