import type { Ranked } from './types.ts'

/** A message whose label is known, and what a model that never saw it says. */
export type Measured = { truth: string; ranked: readonly Ranked[]; known: number }

export type LabelFigures = { label: string; count: number; precision: number; recall: number; f1: number }

/** Answered alone from this confidence on: which share of messages that is, and how often it is right. */
export type CurvePoint = { threshold: number; share: number; accuracy: number }

export type Figures = {
  count: number
  accuracy: number
  macroF1: number
  /** How often the most certain 80 % are right. */
  accuracyAt80: number
  /** Expected calibration error over ten equal steps of confidence. */
  ece: number
  perLabel: readonly LabelFigures[]
  confusion: readonly { truth: string; said: string; count: number }[]
  curve: readonly CurvePoint[]
}

type Shot = { truth: string; said: string; confidence: number }

export function measure(outcomes: readonly Measured[]): Figures {
  const shots = outcomes
    .map(({ truth, ranked }) => ({ truth, said: ranked[0]?.label ?? '', confidence: ranked[0]?.confidence ?? 0 }))
    .sort((a, b) => b.confidence - a.confidence)
  const perLabel = labelFigures(shots)
  return {
    count: shots.length,
    accuracy: accuracyOf(shots),
    macroF1: mean(perLabel.map(({ f1 }) => f1)),
    accuracyAt80: accuracyOf(shots.slice(0, Math.round(shots.length * 0.8))),
    ece: calibrationError(shots),
    perLabel,
    confusion: confusionOf(shots),
    curve: curveOf(shots),
  }
}

/** The lowest confidence from which on answers are right often enough; undefined when none is. */
export function thresholdFor(curve: readonly CurvePoint[], wantedAccuracy: number): number | undefined {
  return curve.filter(({ accuracy }) => accuracy >= wantedAccuracy).sort((a, b) => b.share - a.share)[0]?.threshold
}

function accuracyOf(shots: readonly Shot[]): number {
  return shots.length === 0 ? 0 : shots.filter(({ truth, said }) => truth === said).length / shots.length
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}

function labelFigures(shots: readonly Shot[]): LabelFigures[] {
  const labels = [...new Set(shots.map(({ truth }) => truth))].sort()
  return labels.map((label) => {
    const count = shots.filter(({ truth }) => truth === label).length
    const saidSo = shots.filter(({ said }) => said === label).length
    const right = shots.filter(({ truth, said }) => truth === label && said === label).length
    const precision = saidSo === 0 ? 0 : right / saidSo
    const recall = right / count
    return { label, count, precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
  })
}

function confusionOf(shots: readonly Shot[]): Figures['confusion'] {
  const cells = new Map<string, { truth: string; said: string; count: number }>()
  for (const { truth, said } of shots) {
    const key = JSON.stringify([truth, said])
    const cell = cells.get(key) ?? { truth, said, count: 0 }
    cell.count++
    cells.set(key, cell)
  }
  return [...cells.values()].sort((a, b) => b.count - a.count)
}

const STEPS = 10

function calibrationError(shots: readonly Shot[]): number {
  const bins = Array.from({ length: STEPS }, () => ({ count: 0, right: 0, claimed: 0 }))
  for (const { truth, said, confidence } of shots) {
    const bin = bins[Math.min(STEPS - 1, Math.floor(confidence * STEPS))]
    if (bin === undefined) continue
    bin.count++
    bin.claimed += confidence
    if (truth === said) bin.right++
  }
  return bins.reduce((sum, { right, claimed }) => sum + Math.abs(right - claimed), 0) / Math.max(1, shots.length)
}

/** A point per percent of messages, the surest first. */
function curveOf(shots: readonly Shot[]): CurvePoint[] {
  const points: CurvePoint[] = []
  let right = 0
  shots.forEach(({ truth, said, confidence }, at) => {
    if (truth === said) right++
    const done = at + 1
    const percent = Math.floor((done * 100) / shots.length)
    if (percent === Math.floor((at * 100) / shots.length)) return
    points.push({ threshold: confidence, share: done / shots.length, accuracy: right / done })
  })
  return points
}
