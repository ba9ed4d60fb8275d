import { sql, type Tx } from '#platform/db/tx'
import type { Difference } from '../rules/index.ts'

export type Todo = {
  id: string
  local: string
  matter: string
  place: string
  org: string
  upper: string
  name: string
  differences: readonly Difference[]
  /** In how many places the local version is heavier than the changed one above. */
  heavier: number
  createdAt: Date
}

/** To-dos from the level above that nobody has dealt with, oldest first (todos_open). */
export async function openTodos(tx: Tx, orgs?: readonly string[]): Promise<readonly Todo[]> {
  const within = orgs === undefined ? sql`true` : sql`t.org = any(${[...orgs]}::uuid[])`
  return tx.rows<Todo>(sql`select t.id, t.local, t.matter, t.place, t.org, t.upper, v.name, t.differences, t.heavier, t.created_at
    from matters.todos t join matters.versions v on v.city = t.city and v.id = t.upper
    where t.city = ${tx.city} and t.state = 'open' and ${within} order by t.created_at, t.id limit 500`)
}
