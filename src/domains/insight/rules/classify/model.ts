import type { CutMessage } from '../message.ts'
import { type Calibration, calibrate, type Outcome, outcomesWanted, softmax } from './calibrate.ts'
import { groupedFolds } from './folds.ts'
import { type Linear, scoresOf, trainLinear } from './linear-svm.ts'
import type { Prediction, Sample } from './types.ts'
import { type Labelled, type Vocabulary, vectorOf, vocabularyOf } from './vocabulary.ts'

/** What was learnt: immutable, packed with `packModel`. */
export type Model = {
  readonly labels: readonly string[]
  /** Share of each label in the history: what is said of a message that nothing is known about. */
  readonly prior: Float64Array
  readonly vocabulary: Vocabulary
  readonly linear: Linear
  readonly calibration: Calibration
  /** Labels too rare to be learnt, and how many samples each had. */
  readonly leftOut: readonly { label: string; count: number }[]
}

/** A label with fewer samples cannot be learnt. */
export const FEWEST_SAMPLES = 3
const FOLDS = 4
const RUN = 3
/** From so many messages on one fold is enough to calibrate with, and a calibration holds for a history a little longer. */
export const MANY = 20_000
/** Shown labels have at least this confidence. */
const WORTH_SAYING = 0.001
/** A message of fewer known words is a fragment; what it says is believed in part. */
const ENOUGH_WORDS = 12
/** Between these shares of known words belief grows from none to full. */
const UNKNOWN_BELOW = 0.2
const FAMILIAR_FROM = 0.6

/** `calibration`: of a model of nearly the same history, where that is long; else it is found by holding messages back. */
export type TrainOptions = { seed?: number; calibration?: Calibration | undefined }

/** Learns from messages whose label is known. Same samples and seed, same model. */
export function trainModel(samples: readonly Sample[], { seed = 1, calibration: known }: TrainOptions = {}): Model {
  const counts = new Map<string, number>()
  for (const { label } of samples) counts.set(label, (counts.get(label) ?? 0) + 1)
  const labels = [...counts.keys()].filter((label) => (counts.get(label) ?? 0) >= FEWEST_SAMPLES).sort()
  const leftOut = [...counts].filter(([, count]) => count < FEWEST_SAMPLES).map(([label, count]) => ({ label, count }))
  const numbers = new Map(labels.map((label, at) => [label, at]))
  const learnt = samples.filter(({ label }) => numbers.has(label))
  const lesson = {
    messages: learnt.map(({ message }) => message),
    truth: Int32Array.from(learnt, ({ label }) => numbers.get(label) ?? 0),
    labelCount: labels.length,
  }
  const prior = Float64Array.from(labels, (label) => (counts.get(label) ?? 0) / Math.max(1, learnt.length))
  const calibration = known ?? calibrate(heldOut(lesson, seed), prior)
  return { labels, prior, leftOut, calibration, ...learn(lesson, seed) }
}

/** Says which labels fit, the surest first. Where little of the message is known, it says what is usual. */
export function predict({ labels, prior, vocabulary, linear, calibration }: Model, message: CutMessage): Prediction {
  const { vector, known, words } = vectorOf(vocabulary, message)
  const shares = softmax(scoresOf(linear, vector), calibration.temperature)
  const belief =
    (1 - calibration.doubt) *
    Math.min(1, words / ENOUGH_WORDS) *
    Math.min(1, Math.max(0, (known - UNKNOWN_BELOW) / (FAMILIAR_FROM - UNKNOWN_BELOW)))
  const ranked = labels
    .map((label, at) => ({ label, confidence: belief * (shares[at] ?? 0) + (1 - belief) * (prior[at] ?? 0) }))
    .sort((a, b) => b.confidence - a.confidence)
  return { ranked: ranked.filter(({ confidence }, at) => at === 0 || confidence >= WORTH_SAYING), known }
}

function learn(lesson: Labelled, seed: number): { vocabulary: Vocabulary; linear: Linear } {
  const vocabulary = vocabularyOf(lesson)
  const vectors = lesson.messages.map((message) => vectorOf(vocabulary, message).vector)
  const { truth: labels, labelCount } = lesson
  return {
    vocabulary,
    linear: trainLinear({ vectors, labels, labelCount, featureCount: vocabulary.rarity.length }, seed),
  }
}

/** What models that never saw a message say of it: each quarter by a model of the other three, until there is enough to calibrate with. */
function heldOut(lesson: Labelled, seed: number): Outcome[] {
  const folds = groupedFolds(lesson.messages.map(likenessKey), FOLDS, seed)
  const rounds = lesson.messages.length > MANY ? 1 : FOLDS
  const outcomes: Outcome[] = []
  for (let fold = 0; fold < rounds && outcomes.length < outcomesWanted(lesson.labelCount); fold++) {
    const { vocabulary, linear } = learn(
      part(lesson, (at) => folds[at] !== fold),
      seed,
    )
    const rest = part(lesson, (at) => folds[at] === fold)
    for (const [at, message] of rest.messages.entries())
      outcomes.push({ scores: scoresOf(linear, vectorOf(vocabulary, message).vector), truth: rest.truth[at] ?? 0 })
  }
  return outcomes
}

function part({ messages, truth, labelCount }: Labelled, isIn: (at: number) => boolean): Labelled {
  const inside = messages.map((_, at) => at).filter(isIn)
  return {
    messages: inside.flatMap((at) => messages[at] ?? []),
    truth: Int32Array.from(inside, (at) => truth[at] ?? 0),
    labelCount,
  }
}

/** The smallest hash of three words in a row: near-copies mostly share it, so that no copy vouches for another. */
function likenessKey({ subject, text }: CutMessage): number {
  const words = [...subject, ...text]
  let least = 0xffffffff
  for (let at = 0; at + RUN <= words.length; at++) least = Math.min(least, hashOf(words.slice(at, at + RUN).join(' ')))
  return least
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}
