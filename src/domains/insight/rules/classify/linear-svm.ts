import { seeded, shuffle } from './random.ts'
import type { Vector } from './vocabulary.ts'

/**
 * Weights of all features for all labels, a feature's side by side, in steps of the label's `scale`: an eighth of the room
 * of plain numbers, and no answer changes.
 */
export type Linear = {
  readonly weights: Int8Array
  readonly scale: Float32Array
  /** What a label scores before anything is read. */
  readonly bias: Float32Array
}

export type LinearTask = {
  readonly vectors: readonly Vector[]
  /** Number of the label of each vector. */
  readonly labels: Int32Array
  readonly labelCount: number
  readonly featureCount: number
}

/** What an error costs against the size of the weights. */
const COST = 1
const MOST_ROUNDS = 30
/** The machine is done when no message pulls harder than this. */
const DONE = 0.02
/** A label is told from so many other messages at most: so the work of a label has a bound, however large the history. */
const MOST_OTHERS = 12_000

/**
 * One support vector machine per label against all others, squared hinge loss, by dual coordinate descent with shrinking
 * (Hsieh et al., 2008). The work grows with labels × min(messages, bound) × words of a message.
 */
export function trainLinear(task: LinearTask, seed: number): Linear {
  const { labelCount, featureCount } = task
  const weights = new Int8Array(featureCount * labelCount)
  const scale = new Float32Array(labelCount)
  const bias = new Float32Array(labelCount)
  for (let label = 0; label < labelCount; label++) {
    const { row, constant } = machineOf(task, label, seeded(seed * 1009 + label))
    const step = row.reduce((top, weight) => Math.max(top, Math.abs(weight)), 0) / 127 || 1
    scale[label] = step
    bias[label] = constant
    for (let feature = 0; feature < featureCount; feature++)
      weights[feature * labelCount + label] = Math.round((row[feature] ?? 0) / step)
  }
  return { weights, scale, bias }
}

/** The score of each label for a message. */
export function scoresOf({ weights, scale, bias }: Linear, { index, value }: Vector): Float64Array {
  const scores = new Float64Array(scale.length)
  for (let at = 0; at < index.length; at++) {
    const from = (index[at] ?? 0) * scale.length
    const amount = value[at] ?? 0
    for (let label = 0; label < scale.length; label++)
      scores[label] = (scores[label] ?? 0) + amount * (weights[from + label] ?? 0)
  }
  for (let label = 0; label < scale.length; label++)
    scores[label] = (scores[label] ?? 0) * (scale[label] ?? 0) + (bias[label] ?? 0)
  return scores
}

/** What a feature says for a label: its weight. */
export function weightOf({ weights, scale }: Linear, feature: number, label: number): number {
  return (weights[feature * scale.length + label] ?? 0) * (scale[label] ?? 0)
}

type Machine = { row: Float32Array; constant: number }

function machineOf(task: LinearTask, label: number, chance: () => number): Machine {
  const machine = { row: new Float32Array(task.featureCount), constant: 0 }
  const all = messagesFor(task, label, chance)
  const pull = new Float32Array(task.vectors.length)
  const step = (at: number): number => improve({ task, label, machine, pull }, at)
  let active = all
  let bound = Number.POSITIVE_INFINITY
  for (let round = 0; round < MOST_ROUNDS; round++) {
    shuffle(active, chance)
    let kept = 0
    let top = 0
    let low = 0
    for (const at of active) {
      const gradient = step(at)
      const free = (pull[at] ?? 0) > 0
      // A message far on its own side takes no part until the others are settled.
      if (!free && gradient > bound) continue
      active[kept++] = at
      const violation = free ? gradient : Math.min(0, gradient)
      top = Math.max(top, violation)
      low = Math.min(low, violation)
    }
    active = active.subarray(0, kept)
    bound = top > 0 ? top : Number.POSITIVE_INFINITY
    if (top - low > DONE) continue
    if (active.length === all.length) break
    active = all
    bound = Number.POSITIVE_INFINITY
  }
  return machine
}

type Work = { task: LinearTask; label: number; machine: Machine; pull: Float32Array }

/** Moves the machine to where one message wants it, and answers how hard that message pulled. */
function improve({ task, label, machine, pull }: Work, at: number): number {
  const vector = task.vectors[at]
  if (vector === undefined) return 0
  const { index, value } = vector
  const { row } = machine
  const sign = task.labels[at] === label ? 1 : -1
  const old = pull[at] ?? 0
  let score = machine.constant
  for (let k = 0; k < index.length; k++) score += (row[index[k] ?? 0] ?? 0) * (value[k] ?? 0)
  const gradient = sign * score - 1 + old / (2 * COST)
  // Each message has length 1, and what is always there is one more feature of value 1.
  const next = Math.max(0, old - gradient / (2 + 1 / (2 * COST)))
  if (next === old) return gradient
  pull[at] = next
  const move = (next - old) * sign
  for (let k = 0; k < index.length; k++) row[index[k] ?? 0] = (row[index[k] ?? 0] ?? 0) + move * (value[k] ?? 0)
  machine.constant += move
  return gradient
}

/** All messages of the label, and all others or a fair sample of them. */
function messagesFor({ labels }: LinearTask, label: number, chance: () => number): Int32Array {
  const others = labels.reduce((count, one) => (one === label ? count : count + 1), 0)
  const share = Math.min(1, MOST_OTHERS / Math.max(1, others))
  const chosen: number[] = []
  labels.forEach((one, at) => {
    if (one === label || share === 1 || chance() < share) chosen.push(at)
  })
  return Int32Array.from(chosen)
}
