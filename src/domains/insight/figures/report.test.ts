import { describe, expect, test } from 'vitest'
import { rateOf } from '../rules/dispatch/rates.ts'
import { confusionChart, curveChart } from './charts.ts'
import { type Figures, insightReport } from './report.ts'
import { speaker } from './say.ts'

const named = (label: string, nameZh: string) => ({ label, nameZh, nameEn: `${label}-en` })
const [water, lamps, parks] = [named('w', '水务集团'), named('l', '城市照明处'), named('p', '园林局')]
const period = { from: '2026-08-25', until: '2026-11-22' }
const accuracy = (kind: 'class' | 'unit', count: number): Figures['accuracy']['class'] => ({
  ...{
    kind,
    ...period,
    count,
    atTraining: null,
    few: { kinds: 2, count: 3 },
    top1: rateOf(count * 0.9, count),
    top3: rateOf(count, count),
    ece: 0.013,
  },
  classes: [{ ...lamps, count, precision: 0.9, recall: 0.9, f1: 0.9, rate: rateOf(count * 0.9, count) }],
  calibration: [{ from: 0.9, to: 1, count, said: 0.95, right: 0.94 }],
})
const figures: Figures = {
  accuracy: { class: accuracy('class', 200), unit: accuracy('unit', 0) },
  curve: {
    ...{ no: 3, class: null },
    points: [
      { threshold: 0.5, share: 0.95, accuracy: 0.9, count: 190 },
      { threshold: 0.9, share: 0.6, accuracy: 0.98, count: 120 },
    ],
    thresholds: [
      {
        ...lamps,
        wanted: 0.98,
        threshold: 0.9,
        auto: true,
        setAt: null,
        setBy: null,
        count: 80,
        share: 0.6,
        accuracy: 0.98,
      },
    ],
  },
  confusion: {
    ...{ kind: 'unit', ...period, count: 200, atTraining: 2 },
    cells: [
      { truth: water, said: lamps, count: 7 },
      { truth: parks, said: water, count: 1 },
    ],
    labels: [
      { ...water, right: 53 },
      { ...lamps, right: 90 },
      { ...parks, right: 49 },
    ],
  },
  drift: {
    ...{ kind: 'class', ...period },
    weeks: [
      {
        week: '2026-11-09',
        count: 90,
        right: rateOf(85, 90),
        confidence: 0.94,
        known: 0.9,
        overruled: 5,
        automatic: 0,
      },
      { week: '2026-11-16', count: 0, right: rateOf(0, 0), confidence: null, known: null, overruled: 0, automatic: 0 },
    ],
  },
  cost: { enough: false, all: { n: 12, comparable: 300, days: null, low: null, high: null }, classes: [] },
  live: { class: 3, unit: null },
}
const textOf = (report: ReturnType<typeof insightReport>): string =>
  JSON.stringify({ ...report, sections: report.sections.map(({ charts: _, ...rest }) => rest) })

describe('the report of the suggestions', () => {
  const report = insightReport(figures, speaker('zh'), '2026-11-22')

  test('answers six questions, five of them with a chart', () => {
    expect(report.sections.map(({ heading }) => heading)).toEqual([
      '建议有多准？',
      '说九成把握，就有九成对吗？',
      '多少可以自动派？',
      '哪些单位容易派错？',
      '模型在变差吗？',
      '派错一次耽误几天？',
    ])
    expect(report.sections.map(({ charts }) => charts.length)).toEqual([0, 1, 1, 1, 1, 0])
  })

  test('gives every share its interval and the number it rests on, and says where nothing can be said', () => {
    const text = textOf(report)
    expect(text).toContain('90.0%（85.1%–93.4%，n = 200）')
    expect(text).toContain('单位：统计期内还没有可以核对的建议。')
    expect(text).toContain('第 2 版训练时用最近历史测得')
    expect(text).toContain('不足 30 件')
    expect(text).toContain('单位模型：没有启用的版本')
  })

  test('does not tell confusions of one or two requests, in the table or in the chart', () => {
    expect(textOf(report)).not.toContain('园林局')
    const chart = confusionChart(figures.confusion, speaker('zh'), 640)
    expect(chart).toContain('水务集团')
    expect(chart).not.toContain('园林局')
  })

  test('counts together what would point to somebody one by one', () => {
    expect(textOf(report)).toContain('不足 3 件的 2 个共 3 件，不逐个列出')
  })

  test('is written in English where English is asked for', () => {
    const english = insightReport(figures, speaker('en'), '2026-11-22')
    expect(textOf(english)).not.toMatch(/\p{Script=Han}/u)
    expect(english.sections.flatMap(({ charts }) => charts).join('')).not.toMatch(/>[^<]*\p{Script=Han}/u)
  })

  test('marks on the curve of one class where its threshold lies', () => {
    const one = { ...figures.curve, class: lamps }
    expect(curveChart(one, speaker('zh'), 640)).toContain('门槛 90%')
    expect(curveChart(figures.curve, speaker('zh'), 640)).not.toContain('门槛 90%')
  })

  test('stands without any figure: every chart becomes a sentence', () => {
    const nothing: Figures = {
      ...figures,
      accuracy: {
        class: { ...accuracy('class', 0), calibration: [], classes: [] },
        unit: { ...accuracy('unit', 0), classes: [] },
      },
      curve: { no: null, class: null, points: [], thresholds: [] },
      confusion: { ...figures.confusion, cells: [], labels: [] },
      drift: { ...figures.drift, weeks: [] },
    }
    const empty = insightReport(nothing, speaker('zh'), '2026-11-22')
    expect(empty.sections.flatMap(({ charts }) => charts).every((svg) => svg.includes('还没有数据'))).toBe(true)
  })
})
