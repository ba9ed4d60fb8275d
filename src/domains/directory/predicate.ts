import { type Actor, type Scope, type Staff, scopesOf } from '#platform/actor'
import { join, type Sql, sql } from '#platform/db/tx'
import type { PermissionName } from './rules/index.ts'

/** The columns of the statement that say where a row belongs. */
export type ScopeColumns = {
  org: Sql
  /** Materialised path of that organisation. */
  orgPath: Sql
  /** Who has it; without this column a reach over one's own work finds nothing. */
  assignee?: Sql
}

/**
 * The rows an actor may touch under a permission, as an SQL condition: the finer of the two walls, beside row-level
 * security. No reach gives `false`. Paths hold digits and slashes only, so LIKE needs no escape and uses an index in
 * C order.
 */
export function scopePredicate(actor: Actor, permission: PermissionName, columns: ScopeColumns): Sql {
  const scopes = scopesOf(actor, permission)
  if (scopes.some((scope) => scope.kind === 'city')) return sql`true`
  const conditions = scopes.flatMap((scope) => condition(actor, scope, columns))
  return conditions.length === 0 ? sql`false` : sql`(${join(conditions, ' or ')})`
}

/** The same question for one row already in hand. */
export function isInScope(
  actor: Actor,
  permission: PermissionName,
  row: { org: string; orgPath: string; assignee?: string | null },
): boolean {
  return scopesOf(actor, permission).some((scope) => {
    if (scope.kind === 'city') return true
    if (scope.kind === 'tree') return row.orgPath.startsWith(scope.path)
    if (scope.kind === 'org') return row.org === scope.org
    return row.assignee != null && row.assignee === ownerOf(actor, scope)
  })
}

/** The person and all whom he stands in for now: whose tasks are his to do (AB角). */
export function actsFor(staff: Staff): readonly string[] {
  const absent = staff.grants.flatMap(({ scope }) =>
    scope.kind === 'self' && scope.of !== undefined ? [scope.of] : [],
  )
  return [...new Set([staff.user, ...absent])]
}

function condition(actor: Actor, scope: Scope, columns: ScopeColumns): Sql[] {
  if (scope.kind === 'tree') return [sql`${columns.orgPath} like ${`${scope.path}%`}`]
  if (scope.kind === 'org') return [sql`${columns.org} = ${scope.org}`]
  const owner = scope.kind === 'self' ? ownerOf(actor, scope) : null
  return owner === null || columns.assignee === undefined ? [] : [sql`${columns.assignee} = ${owner}`]
}

function ownerOf(actor: Actor, scope: Extract<Scope, { kind: 'self' }>): string | null {
  return scope.of ?? (actor.kind === 'staff' ? actor.user : null)
}
