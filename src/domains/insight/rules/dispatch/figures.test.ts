import { describe, expect, it } from 'vitest'
import { type Answered, costOfWrongDispatch, median } from './delay.ts'
import { withoutEchoes } from './echoes.ts'
import { calibrationOf, rateOf } from './rates.ts'
import { classCurves, pointFor, type Shot } from './threshold.ts'

const shots = (label: string, times: number, confidence: number, right: boolean): Shot[] =>
  Array.from({ length: times }, () => ({ label, confidence, right }))

describe('thresholds of a class', () => {
  const all = [
    ...shots('a', 40, 0.96, true),
    ...shots('a', 20, 0.72, true),
    ...shots('a', 20, 0.72, false),
    ...shots('b', 30, 0.96, true),
    ...shots('b', 10, 0.96, false),
    ...shots('c', 2, 0.99, true),
  ]
  const curves = new Map(classCurves(all).map((curve) => [curve.label, curve.points]))

  it('lie where the accuracy wanted begins', () => {
    expect(pointFor(curves.get('a') ?? [], 0.95)?.threshold).toBe(0.75)
    expect(pointFor(curves.get('a') ?? [], 0.7)?.threshold).toBe(0.5)
    expect(pointFor(curves.get('b') ?? [], 0.95)).toBeUndefined()
  })
  it('never promise what a few lucky messages seem to show', () => {
    expect(curves.get('c')).toEqual([])
    const lucky = classCurves(shots('x', 3, 0.99, true))[0]?.points ?? []
    expect(pointFor(lucky, 0.95)).toBeUndefined()
  })
  it('grow with the accuracy wanted, and the share only falls', () => {
    const points = curves.get('a') ?? []
    const found = [0.6, 0.7, 0.8, 0.9, 0.95].map((wanted) => pointFor(points, wanted)?.threshold ?? 1)
    expect(found).toEqual([...found].sort((a, b) => a - b))
    const shares = points.map(({ share }) => share)
    expect(shares).toEqual([...shares].sort((a, b) => b - a))
  })
})

describe('rates', () => {
  it('say their interval, and nothing of nothing', () => {
    expect(rateOf(0, 0)).toEqual({ value: null, low: null, high: null, n: 0 })
    const { low, high } = rateOf(90, 100)
    expect([low?.toFixed(3), high?.toFixed(3)]).toEqual(['0.826', '0.945'])
    expect(rateOf(5, 5).high).toBe(1)
  })
  it('compare what was said with what was right', () => {
    const bins = calibrationOf([
      ...shots('a', 3, 0.95, true),
      ...shots('a', 1, 1, false),
      ...shots('a', 2, 0.31, false),
    ])
    expect(bins.map(({ from, count, right }) => [from, count, right])).toEqual([
      [0.3, 2, 0],
      [0.9, 4, 0.75],
    ])
  })
})

describe('the cost of a wrong dispatch', () => {
  const answers = (times: number, of: Answered): Answered[] =>
    Array.from({ length: times }, (_, at) => ({ ...of, days: of.days + (at % 3) - 1 }))
  const straight = answers(60, { classCode: '010101', days: 3, returns: 0 })

  it('compares with those of the same class', () => {
    const late = answers(36, { classCode: '010101', days: 7, returns: 1 })
    const other = answers(40, { classCode: '020202', days: 30, returns: 0 })
    const cost = costOfWrongDispatch([...straight, ...late, ...other])
    expect(cost).toMatchObject({ n: 36, comparable: 60, days: 4 })
    expect(cost.low).toBeLessThanOrEqual(4)
    expect(cost.high).toBeGreaterThanOrEqual(4)
    expect(costOfWrongDispatch([...straight, ...late, ...other])).toEqual(cost)
  })
  it('is said of very many as of many, and without delay', () => {
    const spread = (times: number): Answered[] =>
      Array.from({ length: times }, (_, at) => ({
        classCode: '010101',
        days: 3 + ((at * 7919) % 1000) / 100,
        returns: 1,
      }))
    const [many, more] = [
      costOfWrongDispatch([...straight, ...spread(2000)]),
      costOfWrongDispatch([...straight, ...spread(2001)]),
    ]
    for (const end of ['low', 'high'] as const) expect(Math.abs((many[end] ?? 0) - (more[end] ?? 9))).toBeLessThan(0.2)
    const started = process.cpuUsage()
    const all = costOfWrongDispatch([...straight, ...spread(50_000)])
    const { user, system } = process.cpuUsage(started)
    expect((user + system) / 1000).toBeLessThan(2000)
    expect((all.high ?? 9) - (all.low ?? 0)).toBeLessThan((many.high ?? 0) - (many.low ?? 0))
  })
  it('says nothing under thirty', () => {
    const few = answers(29, { classCode: '010101', days: 7, returns: 1 })
    expect(costOfWrongDispatch([...straight, ...few])).toMatchObject({ n: 29, days: null, low: null, high: null })
    const elsewhere = answers(60, { classCode: '030303', days: 7, returns: 1 })
    expect(costOfWrongDispatch([...straight, ...elsewhere]).n).toBe(0)
  })
  it('rests on medians', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, 0])
  })
})

describe('echoes of older messages', () => {
  const message = (text: string) => ({ message: { subject: [], text: text.split(' ') } })
  const old = message('东湖 小区 三 号楼 电梯 坏 了 两 周 没有 人 修 老人 下不来 楼')
  it('are not measured on', () => {
    const again = message('东湖 小区 三 号楼 电梯 坏 了 两 周 没有 人 修 老人 下不来 楼 急')
    const other = message('学校 门口 早高峰 堵车 家长 乱停 孩子 过马路 危险 希望 有人 管')
    expect(withoutEchoes([old], [again, other])).toEqual([other])
    expect(withoutEchoes([], [again])).toEqual([again])
  })
})
