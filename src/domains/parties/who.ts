import type { Actor } from '#platform/actor'

type ActorRow = {
  kind: Actor['kind']
  user: string | null
  name: string
  org: string | null
  orgName: string
  roles: readonly string[]
}

/** The reader as the trail records him: with the name of his organisation as it was that day. */
export function actorRow(actor: Actor): ActorRow {
  const nobody = { user: null, org: null, roles: [] }
  if (actor.kind === 'resident') return { kind: 'resident', name: 'resident', orgName: '', ...nobody }
  if (actor.kind === 'system') return { kind: 'system', name: actor.name, orgName: '', ...nobody }
  const { user, name, org, orgName } = actor
  return { kind: 'staff', user, name, org, orgName, roles: rolesOf(actor) }
}

export function rolesOf(actor: Actor): readonly string[] {
  return actor.kind === 'staff' ? [...new Set(actor.duties.map((duty) => duty.role))] : []
}
