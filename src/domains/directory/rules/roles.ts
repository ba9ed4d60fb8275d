import type { PermissionName } from './permissions.ts'
import type { Reach, Role } from './role.ts'
import { roles } from './role-table.ts'

export type RoleCode = keyof typeof roles

export const roleCodes = Object.keys(roles) as readonly RoleCode[]

export function isRole(code: string): code is RoleCode {
  return code in roles
}

/** The role by its code; the wide type, for code that walks all roles alike. */
export function roleOf(code: RoleCode): Role {
  return roles[code]
}

/** What anybody may do without signing in (居民). */
export const residentPermissions = [
  'hotline.file',
  'hotline.track',
  'hotline.respond',
  'hotline.support',
  'knowledge.search',
  'directory.read-places',
  'platform.sign-in',
  'accounts.own',
  'documents.own',
  'documents.check',
  'matters.read',
  'consult.ask',
  'applications.apply',
  'applications.own',
] as const satisfies readonly PermissionName[]

/** How far a role's permission reaches; the widest wins; null: not held. */
export function reachOf(role: RoleCode, permission: PermissionName): Reach | null {
  const may = roleOf(role).may
  const order: readonly Reach[] = ['city', 'duty', 'org', 'self']
  return order.find((reach) => may[reach]?.includes(permission)) ?? null
}
