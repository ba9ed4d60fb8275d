import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { Demand } from '#rules/hotline'
import { type KeywordClass, plainText, weighClasses } from '#rules/hotline'
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

/**
 * Classes whose words occur in the text: a help for the person who classifies, never a decision. What history teaches is
 * another domain's part; it would be offered beside these.
 */
export async function suggestClass(ctx: Ctx, asked: Suggesting): Promise<readonly SuggestedClass[]> {
  return ctx.reading('hotline.classify', async (tx) => suggestClassIn(tx, asked))
}

export async function suggestClassIn(tx: Tx, asked: Suggesting): Promise<readonly SuggestedClass[]> {
  const reference = await referenceOf(tx)
  const matches = weighClasses(keywordsOf(reference), asked)
  return matches.slice(0, asked.limit ?? 5).map(({ code, weight, hits }) => ({
    code,
    nameZh: reference.classes.get(code)?.nameZh ?? '',
    nameEn: reference.classes.get(code)?.nameEn ?? '',
    ...pathOf(reference, code),
    demand: reference.classes.get(code)?.demand ?? null,
    words: hits,
    weight: Math.round(weight * 100) / 100,
  }))
}

/** The words that point to each class of the tree, names among them: what a city knows before it has any history. */
export async function keywordClasses(tx: Tx): Promise<readonly KeywordClass[]> {
  return keywordsOf(await referenceOf(tx))
}

const kept = new WeakMap<Reference, readonly KeywordClass[]>()

function keywordsOf(reference: Reference): readonly KeywordClass[] {
  const known = kept.get(reference)
  if (known) return known
  const classes = [...reference.classes.values()].map(({ code, parent, nameZh, keywords, active, level }) => ({
    code,
    parent,
    keywords: [nameZh, ...keywords].map(plainText),
    selectable: active && level === 3,
  }))
  kept.set(reference, classes)
  return classes
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
