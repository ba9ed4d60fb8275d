import { placeLevel } from '#kit/place-code'
import { empty, type Sql, sql, type Tx } from '#platform/db/tx'
import type { Described, Likeness, LookAlikeRule } from '../rules/index.ts'

/** A message as kept for comparing. */
export type Kept = Described & { caseId: string }

type Row = {
  caseId: string
  at: Date
  classCode: string | null
  place: string | null
  lon: number | null
  lat: number | null
  sketch: Uint8Array
  words: Uint8Array
}

const ROW = sql`s.case_id, s.at, s.class_code, s.place, s.lon, s.lat, s.sketch, s.words`

/** Writes or renews what is kept of a message. A signature of nothing is kept too: place and class alone may match. */
export function keepSignature(tx: Tx, { caseId, signature, classCode, place, point, at }: Kept): void {
  tx.queue(sql`insert into insight.signatures (city, case_id, at, class_code, place, lon, lat, sketch, words)
    values (${tx.city}, ${caseId}, ${at}, ${classCode}, ${place}, ${point?.lon ?? null}, ${point?.lat ?? null},
      ${packed(signature.sketch)}, ${packed(signature.words)})
    on conflict on constraint signatures_pk do update set class_code = excluded.class_code, place = excluded.place,
      lon = excluded.lon, lat = excluded.lat, sketch = excluded.sketch, words = excluded.words`)
  tx.queue(sql`insert into insight.bands (city, band, at, case_id)
    select ${tx.city}, band, ${at}, ${caseId} from unnest(${[...new Set(signature.bands)]}::int[]) as t (band)
    on conflict on constraint bands_pk do nothing`)
}

/** Which of these cases nothing is kept of yet (signatures_pk). */
export async function withoutSignature(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ caseId: string }>(sql`select s.case_id from insight.signatures s
    where s.city = ${tx.city} and s.case_id = any(${[...ids]}::uuid[])`)
  const kept = new Set(rows.map(({ caseId }) => caseId))
  return new Set(ids.filter((id) => !kept.has(id)))
}

export type Wanted = {
  bands: readonly number[]
  classCode: string | null
  place: string | null
  from: Date
  till: Date
}

/** Of each key the latest messages only: a text that everybody sends must not make the search slow. */
const PER_BAND = 30
const PER_PLACE = 24
const OF_CLASS = 400

/**
 * Messages that may look alike: those that share a key (bands_pk), the latest of the same place (signatures_place), and those of
 * the same class in the same street (signatures_class). How many rows are read does not depend on how many are kept.
 */
export async function candidates(tx: Tx, wanted: Wanted): Promise<readonly Kept[]> {
  const { bands, from, till } = wanted
  const rows = await tx.rows<Row>(sql`with met as (
      select b.case_id from unnest(${[...bands]}::int[]) as t (band) cross join lateral (
        select x.case_id from insight.bands x where x.city = ${tx.city} and x.band = t.band and x.at between ${from} and ${till}
        order by x.at desc limit ${PER_BAND}) b
      ${nearBy(tx, wanted)})
    select ${ROW} from insight.signatures s where s.city = ${tx.city} and s.case_id = any(array(select met.case_id from met))`)
  return rows.map(keptOf)
}

/** The same place, and the same class around it; a district or the whole city is too wide to mean anything. */
function nearBy(tx: Tx, { classCode, place, from, till }: Wanted): Sql {
  if (place === null || !['street', 'village'].includes(placeLevel(place))) return empty
  const inTime = sql`p.city = ${tx.city} and p.at between ${from} and ${till}`
  const here = sql` union (select p.case_id from insight.signatures p
    where ${inTime} and p.place = ${place} order by p.at desc, p.case_id limit ${PER_PLACE})`
  if (classCode === null) return here
  return sql`${here} union (select n.case_id from (select p.case_id, p.place from insight.signatures p
      where ${inTime} and p.class_code = ${classCode} order by p.at desc, p.case_id limit ${OF_CLASS}) n
    where starts_with(n.place, ${place.slice(0, 9)}) limit ${PER_PLACE})`
}

function keptOf({ sketch, words, lon, lat, ...row }: Row): Kept {
  const signature = { bands: [], sketch: unpacked(sketch), words: unpacked(words) }
  return { ...row, signature, point: lon === null || lat === null ? null : { lon, lat } }
}

function packed(hashes: readonly number[]): Uint8Array {
  return new Uint8Array(Int32Array.from(hashes).buffer)
}

/** A copy, for a column does not begin where a number may. */
function unpacked(bytes: Uint8Array): readonly number[] {
  return [...new Int32Array(new Uint8Array(bytes).buffer)]
}

/** The rules of the city, read by every search: a handful of rows. */
export async function rulesOf(tx: Tx): Promise<readonly LookAlikeRule[]> {
  return tx.rows<LookAlikeRule>(sql`select r.class_code, r.radius, r.days, r.at_least
    from insight.look_alike_rules r where r.city = ${tx.city} order by r.class_code`)
}

/** A pair once found keeps a person's word on it; the figures follow what is known now. */
export function keepLookAlike(tx: Tx, pair: Likeness & { caseId: string; other: string }): void {
  tx.queue(sql`insert into insight.look_alikes (city, case_id, other, score, text, near, metres, days, same_class, found_at)
    values (${tx.city}, ${pair.caseId}, ${pair.other}, ${pair.score}, ${pair.text}, ${pair.near}, ${pair.metres}, ${pair.days},
      ${pair.sameClass}, ${tx.now})
    on conflict on constraint look_alikes_pk do update set score = excluded.score, text = excluded.text, near = excluded.near,
      metres = excluded.metres, days = excluded.days, same_class = excluded.same_class`)
}

export type Pair = Likeness & { other: string; foundAt: Date }

/** Both directions of the pairs of a case that nobody has refused, the likeliest first (look_alikes_pk, look_alikes_other). */
export async function pairsOf(tx: Tx, caseId: string, limit: number): Promise<readonly Pair[]> {
  const fields = sql`l.score, l.text, l.near, l.metres, l.days, l.same_class, l.found_at`
  return tx.rows<Pair>(sql`select l.other, ${fields} from insight.look_alikes l
      where l.city = ${tx.city} and l.case_id = ${caseId} and l.refused_at is null
    union all select l.case_id as other, ${fields} from insight.look_alikes l
      where l.city = ${tx.city} and l.other = ${caseId} and l.refused_at is null
    order by score desc, other limit ${limit}`)
}

/** With which cases somebody has refused to put this one together (look_alikes_pk, look_alikes_other). */
export async function refusedWith(tx: Tx, caseId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ other: string }>(sql`select l.other from insight.look_alikes l
      where l.city = ${tx.city} and l.case_id = ${caseId} and l.refused_at is not null
    union select l.case_id as other from insight.look_alikes l
      where l.city = ${tx.city} and l.other = ${caseId} and l.refused_at is not null`)
  return new Set(rows.map(({ other }) => other))
}
