import { describe, expect, it } from 'vitest'
import { calibrate, softmax } from './calibrate.ts'
import { alikeGroups, groupedFolds } from './folds.ts'
import { intervals } from './interval.ts'
import { type Measured, measure, thresholdFor } from './measure.ts'

const outcome = (truth: string, said: string, confidence: number): Measured => {
  return { truth, known: 1, ranked: [{ label: said, confidence }] }
}

describe('the figures of a model', () => {
  const outcomes = [
    outcome('a', 'a', 0.9),
    outcome('a', 'a', 0.8),
    outcome('b', 'a', 0.6),
    outcome('b', 'b', 0.7),
    outcome('b', 'b', 0.9),
  ]
  it('are counted by hand', () => {
    const { count, accuracy, macroF1, accuracyAt80, ece, perLabel, confusion } = measure(outcomes)
    expect({ count, accuracy, accuracyAt80 }).toEqual({ count: 5, accuracy: 0.8, accuracyAt80: 1 })
    expect(macroF1).toBeCloseTo(0.8)
    expect(perLabel[0]).toMatchObject({ label: 'a', count: 2, recall: 1 })
    expect(perLabel[0]?.precision).toBeCloseTo(2 / 3)
    // Steps: 0.6 claimed and wrong; 0.7, 0.8 and twice 0.9 claimed and right.
    expect(ece).toBeCloseTo((0.6 + 0.3 + 0.2 + 0.2) / 5)
    expect(confusion).toContainEqual({ truth: 'b', said: 'a', count: 1 })
  })
  it('find the lowest confidence from which on answers are right often enough', () => {
    const { curve } = measure(outcomes)
    expect(thresholdFor(curve, 1)).toBe(0.7)
    expect(thresholdFor(curve, 0.75)).toBe(0.6)
    expect(thresholdFor(measure([outcome('a', 'b', 0.9)]).curve, 0.5)).toBeUndefined()
  })
  it('are nothing, not an error, when there is nothing to measure', () => {
    expect(measure([])).toMatchObject({ count: 0, accuracy: 0, macroF1: 0, ece: 0 })
  })
  it('move within an interval that holds them and is the same for the same seed', () => {
    const answers = Array.from({ length: 200 }, (_, at) => {
      return { truth: at % 2 ? 'a' : 'b', said: at % 10 === 0 ? 'a' : at % 2 ? 'a' : 'b', group: at >> 1 }
    })
    const { accuracy } = intervals(answers, 3)
    expect(accuracy.low).toBeLessThan(0.9)
    expect(accuracy.high).toBeGreaterThan(0.9)
    expect(intervals(answers, 3)).toEqual(intervals(answers, 3))
  })
})

describe('calibration', () => {
  it('finds the temperature at which scores tell the truth', () => {
    const prior = Float64Array.of(0.5, 0.5)
    // Right in three of four: the score difference 1 must come to mean 0.75.
    const outcomes = Array.from({ length: 400 }, (_, at) => ({ scores: [1, 0], truth: at % 4 === 0 ? 1 : 0 }))
    const { temperature, doubt } = calibrate(outcomes, prior)
    const said = (1 - doubt) * (softmax([1, 0], temperature)[0] ?? 0) + doubt * 0.5
    expect(said).toBeCloseTo(0.75, 2)
  })
})

describe('folds', () => {
  it('keep a group together and are about equally large', () => {
    const groups = Array.from({ length: 100 }, (_, at) => Math.floor(at / 3))
    const folds = groupedFolds(groups, 4, 1)
    groups.forEach((group, at) => {
      expect(folds[at]).toBe(folds[groups.indexOf(group)])
    })
    for (const fold of [0, 1, 2, 3]) expect(folds.filter((one) => one === fold).length).toBeGreaterThan(20)
  })
  it('see near-copies as one group', () => {
    const words = Array.from({ length: 60 }, (_, at) => `词语${String.fromCharCode(0x4e00 + at * 7)}`)
    const other = Array.from({ length: 60 }, (_, at) => `别的${String.fromCharCode(0x6e00 + at * 7)}`)
    const message = (text: string[]) => ({ subject: [], text })
    const [first, second, third] = alikeGroups([message(words), message([...words, '补充']), message(other)])
    expect(second).toBe(first)
    expect(third).not.toBe(first)
  })
})
