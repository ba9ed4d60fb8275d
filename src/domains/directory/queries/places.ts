import { placePrefix } from '#kit/place-code'
import { sql, type Tx } from '#platform/db/tx'
import { placeLine } from '../rules/index.ts'

export type Place = {
  code: string
  name: string
  level: 'province' | 'city' | 'district' | 'street' | 'village'
  parent: string | null
  /** First and last day of validity, as YYYY-MM-DD; places change every year. */
  validFrom: string
  validTo: string | null
  succeededBy: string | null
}

const columns = sql`p.code, p.name, p.level, p.parent, p.valid_from, p.valid_to, p.succeeded_by`

/** A place by its 12-digit code, also one that no longer exists. Primary key. */
export async function placeByCode(tx: Tx, code: string): Promise<Place | undefined> {
  return tx.maybe<Place>(sql`select ${columns} from directory.places p where p.city = ${tx.city} and p.code = ${code}`)
}

/** The names from the city down to each place, for reading aloud: 云泽市 · 明湖区 · 柳园街道. Primary key. */
export async function placeNames(tx: Tx, codes: readonly string[]): Promise<Map<string, string>> {
  const lines = new Map(codes.map((code) => [code, placeLine(code)]))
  const rows = await tx.rows<{ code: string; name: string }>(sql`select p.code, p.name from directory.places p
    where p.city = ${tx.city} and p.code = any(${[...new Set([...lines.values()].flat())]}::text[])`)
  const names = new Map(rows.map((row) => [row.code, row.name]))
  const full = (line: readonly string[]): string =>
    [...line]
      .reverse()
      .flatMap((code) => names.get(code) ?? [])
      .join(' · ')
  return new Map([...lines].map(([code, line]) => [code, full(line)]))
}

/** The full name of one place. */
export async function placeName(tx: Tx, code: string): Promise<string> {
  return (await placeNames(tx, [code])).get(code) ?? ''
}

export type PlaceSearch = {
  /** Part of the name, or the first digits of the code. */
  q?: string | undefined
  /** Only places inside this one. */
  under?: string | undefined
  level?: Place['level'] | undefined
  limit?: number | undefined
  /** Code where the page before ended. */
  after?: string | undefined
}

/** Valid places, in order of their codes. Reads the primary key by prefix; one city has some thousands. */
export async function findPlaces(tx: Tx, { q, under, level, limit = 200, after = '' }: PlaceSearch): Promise<Place[]> {
  const text = `%${(q ?? '').trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return tx.rows<Place>(sql`select ${columns} from directory.places p
    where p.city = ${tx.city} and p.code > ${after} and (p.valid_to is null or p.valid_to > ${tx.now}) and p.valid_from <= ${tx.now}
      and (${under ?? null}::text is null or p.code like ${`${under === undefined ? '' : placePrefix(under)}%`} and p.code <> ${under ?? ''})
      and (${level ?? null}::text is null or p.level = ${level ?? ''})
      and (p.name like ${text} or p.code like ${text.slice(1)})
    order by p.code limit ${limit}`)
}

/** All valid places inside a place. */
export async function placesUnder(tx: Tx, code: string): Promise<Place[]> {
  return findPlaces(tx, { under: code, limit: 10_000 })
}

/** Which of these codes are valid places of the city. Primary key. */
export async function knownPlaces(tx: Tx, codes: Iterable<string>): Promise<Set<string>> {
  const rows = await tx.rows<{ code: string }>(sql`select p.code from directory.places p
    where p.city = ${tx.city} and p.code = any(${[...new Set(codes)]}::text[]) and (p.valid_to is null or p.valid_to > ${tx.now})`)
  return new Set(rows.map((row) => row.code))
}
