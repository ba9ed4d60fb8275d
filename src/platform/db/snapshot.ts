import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { homeFolder } from '#platform/config/home'
import * as catalogue from './catalogue.ts'

type Line = { object: string; line: string }
type Parts = { [Part in keyof typeof catalogue]: Line[] }

export const snapshotFile = (): string => join(homeFolder(), 'db', 'schema.sql')

/** Writes `db/schema.sql`; answers what it says. */
export async function writeSnapshot(url: string): Promise<string> {
  writeFileSync(snapshotFile(), await snapshot(url))
  return 'db/schema.sql written.'
}

/** The whole schema as readable SQL, the same text for the same schema however it came about. */
export async function snapshot(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // With an empty search path every name in a definition comes out with its schema.
    await client.query(`begin read only; set local search_path = ''`)
    const read = async (query: string): Promise<Line[]> => (await client.query<Line>(query)).rows
    const parts: Record<string, Line[]> = {}
    for (const [name, query] of Object.entries(catalogue)) parts[name] = await read(query)
    return print(parts as Parts)
  } finally {
    await client.end()
  }
}

function print(parts: Parts): string {
  const head = [
    '-- The tables as the migrations make them. Written by "onedoor migrate --snapshot"; a test compares it.',
  ]
  const extensions = parts.extensions.map(({ line }) => line)
  const blocks = parts.schemas.map(({ object, line }) =>
    [line, ...of(parts.schemaComments, object), ...of(parts.schemaGrants, object)].join('\n'),
  )
  const tables = unique(parts.columns).map((table) => printTable(parts, table))
  const views = unique(parts.views).map((view) => [...of(parts.views, view), ...after(parts, view)].join('\n'))
  const functions = parts.functions.map(({ line }) => line.trimEnd())
  return `${[...head, ...extensions, ...blocks, ...functions, ...tables, ...views].join('\n\n')}\n`
}

function printTable(parts: Parts, table: string): string {
  const body = [...of(parts.columns, table), ...of(parts.constraints, table)].join(',\n')
  const partition = of(parts.partitioning, table).join('')
  const security = [...of(parts.rowSecurity, table), ...of(parts.policies, table)]
  return [
    `create table ${table} (\n${body}\n)${partition};`,
    ...of(parts.indexes, table),
    ...security,
    ...after(parts, table),
  ].join('\n')
}

function after(parts: Parts, object: string): string[] {
  return [parts.comments, parts.grants, parts.columnGrants].flatMap((lines) => of(lines, object))
}

function of(lines: readonly Line[], object: string): string[] {
  return lines.filter((line) => line.object === object).map(({ line }) => line)
}

function unique(lines: readonly Line[]): string[] {
  return [...new Set(lines.map(({ object }) => object))].sort()
}
