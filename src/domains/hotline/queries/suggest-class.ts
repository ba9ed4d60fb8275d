import { narrow } from '#kit/width'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { Demand } from '#rules/hotline'
import { type KeywordClass, type Match, matchClasses } from '#rules/hotline'
import { type HotlineClass, type Reference, referenceOf } from '../store.ts'

/** A class that the words of a text point to, with the words, so that the person sees why. */
export type SuggestedClass = {
  code: string
  nameZh: string
  nameEn: string
  /** Names from the top of the tree down. */
  pathZh: readonly string[]
  pathEn: readonly string[]
  demand: Demand | null
  words: readonly string[]
  /** Share of all points given, 0 to 1. */
  weight: number
}

export type Suggesting = { subject?: string; text: string; limit?: number }

/** Longer texts than this say nothing new about the class. */
const READ_AT_MOST = 3000
/** A word in the subject says as much as this many in the text. */
const SUBJECT_WEIGHT = 3
const LOOKED_AT = 40

/**
 * Classes whose words occur in the text: a help for the person who classifies, never a decision. What history teaches is
 * another domain's part; it would be offered beside these.
 */
export async function suggestClass(ctx: Ctx, asked: Suggesting): Promise<readonly SuggestedClass[]> {
  return ctx.reading('hotline.classify', async (tx) => suggestClassIn(tx, asked))
}

export async function suggestClassIn(tx: Tx, asked: Suggesting): Promise<readonly SuggestedClass[]> {
  const reference = await referenceOf(tx)
  const matches = weighed(keywordsOf(reference), asked)
  const total = matches.reduce((sum, match) => sum + match.score, 0)
  return matches.slice(0, asked.limit ?? 5).map(({ code, score, hits }) => ({
    code,
    nameZh: reference.classes.get(code)?.nameZh ?? '',
    nameEn: reference.classes.get(code)?.nameEn ?? '',
    ...pathOf(reference, code),
    demand: reference.classes.get(code)?.demand ?? null,
    words: hits,
    weight: Math.round((score / total) * 100) / 100,
  }))
}

/** Matches of subject and text together, best first. */
function weighed(classes: readonly KeywordClass[], { subject = '', text }: Suggesting): readonly Match[] {
  const all = new Map<string, Match>()
  const add = (matches: readonly Match[], times: number): void => {
    for (const { code, score, hits } of matches) {
      const known = all.get(code)
      const words = [...new Set([...(known?.hits ?? []), ...hits])]
      all.set(code, { code, score: (known?.score ?? 0) + score * times, hits: words })
    }
  }
  add(matchClasses(plainOf(subject), classes, LOOKED_AT), SUBJECT_WEIGHT)
  add(matchClasses(plainOf(text.slice(0, READ_AT_MOST)), classes, LOOKED_AT), 1)
  return [...all.values()].sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
}

const kept = new WeakMap<Reference, readonly KeywordClass[]>()

function keywordsOf(reference: Reference): readonly KeywordClass[] {
  const known = kept.get(reference)
  if (known) return known
  const classes = [...reference.classes.values()].map(({ code, parent, nameZh, keywords, active, level }) => ({
    code,
    parent,
    keywords: [nameZh, ...keywords].map(plainOf),
    selectable: active && level === 3,
  }))
  kept.set(reference, classes)
  return classes
}

function plainOf(text: string): string {
  return narrow(text).toLowerCase()
}

/** The names of a class and its parents, top first. */
export function pathOf({ classes }: Reference, code: string): { pathZh: string[]; pathEn: string[] } {
  const line = chainOf(classes, code).map((one) => classes.get(one))
  return {
    pathZh: line.map((one) => one?.nameZh ?? '').reverse(),
    pathEn: line.map((one) => one?.nameEn ?? '').reverse(),
  }
}

/** The code itself, then its parents, most specific first. */
export function chainOf(classes: ReadonlyMap<string, HotlineClass>, code: string): string[] {
  const chain: string[] = []
  for (let at: string | null = code; at !== null && !chain.includes(at); at = classes.get(at)?.parent ?? null)
    chain.push(at)
  return chain
}
