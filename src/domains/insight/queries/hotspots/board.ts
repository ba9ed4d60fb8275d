import { visibleAmong } from '#domains/casework'
import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { empty, type Sql, sql, type Tx } from '#platform/db/tx'
import type { Heat } from '../../rules/index.ts'
import { hotspotReach } from './reach.ts'

export type HotspotLine = {
  id: string
  title: string | null
  classCode: string | null
  place: string | null
  firstAt: Date
  lastAt: Date
  members: number
  people: number
  heat: number
  parts: Heat
  words: string[]
  state: 'open' | 'watched' | 'closed'
  note: string | null
}

export type HotspotAsked = {
  days: number
  place?: string | undefined
  class?: string | undefined
  state?: HotspotLine['state'] | undefined
}

const DAY = 86_400_000
/** Fewer requests that are not open are not even counted before others. */
const FEW = 3
const COLUMNS = sql`h.id, h.title, h.class_code, h.place, h.first_at, h.last_at, h.members, h.people, h.heat, h.parts, h.words, h.state, h.note`
/** One request alone is no matter of the city; two whose words may not be shown could point to somebody. */
const TOLD = sql`h.members > 1 and (h.title is not null or h.members >= ${FEW})`

/** Matters that more than one request is about, the hottest first (hotspots_heat). */
export async function hotspots(
  ctx: Ctx,
  { limit, cursor, ...asked }: HotspotAsked & { limit: number; cursor?: string | undefined },
): Promise<{ rows: HotspotLine[]; next: string | null }> {
  return ctx.reading('insight.read', async (tx) => {
    const [heat, id] = (cursor ?? '').split(' ')
    const after = id ? sql` and (h.heat, h.id) < (${Number(heat)}, ${id}::uuid)` : empty
    const rows = await tx.rows<HotspotLine>(
      sql`select ${COLUMNS} from insight.hotspots h where ${wanted(tx, asked)} and ${await hotspotReach(tx)}${after} order by h.heat desc, h.id desc limit ${limit + 1}`,
    )
    const last = rows[limit - 1]
    return { rows: rows.slice(0, limit), next: rows.length > limit && last ? `${last.heat} ${last.id}` : null }
  })
}

function wanted(tx: Tx, { days, place, class: code, state }: HotspotAsked): Sql {
  const since = new Date(tx.now.getTime() - days * DAY)
  return sql`h.city = ${tx.city} and ${TOLD} and h.last_at >= ${since}
    ${place === undefined ? empty : sql` and starts_with(h.place, ${place})`}${code === undefined ? empty : sql` and starts_with(h.class_code, ${code})`}
    ${state === undefined ? empty : sql` and h.state = ${state}`}`
}

export type HotspotCase = {
  number: string
  subject: string | null
  state: string
  place: string | null
  openedAt: Date
}
export type HotspotDetail = HotspotLine & {
  weeks: { from: Date; count: number }[]
  cases: HotspotCase[]
  outOfReach: number
}

/** A hot spot with its weeks, and those of its requests that the reader may open. */
export async function hotspotDetail(ctx: Ctx, id: string): Promise<HotspotDetail> {
  return ctx.reading('insight.read', async (tx) => {
    const line =
      (await tx.maybe<HotspotLine>(
        sql`select ${COLUMNS} from insight.hotspots h where h.city = ${tx.city} and h.id = ${id} and ${TOLD} and ${await hotspotReach(tx)}`,
      )) ?? reject('missing', 'insight.hotspot-missing')
    const members = await tx.rows<{ caseId: string }>(
      sql`select m.case_id from insight.hotspot_members m where m.city = ${tx.city} and m.hotspot = ${id} order by m.at desc limit 200`,
    )
    const cases = await visibleAmong(
      tx,
      members.map(({ caseId }) => caseId),
    )
    const hidden = members.length - cases.length
    return {
      ...line,
      weeks: await weeksOf(tx, line),
      cases: cases.map(({ number, subject, state, place, openedAt, secrecy }) => ({
        ...{ number, state, place, openedAt, subject: secrecy === 'open' ? subject : null },
      })),
      outOfReach: hidden < FEW ? 0 : hidden,
    }
  })
}

const WEEK = 7 * DAY
const MOST_WEEKS = 60

/** Requests a week from the first to now, empty weeks too; a long story is told from its last sixty weeks. */
async function weeksOf(tx: Tx, { id, firstAt }: HotspotLine): Promise<{ from: Date; count: number }[]> {
  const start = Math.max(firstAt.getTime(), tx.now.getTime() - MOST_WEEKS * WEEK)
  const times = await tx.rows<{ at: Date }>(
    sql`select m.at from insight.hotspot_members m where m.city = ${tx.city} and m.hotspot = ${id} and m.at >= ${new Date(start)}`,
  )
  const weeks = Math.max(1, Math.ceil((tx.now.getTime() - start + 1) / WEEK))
  return Array.from({ length: weeks }, (_, at) => {
    const from = start + at * WEEK
    return {
      from: new Date(from),
      count: times.filter(({ at: time }) => time.getTime() >= from && time.getTime() < from + WEEK).length,
    }
  })
}

/** The hot spot a request belongs to, when others belong to it too. */
export async function clusterOf(
  tx: Tx,
  caseId: string,
): Promise<{ id: string; title: string | null; members: number } | undefined> {
  return tx.maybe(sql`select h.id, h.title, h.members from insight.hotspot_members m
    join insight.hotspots h on h.city = m.city and h.id = m.hotspot
    where m.city = ${tx.city} and m.case_id = ${caseId} and h.members > 1`)
}
