import type { CutMessage } from '../message.ts'
import { isTelling, termsOf } from './features.ts'
import { weightOf } from './linear-svm.ts'
import type { Model } from './model.ts'
import type { Evidence } from './types.ts'
import { timesSeen, vectorOf } from './vocabulary.ts'

/** A single character is no word that a reader could check. */
const SHORTEST = 2
/** A word that fewer messages of the history hold may be somebody's own: a name, a house, a number plate. */
export const FEWEST_HOLDING = 5
/** Family name and stars or crosses, as redaction leaves names. */
const MASKED = /[*＊×某█○]/u

/**
 * The words that spoke most for a label, the strongest first, with their share of all that spoke for it. Words that few have
 * said speak too, and are not shown: whoever tries out names would learn about whom others have written.
 */
export function explain(model: Model, message: CutMessage, label: string, most = 5): readonly Evidence[] {
  const number = model.labels.indexOf(label)
  if (number < 0) return []
  const { terms } = model.vocabulary
  const { vector } = vectorOf(model.vocabulary, message)
  const spoke = new Map<number, number>()
  let all = 0
  vector.index.forEach((feature, at) => {
    const part = (vector.value[at] ?? 0) * weightOf(model.linear, feature, number)
    spoke.set(feature, part)
    all += Math.max(0, part)
  })
  const found = termsOf(message, (part) => terms.text.has(part))
  const words = new Map<string, number>()
  for (const field of ['text', 'subject'] as const)
    for (const word of found[field].keys()) {
      const feature = terms[field].get(word) ?? -1
      const part = spoke.get(feature) ?? 0
      if (isShown(word) && timesSeen(model.vocabulary, feature) >= FEWEST_HOLDING)
        words.set(word, (words.get(word) ?? 0) + part)
    }
  return [...words]
    .filter(([, weight]) => weight > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word, weight]) => ({ word, weight: weight / all }))
}

function isShown(word: string): boolean {
  return word.length >= SHORTEST && isTelling(word) && !MASKED.test(word)
}
