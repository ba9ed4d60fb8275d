import { FIELDS, type Field, type Terms, type Vector } from './features.ts'

/** The features a model knows: a number for each term of each field, and how telling it is (inverse document frequency). */
export type Vocabulary = {
  readonly terms: Readonly<Record<Field, ReadonlyMap<string, number>>>
  readonly idf: Float32Array
}

/** A term of fewer messages is chance. */
const FEWEST_MESSAGES = 2

export function vocabularyOf(messages: readonly Terms[]): Vocabulary {
  const terms: Record<Field, Map<string, number>> = {
    text: new Map(),
    subject: new Map(),
    pair: new Map(),
    mark: new Map(),
  }
  const idf: number[] = []
  for (const field of FIELDS) {
    const seenIn = new Map<string, number>()
    for (const message of messages)
      for (const term of message[field].keys()) seenIn.set(term, (seenIn.get(term) ?? 0) + 1)
    for (const [term, count] of seenIn) {
      if (count < FEWEST_MESSAGES) continue
      terms[field].set(term, idf.length)
      idf.push(Math.log((1 + messages.length) / (1 + count)) + 1)
    }
  }
  return { terms, idf: Float32Array.from(idf) }
}

/** The message in the model's features, and the share of its terms that the model has ever seen. */
export function vectorOf({ terms, idf }: Vocabulary, message: Terms): { vector: Vector; known: number } {
  const found: [feature: number, value: number][] = []
  let all = 0
  for (const field of FIELDS) {
    all += message[field].size
    for (const [term, count] of message[field]) {
      const feature = terms[field].get(term)
      if (feature !== undefined) found.push([feature, (1 + Math.log(count)) * (idf[feature] ?? 0)])
    }
  }
  found.sort(([a], [b]) => a - b)
  const length = Math.sqrt(found.reduce((sum, [, value]) => sum + value * value, 0)) || 1
  return {
    vector: {
      index: Int32Array.from(found, ([feature]) => feature),
      value: Float32Array.from(found, ([, value]) => value / length),
    },
    known: all === 0 ? 0 : found.length / all,
  }
}
