import pg from 'pg'
import type { DatabaseUrls } from '#platform/db/urls'

/** A table that holds rows of cities, as the catalogue of the database knows it. */
export type CityTable = { name: string; isForced: boolean; mayRead: boolean }

/** Every table with a city of its own; asked as the owner. */
export async function cityTables(oracle: pg.Pool): Promise<CityTable[]> {
  const { rows } = await oracle.query<CityTable>(
    `select format('%I.%I', n.nspname, c.relname) as name, c.relrowsecurity and c.relforcerowsecurity as "isForced",
        has_table_privilege('onedoor_app', c.oid, 'select') as "mayRead"
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'city' and not a.attisdropped)
      order by 1`,
  )
  return rows
}

/** How many rows of `of` plain SQL finds under the role of the application, which says that it works for `as`; by table. */
export async function rowsSeen(
  urls: DatabaseUrls,
  tables: readonly CityTable[],
  { as, of }: { as: string | null; of: string },
): Promise<Map<string, number>> {
  const client = new pg.Client({ connectionString: urls.app })
  await client.connect()
  try {
    const seen = new Map<string, number>()
    for (const { name } of tables.filter(({ mayRead }) => mayRead)) {
      await client.query('begin')
      if (as !== null) await client.query(`select set_config('app.city', $1, true)`, [as])
      const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${name} where city = $1`, [of])
      await client.query('rollback')
      seen.set(name, rows[0]?.n ?? 0)
    }
    return seen
  } finally {
    await client.end()
  }
}
