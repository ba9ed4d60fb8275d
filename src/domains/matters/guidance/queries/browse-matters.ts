import { orgFacts } from '#domains/directory'
import type { Ctx } from '#platform/context'
import { empty, type Sql, sql, type Tx } from '#platform/db/tx'
import { LINE, type LineRow, linesOf, type MatterLine } from './lines.ts'
import { inPlace } from './search-matters.ts'

/** By what one looks through the catalogue; everything left out is not asked. */
export type Shelf = {
  theme?: string | undefined
  subject?: 'person' | 'firm' | undefined
  org?: string | undefined
  /** First letter of the name as it is read, `a` to `z`. */
  letter?: string | undefined
  place?: string | null | undefined
}

export type Browsed = { rows: readonly MatterLine[]; count: number }

/** One page of the catalogue in the order of the alphabet, each matter once, by its version for the place. */
export async function browseMatters(
  ctx: Ctx,
  { page, limit, ...shelf }: Shelf & { page: number; limit: number },
): Promise<Browsed> {
  return ctx.reading('matters.read', async (tx) => {
    const rows = await tx.rows<LineRow & { count: number }>(sql`with own as (${each(tx, shelf)})
      select ${LINE}, count(*) over ()::int as count from own s order by s.initials collate "C", s.name_zh, s.version
      limit ${limit} offset ${(page - 1) * limit}`)
    return { rows: await linesOf(tx, rows), count: rows[0]?.count ?? 0 }
  })
}

export type Shelves = {
  themes: readonly { code: string; count: number }[]
  orgs: readonly { org: string; name: string; count: number }[]
  letters: readonly { letter: string; count: number }[]
}

/** How many matters stand on each shelf, for the ways through the catalogue. */
export async function shelvesOf(ctx: Ctx, shelf: Shelf): Promise<Shelves> {
  return ctx.reading('matters.read', async (tx) => {
    const all = each(tx, shelf)
    const [themes, orgs, letters] = await Promise.all([
      tx.rows<{ code: string; count: number }>(sql`with own as (${all})
        select code, count(*)::int as count from own, unnest(own.themes) code group by code order by code`),
      tx.rows<{ org: string; count: number }>(sql`with own as (${all})
        select own.org, count(*)::int as count from own group by own.org order by count desc, own.org`),
      tx.rows<{ letter: string; count: number }>(sql`with own as (${all})
        select left(own.initials, 1) as letter, count(*)::int as count from own where own.initials ~ '^[a-z]' group by 1 order by 1`),
    ])
    const facts = await orgFacts(
      tx,
      orgs.map((row) => row.org),
    )
    return { themes, letters, orgs: orgs.map((row) => ({ ...row, name: facts.get(row.org)?.name ?? '' })) }
  })
}

/** The versions that count for the place: of each matter the nearest, or the city's where no place is named. */
function each(tx: Tx, { theme, subject, org, letter, place = null }: Shelf): Sql {
  const order = place === null ? sql`asc` : sql`desc`
  return sql`select distinct on (s.matter) s.* from matters.search s
    where s.city = ${tx.city}${inPlace(place)}
      ${theme === undefined ? empty : sql`and s.themes @> ${[theme]}::text[]`}
      ${subject === undefined ? empty : subject === 'person' ? sql`and 'person' = any(s.subjects)` : sql`and s.subjects && ${firms}::text[]`}
      ${org === undefined ? empty : sql`and s.org = ${org}`}
      ${letter === undefined ? empty : sql`and s.initials like ${`${letter}%`}`}
    order by s.matter, length(rtrim(s.place, '0')) ${order}, s.version`
}

const firms = ['enterprise', 'institution', 'society', 'unincorporated', 'government', 'other']
