import { allOrgs, isInScope, placeNames } from '#domains/directory'
import type { Ctx } from '#platform/context'
import { empty, type Sql, sql, type Tx } from '#platform/db/tx'
import type { MatterType, VersionState } from '../rules/index.ts'
import { openTodos, type Todo } from './todos.ts'

export type ListAsked = {
  q?: string | undefined
  state?: VersionState | undefined
  type?: MatterType | undefined
  org?: string | undefined
  /** Only what has faults, or only what has none. */
  gaps?: 'some' | 'none' | undefined
  /** How many rows stood on the pages before. */
  cursor?: string | undefined
  limit: number
}

export type ListLine = {
  id: string
  matter: string
  baseCode: string
  taskCode: string
  localTaskCode: string | null
  place: string
  placeName: string
  org: string
  orgName: string
  no: number
  state: VersionState
  from: string | null
  to: string | null
  name: string
  type: MatterType
  gaps: number
  author: string | null
  changedAt: Date
}

export type EditorList = {
  rows: readonly ListLine[]
  next: string | null
  total: number
  /** How many versions there are in each state, under the other filters. */
  counts: Readonly<Record<string, number>>
}

type Row = Omit<ListLine, 'placeName' | 'orgName'>

/** Versions within the editor's reach, what was changed last first; what is history only when asked for. */
export async function editorList(ctx: Ctx, asked: ListAsked): Promise<EditorList> {
  return ctx.reading('matters.edit', async (tx) => {
    const offset = Number(asked.cursor ?? 0)
    const orgs = (await allOrgs(tx)).byId
    const within = await reachable(tx, asked.org)
    const filters = sql`v.city = ${tx.city} and v.org = any(${[...within]}::uuid[]) ${wordsOf(asked.q)}
      ${asked.type ? sql`and v.type = ${asked.type}` : empty}
      ${asked.gaps === undefined ? empty : asked.gaps === 'some' ? sql`and v.gaps > 0` : sql`and v.gaps = 0`}`
    const state = asked.state ? sql`v.state = ${asked.state}` : sql`v.state not in ('retired', 'cancelled')`
    const rows =
      await tx.rows<Row>(sql`select v.id, v.matter, v.base_code, v.task_code, v.local_task_code, v.place, v.org, v.no, v.state,
        v.valid_from as "from", v.valid_to as "to", v.name, v.type, v.gaps, v.author, v.changed_at
      from matters.versions v where ${filters} and ${state} order by v.changed_at desc, v.id offset ${offset} limit ${asked.limit}`)
    const counted = await tx.rows<{ state: string; count: number }>(
      sql`select v.state, count(*)::int as count from matters.versions v where ${filters} group by v.state`,
    )
    const counts = Object.fromEntries(counted.map((one) => [one.state, one.count]))
    const places = await placeNames(tx, [...new Set(rows.map(({ place }) => place))])
    const total = asked.state
      ? (counts[asked.state] ?? 0)
      : counted.reduce((sum, one) => sum + (['retired', 'cancelled'].includes(one.state) ? 0 : one.count), 0)
    return {
      rows: rows.map((row) => ({
        ...row,
        placeName: places.get(row.place) ?? row.place,
        orgName: orgs.get(row.org)?.name ?? '',
      })),
      next: offset + rows.length < total ? String(offset + rows.length) : null,
      total,
      counts,
    }
  })
}

/** Words in the name, or the beginning of any of the codes. */
function wordsOf(q: string | undefined): Sql {
  const words = (q ?? '')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return empty
  const escaped = words.map((word) => word.replace(/[\\%_]/g, (sign) => `\\${sign}`))
  const [first = ''] = escaped
  return sql`and (v.name like all(${escaped.map((word) => `%${word}%`)}::text[]) or v.base_code like ${`${first}%`}
    or v.task_code like ${`${first.toUpperCase().slice(0, 31)}%`} or v.local_task_code like ${`${first}%`})`
}

async function reachable(tx: Tx, org: string | undefined): Promise<readonly string[]> {
  return [...(await allOrgs(tx)).byId.values()]
    .filter(({ id, path }) => isInScope(tx.actor, 'matters.edit', { org: id, orgPath: path }))
    .map(({ id }) => id)
    .filter((id) => org === undefined || id === org)
}

export type TodoLine = Todo & { placeName: string; orgName: string }

/** To-dos from above within the editor's reach. */
export async function editorTodos(ctx: Ctx): Promise<readonly TodoLine[]> {
  return ctx.reading('matters.edit', async (tx) => {
    const orgs = (await allOrgs(tx)).byId
    const todos = await openTodos(tx, await reachable(tx, undefined))
    const places = await placeNames(tx, [...new Set(todos.map(({ place }) => place))])
    return todos.map((todo) => ({
      ...todo,
      placeName: places.get(todo.place) ?? todo.place,
      orgName: orgs.get(todo.org)?.name ?? '',
    }))
  })
}
