import type { Words } from '#kit/words'
import type { Ctx } from '#platform/context'
import { heard, matchOf, readQuery } from '#rules/matters'
import { liveBundles } from './bundles.ts'

export type FoundBundle = { code: string; name: Words; about: Words; score: number }

/** Offered bundles whose name or sentence answers to the words, best first; there are some dozens of them. */
export async function searchBundles(
  ctx: Ctx,
  { q, limit }: { q: string; limit: number },
): Promise<readonly FoundBundle[]> {
  const query = readQuery(q)
  const all = await ctx.reading('matters.read', liveBundles)
  return all
    .flatMap(({ code, body: { name, summary } }) => {
      const keywords = summary.zh.split(/[，。、：；]/).filter((part) => part !== '')
      const match = matchOf(query, { name: name.zh, nameEn: name.en, keywords, ...heard(name.zh, []) }, [])
      return match === undefined ? [] : [{ code, name, about: summary, score: match.score }]
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
}
