import type { CutMessage } from '../message.ts'
import { FIELDS, type Field, isTelling, type Terms, termsOf, wordsOf } from './features.ts'

/** The features a model knows: a number for each term of each field, and what the term weighs. */
export type Vocabulary = {
  /** Of so many messages. */
  readonly heard: number
  readonly terms: Readonly<Record<Field, ReadonlyMap<string, number>>>
  /** How rare the term is among the messages (inverse document frequency). */
  readonly rarity: Float32Array
  /** How unevenly the labels share the term: 投诉 is said everywhere, 社保 is not. */
  readonly tellingness: Float32Array
}

/** A message as numbers: which features, in no order, and how much of each; of length 1 unless it is empty. */
export type Vector = { readonly index: Int32Array; readonly value: Float32Array }

export type Seen = {
  vector: Vector
  /** Share of the message's words that the model has ever seen, 0 to 1. */
  known: number
  /** How many different words of it the model has seen. */
  words: number
}

/** What each field says in all, however many terms it has. */
const FIELD_WEIGHT: Readonly<Record<Field, number>> = { text: 1, subject: 0.3, pair: 0.4, mark: 0.6 }
/** A term of fewer messages is chance. */
const FEWEST_MESSAGES = 2
/** Terms beyond this are the rarest ones; the limit bounds memory where labels are many. */
const MOST_TERMS = 100_000
/** A term of no tellingness keeps this much weight, so that a few of them together still count. */
const LEAST_TELLING = 0.3
/** So many messages of the usual mixture are added to each term's counts, so that rare terms do not look telling by chance. */
const SMOOTHING = 2

export type Labelled = { messages: readonly CutMessage[]; truth: Int32Array; labelCount: number }

export function vocabularyOf(lesson: Labelled): Vocabulary {
  const common = commonWords(lesson.messages)
  const isWord = (part: string): boolean => common.has(part)
  const counts = countTerms(lesson, isWord)
  const kept = mostCommon(counts)
  const terms = { text: new Map(), subject: new Map(), pair: new Map(), mark: new Map() } satisfies Terms
  const rarity = new Float32Array(kept.length)
  const tellingness = new Float32Array(kept.length)
  const prior = sharesOf(lesson)
  kept.forEach(({ field, term, byLabel }, number) => {
    terms[field].set(term, number)
    rarity[number] = Math.log((1 + lesson.messages.length) / (1 + total(byLabel))) + 1
    tellingness[number] = LEAST_TELLING + Math.sqrt(Math.max(0, divergence(byLabel, prior)))
  })
  return { heard: lesson.messages.length, terms, rarity, tellingness }
}

/** The message in the model's features. */
export function vectorOf({ terms, rarity, tellingness }: Vocabulary, message: CutMessage): Seen {
  const found = termsOf(message, (part) => terms.text.has(part))
  const index: number[] = []
  const value: number[] = []
  let square = 0
  let all = 0
  let words = 0
  for (const field of FIELDS) {
    const from = index.length
    let inField = 0
    for (const [term, count] of found[field]) {
      const feature = terms[field].get(term)
      const isWord = field === 'text' && isTelling(term)
      if (isWord) all++
      if (feature === undefined) continue
      if (isWord) words++
      const weight = Math.sqrt(count) * (rarity[feature] ?? 0)
      inField += weight * weight
      index.push(feature)
      value.push(weight)
    }
    const scale = FIELD_WEIGHT[field] / (Math.sqrt(inField) || 1)
    for (let at = from; at < index.length; at++) {
      const weight = (value[at] ?? 0) * scale * (tellingness[index[at] ?? 0] ?? 0)
      value[at] = weight
      square += weight * weight
    }
  }
  const length = Math.sqrt(square) || 1
  for (let at = 0; at < value.length; at++) value[at] = (value[at] ?? 0) / length
  const vector = { index: new Int32Array(index), value: new Float32Array(value) }
  return { vector, known: all === 0 ? 0 : words / all, words }
}

/** In how many messages a term was seen. */
export function timesSeen({ rarity, heard }: Vocabulary, feature: number): number {
  const rare = rarity[feature]
  return rare === undefined ? 0 : Math.round((1 + heard) * Math.exp(1 - rare)) - 1
}

/** Of how many messages a vocabulary is, where nobody wrote it down: its rarest terms were seen in the fewest that one is kept for. */
export function heardBy(rarity: Float32Array): number {
  const rarest = rarity.reduce((top, one) => Math.max(top, one), 1)
  return Math.round((1 + FEWEST_MESSAGES) * Math.exp(rarest - 1)) - 1
}

function commonWords(messages: readonly CutMessage[]): Set<string> {
  const seen = new Set<string>()
  const common = new Set<string>()
  for (const message of messages)
    for (const word of wordsOf(message)) {
      if (seen.has(word)) common.add(word)
      else seen.add(word)
    }
  return common
}

/** In how many messages of each label a term occurs; a term of few labels costs little room. */
type TermCount = { field: Field; term: string; byLabel: Map<number, number> }

function countTerms({ messages, truth }: Labelled, isWord: (part: string) => boolean): TermCount[] {
  const counts: Record<Field, Map<string, TermCount>> = {
    text: new Map(),
    subject: new Map(),
    pair: new Map(),
    mark: new Map(),
  }
  messages.forEach((message, at) => {
    const terms = termsOf(message, isWord)
    const label = truth[at] ?? 0
    for (const field of FIELDS)
      for (const term of terms[field].keys()) {
        const count = counts[field].get(term) ?? { field, term, byLabel: new Map<number, number>() }
        count.byLabel.set(label, (count.byLabel.get(label) ?? 0) + 1)
        counts[field].set(term, count)
      }
  })
  return FIELDS.flatMap((field) => [...counts[field].values()])
}

/** The terms worth a number, in the order of the fields. */
function mostCommon(counts: readonly TermCount[]): TermCount[] {
  const messages = counts.map(({ byLabel }) => total(byLabel)).sort((a, b) => b - a)
  const fewest = Math.max(FEWEST_MESSAGES, (messages[MOST_TERMS] ?? 0) + 1)
  return counts.filter(({ byLabel }) => total(byLabel) >= fewest)
}

function total(byLabel: ReadonlyMap<number, number>): number {
  let sum = 0
  for (const count of byLabel.values()) sum += count
  return sum
}

function sharesOf({ truth, labelCount }: Labelled): Float64Array {
  const shares = new Float64Array(labelCount)
  for (const label of truth) shares[label] = (shares[label] ?? 0) + 1 / truth.length
  return shares
}

/** How far the labels of a term's messages are from the usual mixture (Kullback–Leibler divergence, in nats). */
function divergence(byLabel: ReadonlyMap<number, number>, prior: Float64Array): number {
  const all = total(byLabel) + SMOOTHING
  let inside = 0
  let sum = 0
  for (const [label, count] of byLabel) {
    const usual = prior[label] ?? 1
    const share = (count + SMOOTHING * usual) / all
    inside += usual
    sum += share * Math.log(share / usual)
  }
  // All labels without the term share what the smoothing gave them.
  const outside = Math.max(0, 1 - inside)
  return sum + ((SMOOTHING * outside) / all) * Math.log(SMOOTHING / all)
}
