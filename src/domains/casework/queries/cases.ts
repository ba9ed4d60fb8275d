import { parseNumber } from '#kit/public-number'
import { insist } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { empty, type Sql, sql } from '#platform/db/tx'
import { tsqueryOf } from '#platform/text/segment'
import { pageOf, readCursor } from '../rules/cursor.ts'
import { visibleCases } from './visible.ts'

export type CaseLine = {
  id: string
  number: string
  kind: string
  state: string
  stage: string
  subject: string
  demand: string | null
  classCode: string | null
  urgency: string
  place: string | null
  address: string | null
  leadOrg: string | null
  secrecy: string
  channel: string
  openedAt: Date
  dueAt: Date | null
  dueProvisional: boolean
  closedAt: Date | null
  nextStep: string
  version: number
}

export type CaseFilter = {
  cursor?: string
  limit: number
  words?: string
  kind?: string
  state?: string
  stage?: string
  demand?: string
  classCode?: string
  /** Prefix of the 12-digit place code. */
  place?: string
  lead?: string
  channel?: string
  urgency?: string
  late?: boolean
  from?: Date
  until?: Date
}

export const LINE = sql`c.id, c.number, c.kind, c.state, c.stage, c.subject, c.demand, c.class_code, c.urgency, c.place, c.address, c.lead_org,
  c.secrecy, c.channel, c.opened_at, c.due_at, c.due_provisional, c.closed_at, c.next_step, c.version`

/** How many hits of a search are ranked by time; above it the word is common and the ordered index serves. */
const CAP = 2000

/** Cases in the actor's reach, newest first, by keyset (index cases_opened; with a lead cases_lead; search_words for words). */
export async function cases(ctx: Ctx, filter: CaseFilter): Promise<{ rows: readonly CaseLine[]; next: string | null }> {
  return ctx.reading(filter.words ? 'casework.search' : 'casework.read', async (tx) => {
    const where = sql`c.city = ${tx.city} and ${visibleCases(ctx.actor)}${conditions(filter, tx.now)}`
    const order = sql`order by c.opened_at desc, c.id desc limit ${filter.limit + 1}`
    const number = filter.words === undefined ? undefined : parseNumber(filter.words)
    if (number?.allowed) {
      return {
        rows: await tx.rows<CaseLine>(
          sql`select ${LINE} from casework.cases c where c.city = ${tx.city} and c.number = ${number.value.number} and ${visibleCases(ctx.actor)}`,
        ),
        next: null,
      }
    }
    const rows = filter.words
      ? await tx.rows<CaseLine>(searchStatement({ city: tx.city, words: filter.words, where, order }))
      : await tx.rows<CaseLine>(sql`select ${LINE} from casework.cases c where ${where} ${order}`)
    return pageOf(rows, filter.limit, (row) => ({ at: row.openedAt.toISOString(), id: row.id }))
  })
}

type Search = { city: string; words: string; where: Sql; order: Sql }

/**
 * The full-text index first, with a cap, and only then the order: ordering first walks the whole history when a word
 * does not occur. Above the cap the word is common, and walking the time order finds a page at once.
 */
function searchStatement({ city, words, where, order }: Search): Sql {
  const query = tsqueryOf(words)
  if (query === null) return sql`select ${LINE} from casework.cases c where false`
  return sql`with hits as materialized (
      select h.case_id from casework.search_hits(${query}::tsquery, ${CAP}) h
    ), few as (
      select ${LINE} from casework.cases c where (select count(*) from hits) < ${CAP}
        and c.city = ${city} and c.id in (select case_id from hits) and ${where} ${order}
    ), many as (
      select ${LINE} from casework.cases c join casework.search s on s.city = c.city and s.case_id = c.id
        where (select count(*) from hits) >= ${CAP} and s.words @@ ${query}::tsquery and ${where} ${order}
    )
    select * from few union all select * from many order by opened_at desc, id desc`
}

function conditions(filter: CaseFilter, now: Date): Sql {
  const parts: Sql[] = []
  const equal = {
    kind: sql`c.kind`,
    state: sql`c.state`,
    stage: sql`c.stage`,
    demand: sql`c.demand`,
    channel: sql`c.channel`,
    urgency: sql`c.urgency`,
  }
  for (const [name, column] of Object.entries(equal)) {
    const wanted = filter[name as keyof typeof equal]
    if (wanted !== undefined) parts.push(sql` and ${column} = ${wanted}`)
  }
  if (filter.classCode !== undefined) parts.push(sql` and starts_with(c.class_code, ${filter.classCode})`)
  if (filter.place !== undefined) parts.push(sql` and starts_with(c.place, ${filter.place})`)
  if (filter.lead !== undefined) parts.push(sql` and c.lead_org = ${filter.lead}`)
  if (filter.late === true) parts.push(sql` and c.stage = 'open' and c.due_at < ${now}`)
  if (filter.from !== undefined) parts.push(sql` and c.opened_at >= ${filter.from}`)
  if (filter.until !== undefined) parts.push(sql` and c.opened_at < ${filter.until}`)
  if (filter.cursor !== undefined) {
    const { at, id } = insist(readCursor(filter.cursor))
    parts.push(sql` and (c.opened_at, c.id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  return parts.reduce((all, part) => sql`${all}${part}`, empty)
}
