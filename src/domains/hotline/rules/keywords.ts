import { narrow } from '#kit/width'

/** A class as the matcher needs it; the tree is data. */
export type KeywordClass = { code: string; parent: string | null; keywords: readonly string[]; selectable: boolean }
export type Match = { code: string; score: number; hits: readonly string[] }

/**
 * Classes whose keywords occur in the text, best first, with the words that hit, so that a person can see why.
 * Longer words say more; a word of a parent helps its children a little. This suggests, a person decides.
 */
export function matchClasses(text: string, classes: readonly KeywordClass[], limit = 5): readonly Match[] {
  const byCode = new Map(classes.map((one) => [one.code, one]))
  return classes
    .filter((one) => one.selectable)
    .map((one) => matchOne(text, one, byCode))
    .filter((match) => match.score > 0)
    .sort((a, b) => b.score - a.score || Number(a.code > b.code) - Number(a.code < b.code))
    .slice(0, limit)
}

const PARENT_SHARE = 0.3

function matchOne(text: string, one: KeywordClass, byCode: ReadonlyMap<string, KeywordClass>): Match {
  const own = hitsIn(text, one.keywords)
  const above = own.length === 0 && one.keywords.length > 0 ? [] : hitsIn(text, keywordsAbove(one, byCode))
  return {
    code: one.code,
    score: Math.round((weightOf(own) + PARENT_SHARE * weightOf(above)) * 100) / 100,
    hits: [...own, ...above.filter((word) => !own.includes(word))],
  }
}

/** Each word once; a word inside a longer one that hit says nothing more. */
function hitsIn(text: string, words: readonly string[]): readonly string[] {
  const hits = [...new Set(words)].filter((word) => word !== '' && text.includes(word))
  return hits.filter((word) => !hits.some((other) => other !== word && other.includes(word)))
}

/** Keywords of the parents; `seen` ends a tree that was entered as a circle. */
function keywordsAbove(
  one: KeywordClass,
  byCode: ReadonlyMap<string, KeywordClass>,
  seen: readonly string[] = [],
): readonly string[] {
  const parent = one.parent === null || seen.includes(one.parent) ? undefined : byCode.get(one.parent)
  return parent === undefined ? [] : [...parent.keywords, ...keywordsAbove(parent, byCode, [...seen, parent.code])]
}

function weightOf(hits: readonly string[]): number {
  return hits.reduce((sum, word) => sum + word.length, 0)
}

/** Longer texts than this say nothing new about the class. */
const READ_AT_MOST = 3000
/** A word in the subject says as much as this many in the text. */
const SUBJECT_WEIGHT = 3
const LOOKED_AT = 40

export type Weighed = Match & { weight: number }

/** Matches of subject and text together, best first, each with its share of all points given. */
export function weighClasses(
  classes: readonly KeywordClass[],
  { subject = '', text }: { subject?: string; text: string },
): readonly Weighed[] {
  const all = new Map<string, Match>()
  const add = (matches: readonly Match[], times: number): void => {
    for (const { code, score, hits } of matches) {
      const known = all.get(code)
      const words = [...new Set([...(known?.hits ?? []), ...hits])]
      all.set(code, { code, score: (known?.score ?? 0) + score * times, hits: words })
    }
  }
  add(matchClasses(plainText(subject), classes, LOOKED_AT), SUBJECT_WEIGHT)
  add(matchClasses(plainText(text.slice(0, READ_AT_MOST)), classes, LOOKED_AT), 1)
  const total = [...all.values()].reduce((sum, { score }) => sum + score, 0)
  return [...all.values()]
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    .map((match) => ({ ...match, weight: match.score / total }))
}

/** Keywords and texts meet in one form: half width, lower case. */
export function plainText(text: string): string {
  return narrow(text).toLowerCase()
}
