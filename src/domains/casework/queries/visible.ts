import { scopePredicate } from '#domains/directory'
import { type Actor, holdsForCity } from '#platform/actor'
import { raw, type Sql, sql } from '#platform/db/tx'
import type { Viewer } from '../process.ts'

/**
 * The cases `c` that an actor may read: all of the city, or those with a task in his reach. Row-level security takes
 * away the cases that his organisation is complained about in.
 */
export function visibleCases(actor: Actor): Sql {
  if (seesWholeCity(actor)) return sql`true`
  const reach = scopePredicate(actor, 'casework.read', {
    org: raw('t.org'),
    orgPath: raw('t.org_path'),
    assignee: raw('t.assignee'),
  })
  return sql`exists (select 1 from casework.tasks t where t.city = c.city and t.case_id = c.id and ${reach})`
}

export function seesWholeCity(actor: Actor): boolean {
  return holdsForCity(actor, 'casework.read')
}

/** Who looks, as far as a process must know to leave out what is not for him. */
export function viewerOf(actor: Actor): Viewer {
  if (actor.kind !== 'staff') return { centre: actor.kind === 'system', user: null, org: null, orgPath: '' }
  return { centre: seesWholeCity(actor), user: actor.user, org: actor.org, orgPath: actor.orgPath }
}
