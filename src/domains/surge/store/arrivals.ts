import { sql, type Tx } from '#platform/db/tx'
import type { Arrival, Baseline, Season } from '../rules/index.ts'

/** Counts a request once, however often its arrival is heard; answers whether it was new. */
export async function addArrival(tx: Tx, arrival: Arrival): Promise<boolean> {
  const { id, at, district, classCode, words, print } = arrival
  const added = await tx.run(sql`insert into surge.arrivals (city, case_id, at, district, class_code, words, print)
    values (${tx.city}, ${id}, ${new Date(at)}, ${district}, ${classCode}, ${[...words]}::text[], ${print}) on conflict do nothing`)
  return added > 0
}

/** Arrivals within (from, until], oldest first. Index arrivals_at. */
export async function arrivalsIn(tx: Tx, from: Date, until: Date): Promise<Arrival[]> {
  type Row = Omit<Arrival, 'id' | 'at'> & { caseId: string; at: Date }
  const rows = await tx.rows<Row>(sql`select case_id, at, district, class_code, words, print from surge.arrivals
    where city = ${tx.city} and at > ${from} and at <= ${until} order by at, case_id`)
  return rows.map(({ caseId, at, ...rest }) => ({ id: caseId, at: at.getTime(), ...rest }))
}

/** How many came within (from, until], and whether the house has counted for longer than that. */
export async function countIn(tx: Tx, from: Date, until: Date): Promise<{ came: number; counted: boolean }> {
  return tx.one(sql`select count(*) filter (where at > ${from})::int as came,
      coalesce(min(at) <= ${from}, false) as counted
    from surge.arrivals where city = ${tx.city} and at <= ${until}`)
}

export async function dropArrivals(tx: Tx, before: Date): Promise<number> {
  return tx.run(sql`delete from surge.arrivals where city = ${tx.city} and at < ${before}`)
}

const EXPOSURE = 'hours'
const ALL_WORDS = ''

/** The baseline of a season as it is stored. */
export async function loadBaseline(tx: Tx, season: Season): Promise<Baseline> {
  const rows = await tx.rows<{ topic: string; place: string; sums: number[] }>(
    sql`select topic, place, sums from surge.baselines where city = ${tx.city} and season = ${season}`,
  )
  const words = await tx.rows<{ word: string; n: number }>(
    sql`select word, n from surge.word_shares where city = ${tx.city}`,
  )
  const exposure = rows.find(({ topic }) => topic === EXPOSURE)?.sums ?? Array.from({ length: 168 }, () => 0)
  return {
    exposure,
    sums: new Map(
      rows.filter(({ topic }) => topic !== EXPOSURE).map(({ topic, place, sums }) => [`${topic}@${place}`, sums]),
    ),
    words: new Map(words.filter(({ word }) => word !== ALL_WORDS).map(({ word, n }) => [word, n])),
    wordsOf: words.find(({ word }) => word === ALL_WORDS)?.n ?? 0,
  }
}

/** Puts a baseline in the place of the stored one. */
export async function saveBaseline(tx: Tx, season: Season, baseline: Baseline): Promise<void> {
  const cells = [...baseline.sums].map(([cell, sums]) => {
    const at = cell.lastIndexOf('@')
    return { topic: cell.slice(0, at), place: cell.slice(at + 1), sums }
  })
  const rows = [{ topic: EXPOSURE, place: '', sums: baseline.exposure }, ...cells]
  await tx.run(sql`delete from surge.baselines where city = ${tx.city} and season = ${season}`)
  await tx.run(sql`insert into surge.baselines (city, season, topic, place, sums)
    select ${tx.city}, ${season}, r.topic, r.place, array(select jsonb_array_elements_text(r.sums)::double precision)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (topic text, place text, sums jsonb)`)
  const words = [{ word: ALL_WORDS, n: baseline.wordsOf }, ...[...baseline.words].map(([word, n]) => ({ word, n }))]
  await tx.run(sql`delete from surge.word_shares where city = ${tx.city}`)
  await tx.run(sql`insert into surge.word_shares (city, word, n)
    select ${tx.city}, r.word, r.n from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as r (word text, n double precision)`)
}

/** How much the words were learnt from; it changes whenever a baseline is stored. Whoever holds it looks alone. */
export async function heardForUpdate(tx: Tx): Promise<number> {
  await tx.run(
    sql`insert into surge.word_shares (city, word, n) values (${tx.city}, ${ALL_WORDS}, 0) on conflict do nothing`,
  )
  const row = await tx.one<{ n: number }>(
    sql`select n from surge.word_shares where city = ${tx.city} and word = ${ALL_WORDS} for update`,
  )
  return row.n
}

/** Which days the baseline has learnt: the last one, how many, and how many requests they had. */
export async function learntDays(tx: Tx): Promise<{ last: string | null; days: number; arrivals: number }> {
  return tx.one(sql`select max(day)::text as last, count(*)::int as days, coalesce(sum(arrivals), 0)::int as arrivals
    from surge.learnt_days where city = ${tx.city}`)
}

export async function noteLearnt(tx: Tx, day: string, arrivals: number): Promise<boolean> {
  const added = await tx.run(sql`insert into surge.learnt_days (city, day, arrivals)
    values (${tx.city}, ${day}, ${arrivals}) on conflict do nothing`)
  return added > 0
}
