/** How far a permission reaches. */
export type Scope =
  | { kind: 'city' }
  /** An organisation and all below it, by its materialised path (`/001/014/`). */
  | { kind: 'tree'; path: string }
  /** One organisation alone. */
  | { kind: 'org'; org: string }
  /** Only what is assigned to the actor; with `of`, what is assigned to the person he stands in for (AB角). */
  | { kind: 'self'; of?: string }

/** One permission with its reach, compiled from a duty (职责). */
export type Grant = { readonly permission: string; readonly scope: Scope }

/** A post held: role + scope + skills (岗位职责). */
export type Duty = { id: string; role: string; org: string; scope: Scope; skills: readonly string[] }

export type Staff = {
  kind: 'staff'
  user: string
  account: string
  name: string
  /** The organisation the person works in, its name, and its materialised path. */
  org: string
  orgName: string
  orgPath: string
  section: string | null
  duties: readonly Duty[]
  grants: readonly Grant[]
}

/** A resident at the portal or the open API: known by what he proves per case, not by an account. */
export type Resident = { kind: 'resident'; grants: readonly Grant[] }

/** The house itself: sweeps, reactions, imports. `name` says which part acts. */
export type System = { kind: 'system'; name: string; grants: readonly Grant[] }

export type Actor = Staff | Resident | System

/** Whether the actor holds the permission anywhere at all. */
export function holds(actor: Actor, permission: string): boolean {
  return actor.kind === 'system' || actor.grants.some((grant) => grant.permission === permission)
}

/** Whether the actor holds the permission over the whole city, and not only in a part of it. */
export function holdsForCity(actor: Actor, permission: string): boolean {
  return scopesOf(actor, permission).some(({ kind }) => kind === 'city')
}

/** The reaches of one permission, widest kept as they are; empty means: not held. */
export function scopesOf(actor: Actor, permission: string): readonly Scope[] {
  if (actor.kind === 'system') return [{ kind: 'city' }]
  return actor.grants.filter((grant) => grant.permission === permission).map((grant) => grant.scope)
}
