import type { z } from 'zod'
import { barChart } from '#kit/chart/bars'
import type { Labels } from '#kit/chart/frame'
import { lineChart, type Mark } from '#kit/chart/line'
import { matrixChart } from '#kit/chart/matrix'
import { FEWEST_TOLD } from '../rules/dispatch/cells.ts'
import { rateOf } from '../rules/dispatch/rates.ts'
import type * as schemas from '../schemas/models.ts'
import { atLeast, axisShare, type Speaker } from './say.ts'
import type { words } from './words.ts'

export type Accuracy = z.input<typeof schemas.accuracy>
export type Confusion = z.input<typeof schemas.confusion>
export type Curve = z.input<typeof schemas.curve>
export type Drift = z.input<typeof schemas.drift>
export type WrongDispatch = z.input<typeof schemas.wrongDispatch>

export { FEWEST_TOLD }

type Question = 'calibration' | 'curve' | 'confusion' | 'confusionClass' | 'drift' | 'cost'
type Key = keyof typeof words

/** A chart is named by its question and described by what its axes hold. */
function labelsOf({ t }: Speaker, question: Question, axes: { x: Key; y: Key }): Labels {
  const [x, y] = [t(axes.x), t(axes.y)]
  return { title: t(`${question}.title`), description: `${y} · ${x}`, empty: t('empty'), x, y }
}

/** Accuracy against share, with the interval of each point and, for one class, where its threshold lies. */
export function curveChart(curve: Curve, by: Speaker, width: number): string {
  const points = [...curve.points]
    .sort((one, other) => one.share - other.share)
    .map(({ share, accuracy, count }) => {
      const { low, high } = rateOf(Math.round(accuracy * count), count)
      return { x: share, y: accuracy, low: low ?? accuracy, high: high ?? accuracy }
    })
  const set = curve.thresholds.find(({ label }) => label === curve.class?.label)
  const data = {
    series: [{ name: by.t('curve.version', { no: curve.no ?? '–' }), points }],
    x: [0, 1] as const,
    y: [floorOf(points.map(({ low }) => low)), 1] as const,
    ...{ sayX: axisShare, sayY: axisShare, marks: set === undefined ? [] : marksOf(set, by) },
  }
  return lineChart(data, labelsOf(by, 'curve', { x: 'curve.share', y: 'curve.accuracy' }), { width })
}

function marksOf(set: Curve['thresholds'][number], { t }: Speaker): readonly Mark[] {
  const at: Mark[] =
    set.share === null || set.threshold === null
      ? []
      : [{ axis: 'x', at: set.share, label: t('curve.threshold', { value: atLeast(set.threshold) }) }]
  const wanted: Mark[] =
    set.wanted === null
      ? []
      : [{ axis: 'y', at: set.wanted, label: t('curve.wanted', { value: axisShare(set.wanted) }) }]
  return [...at, ...wanted]
}

/** The lowest value, down to the next tenth, so that the difference is seen; never above 0.8. */
function floorOf(values: readonly number[]): number {
  return Math.min(0.8, Math.floor(Math.min(1, ...values) * 10) / 10)
}

/** What was said against what was true; on the straight line a model says exactly what it knows. */
export function calibrationChart(accuracy: Accuracy, by: Speaker, width: number): string {
  const points = accuracy.calibration.map(({ said, right, count }) => {
    const { low, high } = rateOf(Math.round(right * count), count)
    return { x: said, y: right, low: low ?? right, high: high ?? right }
  })
  const ideal =
    points.length === 0
      ? []
      : [
          { x: 0, y: 0 },
          { x: 1, y: 1 },
        ]
  const data = {
    series: [
      { name: by.t('calibration.right'), points },
      { name: by.t('calibration.ideal'), points: ideal },
    ],
    ...{ x: [0, 1] as const, y: [0, 1] as const, sayX: axisShare, sayY: axisShare },
  }
  return lineChart(data, labelsOf(by, 'calibration', { x: 'calibration.said', y: 'calibration.right' }), { width })
}

const MOST_NAMES = 10

/** The labels that are mistaken most, against each other. */
export function confusionChart(confusion: Confusion, by: Speaker, width: number): string {
  const wrong = new Map<string, number>()
  const cells = confusion.cells.filter(({ count }) => count >= FEWEST_TOLD)
  for (const { truth, said, count } of cells)
    for (const { label } of [truth, said]) wrong.set(label, (wrong.get(label) ?? 0) + count)
  const shown = confusion.labels
    .filter(({ label }) => wrong.has(label))
    .sort((one, other) => (wrong.get(other.label) ?? 0) - (wrong.get(one.label) ?? 0))
    .slice(0, MOST_NAMES)
  const between = new Map(cells.map(({ truth, said, count }) => [`${truth.label} ${said.label}`, count]))
  const counts = shown.map((truth) =>
    shown.map((said) => (truth === said ? truth.right : (between.get(`${truth.label} ${said.label}`) ?? 0))),
  )
  const labels =
    confusion.kind === 'unit'
      ? labelsOf(by, 'confusion', { x: 'confusion.said', y: 'confusion.truth' })
      : labelsOf(by, 'confusionClass', { x: 'confusionClass.said', y: 'confusionClass.truth' })
  return matrixChart({ names: shown.map(by.name), counts }, labels, { width })
}

/** Right by week with its interval, and the confidence that was said. Weeks without a decided suggestion are left out. */
export function driftChart(drift: Drift, by: Speaker, width: number): string {
  const right = drift.weeks.flatMap(({ right: { value, low, high } }, x) =>
    value === null ? [] : [{ x, y: value, low: low ?? value, high: high ?? value }],
  )
  const said = drift.weeks.flatMap(({ confidence }, x) => (confidence === null ? [] : [{ x, y: confidence }]))
  const data = {
    series: [
      { name: by.t('drift.right'), points: right },
      { name: by.t('drift.confidence'), points: said },
    ],
    ticks: drift.weeks.map(({ week }, at) => ({ at, label: week.slice(5) })),
    y: [floorOf(right.map(({ low }) => low)), 1] as const,
    sayY: axisShare,
  }
  return lineChart(data, labelsOf(by, 'drift', { x: 'week', y: 'drift.right' }), { width })
}

/** Days lost by class, the most first. A class that loses none has no bar. */
export function costChart(cost: WrongDispatch, by: Speaker, width: number): string {
  const bars = [...cost.classes]
    .sort((one, other) => other.days - one.days)
    .slice(0, MOST_NAMES)
    .map((one) => ({
      name: by.name(one),
      parts: [Math.max(0, one.days)],
      note: `${one.days.toFixed(1)}（n = ${one.n}）`,
    }))
  return barChart({ bars }, labelsOf(by, 'cost', { x: 'cost.axis', y: 'cost.days' }), { width })
}
