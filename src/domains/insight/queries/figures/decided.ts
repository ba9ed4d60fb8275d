import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'
import type { Ranked } from '../../rules/index.ts'
import type { ModelKind } from '../../store/models.ts'

export type PeriodAsked = { kind: ModelKind; from?: string | undefined; until?: string | undefined }
export type Period = { kind: ModelKind; from: string; until: string }

/** A suggestion whose request has been decided. */
export type Decided = {
  at: Date
  ranked: readonly Ranked[]
  confidence: number
  known: number
  became: string
  overruled: boolean
  automatic: boolean
}

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

/** The period as instants, from the first moment to the first after it. */
export function bounds({ from, until }: Pick<Period, 'from' | 'until'>): { start: Date; end: Date } {
  return { start: new Date(`${from}T00:00:00${ZONE}`), end: new Date(Date.parse(`${until}T00:00:00${ZONE}`) + DAY) }
}

/** Suggestions of the period whose requests have been decided. Index suggestions_time. */
export async function decidedIn(tx: Tx, period: Period): Promise<readonly Decided[]> {
  const { start, end } = bounds(period)
  return tx.rows<Decided>(sql`select at, ranked, confidence, known, became, overruled, automatic from insight.suggestions
    where city = ${tx.city} and kind = ${period.kind} and at >= ${start} and at < ${end} and became is not null order by at`)
}

/** Reads the decided suggestions of a period and makes something of them. */
export async function ofPeriod<T>(
  ctx: Ctx,
  asked: PeriodAsked,
  make: (tx: Tx, period: Period, rows: readonly Decided[]) => Promise<T>,
): Promise<T> {
  return ctx.reading('insight.read', async (tx) => {
    const period = periodOf(tx, asked)
    return make(tx, period, await decidedIn(tx, period))
  })
}
