/** What a model said of a message it had not learnt from, and whether that was right. */
export type Shot = { label: string; confidence: number; right: boolean }

/** At or above this confidence: so many messages, this share of them, so often right. */
export type ThresholdPoint = { threshold: number; share: number; accuracy: number; count: number }

/** The curve of one class: of the messages that were put into it. */
export type ClassCurve = { label: string; count: number; points: readonly ThresholdPoint[] }

/** Below one half nothing goes out: whatever the mean, the least sure of them would more likely be wrong than right. */
const STEPS: readonly number[] = [0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99]
/** A class of few messages is judged as if it had so many more that behave like all messages together. */
const BORROWED = 10
/** Fewer messages of the class itself at a threshold say nothing. */
const FEWEST_OF_CLASS = 3
/** Fewer messages measured in all say nothing about anything. */
export const FEWEST_MEASURED = 20

/**
 * Accuracy against share, class by class. A class has few messages, so its accuracy leans on that of all messages at the
 * same confidence (empirical Bayes), and one error more than was seen is counted there: the curve rather says too little.
 */
export function classCurves(shots: readonly Shot[]): ClassCurve[] {
  const labels = [...new Set(shots.map(({ label }) => label))].sort()
  const pooled = new Map(STEPS.map((step) => [step, pooledAt(shots, step)]))
  return labels.map((label) => {
    const own = shots.filter((shot) => shot.label === label)
    const points = STEPS.flatMap((threshold): ThresholdPoint[] => {
      const above = own.filter(({ confidence }) => confidence >= threshold)
      if (above.length < FEWEST_OF_CLASS) return []
      const right = above.filter((shot) => shot.right).length
      const accuracy = (right + BORROWED * (pooled.get(threshold) ?? 0)) / (above.length + BORROWED)
      return [{ threshold, share: above.length / own.length, accuracy, count: above.length }]
    })
    return { label, count: own.length, points }
  })
}

function pooledAt(shots: readonly Shot[], threshold: number): number {
  const above = shots.filter(({ confidence }) => confidence >= threshold)
  return above.filter(({ right }) => right).length / (above.length + 1)
}

/** The point with the lowest threshold that reaches the accuracy wanted; undefined where none does. */
export function pointFor(points: readonly ThresholdPoint[], wanted: number): ThresholdPoint | undefined {
  return [...points].sort((a, b) => a.threshold - b.threshold).find(({ accuracy }) => accuracy >= wanted)
}
