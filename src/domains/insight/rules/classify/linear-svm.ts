import type { Vector } from './features.ts'
import { seeded, shuffled } from './random.ts'

/** One row of weights per label over the features, and one for what is always there. */
export type Linear = { readonly weights: readonly Float32Array[]; readonly bias: Float32Array }

export type LinearTask = {
  readonly vectors: readonly Vector[]
  /** Number of the label of each vector. */
  readonly labels: Int32Array
  readonly labelCount: number
  readonly featureCount: number
}

/** How much an error costs against the size of the weights. */
const COST = 0.5
const ROUNDS = 15

/**
 * One support vector machine per label against all others, squared hinge loss, by dual coordinate descent (Hsieh et al.,
 * 2008): the cost is rounds × labels × features of all messages.
 */
export function trainLinear(task: LinearTask, seed: number): Linear {
  const bias = new Float32Array(task.labelCount)
  const weights = Array.from({ length: task.labelCount }, (_, label) => {
    const { row, constant } = machineOf(task, label, seed + label)
    bias[label] = constant
    return row
  })
  return { weights, bias }
}

function machineOf({ vectors, labels, featureCount }: LinearTask, label: number, seed: number) {
  const row = new Float32Array(featureCount)
  const alpha = new Float32Array(vectors.length)
  const chance = seeded(seed)
  let constant = 0
  for (let round = 0; round < ROUNDS; round++) {
    for (const at of shuffled(vectors.length, chance)) {
      const { index, value } = vectors[at] ?? NOTHING
      const sign = labels[at] === label ? 1 : -1
      const old = alpha[at] ?? 0
      const gradient = sign * (dot(row, index, value) + constant) - 1 + old / (2 * COST)
      const next = Math.max(0, old - gradient / (2 + 1 / (2 * COST)))
      if (next === old) continue
      alpha[at] = next
      const step = (next - old) * sign
      for (let k = 0; k < index.length; k++) row[index[k] ?? 0] = (row[index[k] ?? 0] ?? 0) + step * (value[k] ?? 0)
      constant += step
    }
  }
  return { row, constant }
}

const NOTHING: Vector = { index: new Int32Array(0), value: new Float32Array(0) }

function dot(row: Float32Array, index: Int32Array, value: Float32Array): number {
  let sum = 0
  for (let k = 0; k < index.length; k++) sum += (row[index[k] ?? 0] ?? 0) * (value[k] ?? 0)
  return sum
}

/** The score of each label for a message. */
export function scoresOf({ weights, bias }: Linear, { index, value }: Vector): Float64Array {
  return Float64Array.from(weights, (row, label) => dot(row, index, value) + (bias[label] ?? 0))
}
