import { isWithin, type OrgKind, parentPath } from './org.ts'
import { type PermissionName, permissionNames } from './permissions.ts'
import type { Reach, Width } from './role.ts'
import { type RoleCode, reachOf, roleOf } from './roles.ts'

/** How far a permission reaches; the shape every actor carries, said here once more because rules know no platform. */
export type Scope =
  | { kind: 'city' }
  | { kind: 'tree'; path: string }
  | { kind: 'org'; org: string }
  | { kind: 'self'; of?: string }

export type Grant = { permission: PermissionName; scope: Scope }

/** A period with an open end; half open, so that one duty ends in the instant the next begins. */
export type Period = { from: Date; to: Date | null }

/** A post as one person holds it, with the facts of its organisation (岗位职责). */
export type HeldDuty = Period & {
  role: RoleCode
  org: { id: string; path: string; kind: OrgKind }
  /** Width given to this very duty; null: as the role says. */
  width: Width | null
  /** The absent person, when the duty comes through a stand-in (AB角); null: held in one's own name. */
  of: string | null
}

export function isInForce(period: Period, now: Date): boolean {
  return period.from <= now && (period.to === null || now < period.to)
}

/**
 * The reach of a duty. What reaches over the city from the 12345 centre reaches over the district from a district
 * sub-centre, and a sub-centre's tree is its whole district (区分中心).
 */
export function dutyScope(duty: Pick<HeldDuty, 'role' | 'org' | 'width'>): Scope {
  const width = narrower(duty.width, roleOf(duty.role).width)
  if (width === 'org') return { kind: 'org', org: duty.org.id }
  if (duty.org.kind === 'district-centre') return { kind: 'tree', path: parentPath(duty.org.path) ?? duty.org.path }
  return width === 'city' ? { kind: 'city' } : { kind: 'tree', path: duty.org.path }
}

/**
 * What the duties in force allow, each permission with its reaches. A reach inside a wider one is left out.
 * A post that is held alone (`sole`) does not pass to a stand-in.
 */
export function grantsOf(duties: readonly HeldDuty[], now: Date): Grant[] {
  const live = duties.filter((duty) => isInForce(duty, now) && !(duty.of !== null && roleOf(duty.role).sole))
  return permissionNames.flatMap((permission) =>
    widest(live.flatMap((duty) => scopeFor(duty, permission))).map((scope) => ({ permission, scope })),
  )
}

/** Whether one person may hold these posts together (三员分立). */
export function canHoldTogether(codes: readonly RoleCode[]): boolean {
  const distinct = new Set(codes)
  return distinct.size < 2 || ![...distinct].some((code) => roleOf(code).sole)
}

function scopeFor(duty: HeldDuty, permission: PermissionName): Scope[] {
  const reach: Reach | null = reachOf(duty.role, permission)
  if (reach === null) return []
  if (reach === 'city') return [{ kind: 'city' }]
  if (reach === 'org') return [{ kind: 'org', org: duty.org.id }]
  if (reach === 'self') return [duty.of === null ? { kind: 'self' } : { kind: 'self', of: duty.of }]
  return [dutyScope(duty)]
}

const widths: readonly Width[] = ['org', 'tree', 'city']

/** A duty may be narrower than its role, never wider. */
function narrower(own: Width | null, ofRole: Width): Width {
  if (own === null) return ofRole
  return widths[Math.min(widths.indexOf(own), widths.indexOf(ofRole))] ?? ofRole
}

function widest(scopes: readonly Scope[]): Scope[] {
  const kept: Scope[] = []
  for (const scope of scopes) {
    if (kept.some((other) => covers(other, scope))) continue
    kept.splice(0, kept.length, ...kept.filter((other) => !covers(scope, other)), scope)
  }
  return kept
}

function covers(wide: Scope, scope: Scope): boolean {
  if (wide.kind === 'city') return true
  if (wide.kind === 'tree') return scope.kind === 'tree' && isWithin(scope.path, wide.path)
  if (wide.kind === 'org') return scope.kind === 'org' && scope.org === wide.org
  return scope.kind === 'self' && scope.of === wide.of
}
