import { orgFacts } from '#domains/directory'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { tsqueryOf } from '#platform/text/segment'

export type AnswerLine = { id: string; title: string; summary: string; classCode: string | null; owner: string }
type Row = Omit<AnswerLine, 'owner'> & { ownerOrg: string }

const LINE = sql`e.id, e.title, e.summary, e.class_code, e.owner_org`
const OFFERED = sql`e.state = 'published' and e.valid_from <= d.today and (e.valid_to is null or e.valid_to >= d.today)`

/** The day in the city, for validity; UTC+8 without daylight saving. */
export function today(tx: Tx): string {
  return new Date(tx.now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** Answers offered today that hold the words, best first; all words must occur, else any of them (search_words). */
export async function searchAnswers(
  ctx: Ctx,
  { q, limit = 10 }: { q: string; limit?: number },
): Promise<readonly AnswerLine[]> {
  return ctx.reading('knowledge.search', async (tx) => {
    if (q.trim() === '') return withOwners(tx, await popular(tx, limit))
    const strict = await matching(tx, tsqueryOf(q, '&'), limit)
    return withOwners(tx, strict.length > 0 ? strict : await matching(tx, tsqueryOf(q, '|'), limit))
  })
}

async function matching(tx: Tx, query: string | null, limit: number): Promise<Row[]> {
  if (query === null) return []
  return tx.rows<Row>(sql`with hits as materialized (
      select s.id, ts_rank(s.words, ${query}::tsquery) as rank from knowledge.search s
      where s.city = ${tx.city} and s.words @@ ${query}::tsquery limit 2000)
    select ${LINE} from hits join knowledge.entries e on e.city = ${tx.city} and e.id = hits.id
      cross join (select ${today(tx)}::date as today) d
    where ${OFFERED} order by hits.rank desc, e.id limit ${limit}`)
}

/** What was read most in the last thirty days. */
async function popular(tx: Tx, limit: number): Promise<Row[]> {
  return tx.rows<Row>(sql`select ${LINE} from knowledge.entries e cross join (select ${today(tx)}::date as today) d
      left join lateral (select coalesce(sum(u.count), 0) as reads from knowledge.uses u
        where u.city = e.city and u.id = e.id and u.kind = 'read' and u.day > d.today - 30) r on true
    where e.city = ${tx.city} and ${OFFERED} order by r.reads desc, e.published_at desc, e.id limit ${limit}`)
}

async function withOwners(tx: Tx, rows: readonly Row[]): Promise<AnswerLine[]> {
  const owners = await orgFacts(tx, [...new Set(rows.map((row) => row.ownerOrg))])
  return rows.map(({ ownerOrg, ...row }) => ({ ...row, owner: owners.get(ownerOrg)?.name ?? '' }))
}
