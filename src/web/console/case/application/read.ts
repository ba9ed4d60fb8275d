import type { Locale } from '#kit/words'
import type { CaseDetail } from '../../api/types.ts'
import { factsOf, listOf, textOf, wordsOf } from '../described.ts'

/** What an application case tells about itself, read with care: the API declares it as facts of a kind. */
type Facts = CaseDetail['described']

export type NeedLine = {
  key: string
  name: string
  doc: string
  document: string | null
  /** All papers of the material: the one that counts, and more pages of it. */
  papers: readonly string[]
  trust: string | null
  source: string | null
  state: string
  problem: string | null
  dueAt: string | null
}

/** A text in the asked language, where the facts hold one in both. */
export function saidOf(facts: Facts, name: string, locale: Locale): string {
  const words = factsOf(facts, name)
  return (words && textOf(words, locale)) ?? textOf(facts, name) ?? ''
}

/** The materials of the case, one line per need of the pinned version. */
export function needOf(item: CaseDetail, locale: Locale = 'zh'): readonly NeedLine[] {
  return listOf(item.described, 'items').map((line) => ({
    key: textOf(line, 'key') ?? '',
    name: saidOf(line, 'name', locale),
    doc: textOf(line, 'doc') ?? '',
    document: textOf(line, 'document'),
    papers: [textOf(line, 'document') ?? [], wordsOf(line, 'also')].flat(),
    trust: textOf(line, 'trust'),
    source: textOf(line, 'source'),
    state: textOf(line, 'state') ?? '',
    problem: textOf(line, 'problem'),
    dueAt: textOf(line, 'dueAt'),
  }))
}

/** What a correction may cite: the needs and the fields of the pinned version. */
export function citable(item: CaseDetail, locale: Locale): readonly { value: string; label: string }[] {
  return [
    ...needOf(item, locale).map(({ key, name }) => ({ value: `need:${key}`, label: name })),
    ...listOf(item.described, 'asks').map((ask) => ({
      value: `ask:${textOf(ask, 'term') ?? ''}`,
      label: saidOf(ask, 'name', locale),
    })),
  ]
}
