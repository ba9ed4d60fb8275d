import { type Sql, sql, type Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'
import type { Cell } from '../../rules/index.ts'
import type { ModelKind } from '../../store/models.ts'

export type PeriodAsked = { kind: ModelKind; from?: string | undefined; until?: string | undefined }
export type Period = { kind: ModelKind; from: string; until: string }

const USUAL_DAYS = 90
const MOST_DAYS = 400
const DAY = 86_400_000
/** The city's time zone, without summer time. */
const ZONE = '+08:00'

/** The days asked for, both counted in; absent: the last ninety, and never more than four hundred. */
export function periodOf(tx: Tx, { kind, from, until }: PeriodAsked): Period {
  const last = until ?? localDate(tx.now)
  const usual = daysBefore(last, USUAL_DAYS)
  const earliest = daysBefore(last, MOST_DAYS)
  const [, first = usual] = [earliest, from ?? usual, last].sort()
  return { kind, from: first, until: last }
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10)
}

/** Suggestions `s` of the period whose requests have been decided; counted in the database. Index suggestions_time. */
export function decidedIn(tx: Tx, { kind, from, until }: Period): Sql {
  const start = new Date(`${from}T00:00:00${ZONE}`)
  const end = new Date(Date.parse(`${until}T00:00:00${ZONE}`) + DAY)
  return sql`s.city = ${tx.city} and s.kind = ${kind} and s.at >= ${start} and s.at < ${end} and s.became is not null`
}

/** What was suggested; a request that nothing was suggested for counts as wrong. */
export const SAID = sql`coalesce(s.ranked -> 0 ->> 'label', '')`

/** How often what was taken for what, right ones included. */
export async function cellsOf(tx: Tx, period: Period): Promise<readonly Cell[]> {
  return tx.rows<Cell>(sql`select s.became as truth, ${SAID} as said, count(*)::int as count
    from insight.suggestions s where ${decidedIn(tx, period)} group by 1, 2 order by 3 desc, 1, 2`)
}
