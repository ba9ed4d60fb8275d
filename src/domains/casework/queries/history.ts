import { empty, sql, type Tx } from '#platform/db/tx'
import type { CaseKind } from '../rules/index.ts'

/** A case as history keeps it: its header's dates and its folded state, which its own kind can read. */
export type PastCase = {
  id: string
  number: string
  secrecy: string
  stage: string
  openedAt: Date
  closedAt: Date | null
  state: unknown
}

export type HistoryAsked = {
  kind: CaseKind
  /** Absent: cases of every stage. */
  stages?: readonly string[]
  /** The last row of the page before. */
  after?: { openedAt: Date; id: string }
  from?: Date
  limit: number
}

/** Cases of one kind in the order they were opened, page by page (index cases_opened): for what learns from history. */
export async function pastCases(tx: Tx, asked: HistoryAsked): Promise<readonly PastCase[]> {
  const { kind, stages, after, from, limit } = asked
  const staged = stages ? sql` and c.stage = any(${[...stages]}::text[])` : empty
  const since = from ? sql` and c.opened_at >= ${from}` : empty
  const beyond = after ? sql` and (c.opened_at, c.id) > (${after.openedAt}, ${after.id})` : empty
  return tx.rows<PastCase>(sql`select c.id, c.number, c.secrecy, c.stage, c.opened_at, c.closed_at, c.facts -> 'state' as state
    from casework.cases c where c.city = ${tx.city} and c.kind = ${kind}${staged}${since}${beyond}
    order by c.opened_at, c.id limit ${limit}`)
}
