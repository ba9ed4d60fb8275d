import type { Readable } from 'node:stream'
import { Readable as Stream } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { Entry } from './entries.ts'

export type Table = { name: string; columns: readonly string[]; rows: number }

const ours = `n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'graphile_worker')`

/** Our tables with their stored columns, by name; the number of rows is the catalogue's estimate, for progress only. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name, greatest(c.reltuples, 0)::int as rows,
      array_agg(quote_ident(a.attname) order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where ${ours} and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and n.nspname || '.' || c.relname <> 'platform.migrations'
    group by n.nspname, c.relname, c.reltuples order by 1`)
  return rows
}

export function copyOut(client: pg.Client, table: Table): Readable {
  return client.query(copyTo(`copy ${table.name} (${table.columns.join(', ')}) to stdout`))
}

export async function copyIn(client: pg.Client, table: Omit<Table, 'rows'>, content: Entry['content']): Promise<void> {
  const target = client.query(copyFrom(`copy ${table.name} (${table.columns.join(', ')}) from stdin`))
  await pipeline(Stream.from(content), target)
}

/** Connects as the owner and makes sure it may see every city: with row level security in force it would copy nothing. */
export async function connectOwner(ownerUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ may: boolean }>(
    'select rolbypassrls or rolsuper as may from pg_roles where rolname = current_user',
  )
  if (rows[0]?.may === true) return client
  await client.end()
  throw new Error(
    'The owner of the tables may not read past row level security. As superuser: alter role onedoor_owner bypassrls',
  )
}

type ForeignKey = { table: string; name: string; definition: string }

/** Takes the foreign keys off while tables are filled in any order; answers the work that puts them back and checks them. */
export async function withoutForeignKeys(client: pg.Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<ForeignKey>(`
    select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as "table", quote_ident(k.conname) as name,
      pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and k.contype = 'f' and k.conparentid = 0 order by 1, 2`)
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`)
  await work()
  for (const { table, name, definition } of rows)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`)
}

export async function ourSchemas(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(n.nspname) as name from pg_namespace n where ${ours} or n.nspname = 'graphile_worker' order by 1`,
  )
  return rows.map(({ name }) => name)
}
