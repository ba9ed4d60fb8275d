import type { CutMessage } from '../message.ts'
import { type Outcome, softmax, temperatureFor } from './calibrate.ts'
import { type Terms, termsOf } from './features.ts'
import { type Linear, scoresOf, trainLinear } from './linear-svm.ts'
import { seeded, shuffled } from './random.ts'
import type { Evidence, Prediction, Sample } from './types.ts'
import { type Vocabulary, vectorOf, vocabularyOf } from './vocabulary.ts'

/** What was learnt: immutable, packed with `packModel`. */
export type Model = {
  readonly labels: readonly string[]
  /** Share of each label in the history: what is said of a message that nothing is known about. */
  readonly prior: Float64Array
  readonly vocabulary: Vocabulary
  readonly linear: Linear
  readonly temperature: number
  /** Labels too rare to be learnt, and how many samples each had. */
  readonly leftOut: readonly { label: string; count: number }[]
}

/** A label with fewer samples cannot be learnt. */
export const FEWEST_SAMPLES = 3
const FOLDS = 4
/** Shown labels have at least this confidence. */
const WORTH_SAYING = 0.001

export type TrainOptions = { seed?: number; unlabelled?: readonly CutMessage[] }

/** Learns from messages whose label is known. Same samples and seed, same model. */
export function trainModel(samples: readonly Sample[], { seed = 1 }: TrainOptions = {}): Model {
  const counts = new Map<string, number>()
  for (const { label } of samples) counts.set(label, (counts.get(label) ?? 0) + 1)
  const labels = [...counts.keys()].filter((label) => (counts.get(label) ?? 0) >= FEWEST_SAMPLES).sort()
  const leftOut = [...counts].filter(([, count]) => count < FEWEST_SAMPLES).map(([label, count]) => ({ label, count }))
  const numbers = new Map(labels.map((label, at) => [label, at]))
  const learnt = samples.filter(({ label }) => numbers.has(label))
  const terms = learnt.map(({ message }) => termsOf(message))
  const truth = Int32Array.from(learnt, ({ label }) => numbers.get(label) ?? 0)
  const prior = Float64Array.from(labels, (label) => (counts.get(label) ?? 0) / Math.max(1, learnt.length))
  const lesson = { terms, truth, labelCount: labels.length }
  return { labels, prior, leftOut, temperature: temperatureFor(heldOut(lesson, seed)), ...learn(lesson, seed) }
}

type Lesson = { terms: readonly Terms[]; truth: Int32Array; labelCount: number }

function learn({ terms, truth, labelCount }: Lesson, seed: number): { vocabulary: Vocabulary; linear: Linear } {
  const vocabulary = vocabularyOf(terms)
  const vectors = terms.map((message) => vectorOf(vocabulary, message).vector)
  const task = { vectors, labels: truth, labelCount, featureCount: vocabulary.idf.length }
  return { vocabulary, linear: trainLinear(task, seed) }
}

/** What models that never saw a message say of it: each quarter by a model of the other three. */
function heldOut({ terms, truth, labelCount }: Lesson, seed: number): Outcome[] {
  const order = shuffled(terms.length, seeded(seed))
  return Array.from({ length: FOLDS }, (_, fold) => {
    const inside = [...order].filter((_, at) => at % FOLDS !== fold)
    const part = inside.map((at) => terms[at] as Terms)
    const { vocabulary, linear } = learn(
      { terms: part, truth: Int32Array.from(inside, (at) => truth[at] ?? 0), labelCount },
      seed + fold,
    )
    return [...order]
      .filter((_, at) => at % FOLDS === fold)
      .map((at) => ({
        scores: scoresOf(linear, vectorOf(vocabulary, terms[at] as Terms).vector),
        truth: truth[at] ?? 0,
      }))
  }).flat()
}

/** Says which labels fit, the surest first. Where little of the message is known, it says what is usual. */
export function predict(model: Model, message: CutMessage): Prediction {
  const { vector, known } = vectorOf(model.vocabulary, termsOf(message))
  const said = softmax(scoresOf(model.linear, vector), model.temperature)
  const trust = Math.min(1, known * 2) * Math.min(1, vector.index.length / 4)
  const ranked = model.labels
    .map((label, at) => ({ label, confidence: trust * (said[at] ?? 0) + (1 - trust) * (model.prior[at] ?? 0) }))
    .sort((a, b) => b.confidence - a.confidence)
  return { ranked: ranked.filter(({ confidence }, at) => at === 0 || confidence >= WORTH_SAYING), known }
}

/** The words that spoke most for a label, with their share of all that spoke for it. */
export function explain(model: Model, message: CutMessage, label: string, most = 5): readonly Evidence[] {
  const row = model.linear.weights[model.labels.indexOf(label)]
  if (row === undefined) return []
  const terms = termsOf(message)
  const { vector } = vectorOf(model.vocabulary, terms)
  const parts = new Map<number, number>()
  vector.index.forEach((feature, at) => {
    parts.set(feature, (vector.value[at] ?? 0) * (row[feature] ?? 0))
  })
  const words = new Map<string, number>()
  for (const field of ['text', 'subject'] as const)
    for (const word of terms[field].keys()) {
      const part = parts.get(model.vocabulary.terms[field].get(word) ?? -1)
      if (part !== undefined) words.set(word, (words.get(word) ?? 0) + part)
    }
  const speaking = [...words].filter(([, weight]) => weight > 0).sort(([, a], [, b]) => b - a)
  const sum = speaking.reduce((all, [, weight]) => all + weight, 0)
  return speaking.slice(0, most).map(([word, weight]) => ({ word, weight: weight / sum }))
}
