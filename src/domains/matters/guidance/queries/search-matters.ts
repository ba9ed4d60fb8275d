import type { Ctx } from '#platform/context'
import { empty, type Sql, sql, type Tx } from '#platform/db/tx'
import { segment } from '#platform/text/segment'
import { placeLine } from '#rules/directory'
import { marksFor, matchOf, type Query, type Reason, readQuery } from '../../rules/index.ts'
import { LINE, type LineRow, linesOf, type MatterLine, nearest } from './lines.ts'

export type FoundMatter = MatterLine & { score: number; reason: Reason }

type Row = LineRow & { keywords: readonly string[]; sounds: string; initials: string }

/** How many rows the index may hand over for one search; what fits best is among them, since all words come first. */
const MOST_HITS = 120

/** Matters that fit what was typed, best first, each with why it was found (index search_words). */
export async function searchMatters(
  ctx: Ctx,
  { q, place = null, limit = 20 }: { q: string; place?: string | null; limit?: number },
): Promise<readonly FoundMatter[]> {
  const query = readQuery(q)
  if (query.text === '') return []
  const words = segment(query.text).slice(0, 20)
  return ctx.reading('matters.read', async (tx) => {
    const strict = await hits(tx, joined(strictMarks(query, words), '&'), place)
    const rows =
      strict.length >= limit
        ? strict
        : [...strict, ...(await hits(tx, joined([...words, ...marksFor(query)], '|'), place))]
    const fitting = [...new Map(rows.map((row) => [row.version, row])).values()].flatMap((row) => {
      const match = matchOf(query, { ...row, name: row.nameZh }, words)
      return match === undefined ? [] : [{ ...row, ...match }]
    })
    const best = nearest(fitting, place)
      .toSorted((a, b) => b.score - a.score || a.nameZh.length - b.nameZh.length || (a.version < b.version ? -1 : 1))
      .slice(0, limit)
    const lines = await linesOf(tx, best)
    return lines.map((line, at) => ({ ...line, score: best[at]?.score ?? 0, reason: best[at]?.reason ?? 'mention' }))
  })
}

/** What must all occur: the characters or letters as typed. */
function strictMarks(query: Query, words: readonly string[]): readonly string[] {
  if (query.letters !== null) return marksFor(query).filter((mark) => mark.startsWith('i:'))
  return query.pairs.length === 0 ? words : query.pairs.map((pair) => `b:${pair}`)
}

async function hits(tx: Tx, query: string | null, place: string | null): Promise<readonly Row[]> {
  if (query === null) return []
  return tx.rows<Row>(sql`with hits as materialized (
      select s.version, ts_rank(s.words, ${query}::tsquery) as rank from matters.search s
      where s.city = ${tx.city} and s.words @@ ${query}::tsquery${inPlace(place)} limit 5000)
    select ${LINE}, s.keywords, s.sounds, s.initials from hits join matters.search s on s.city = ${tx.city} and s.version = hits.version
    order by hits.rank desc, s.version limit ${MOST_HITS}`)
}

export function inPlace(place: string | null): Sql {
  return place === null ? empty : sql` and s.place = any(${[...placeLine(place)]}::text[])`
}

/** A tsquery of words and marks, each quoted; null when there is nothing to look for. */
function joined(marks: readonly string[], operator: '&' | '|'): string | null {
  if (marks.length === 0) return null
  return marks.map((mark) => `'${mark.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`).join(` ${operator} `)
}
