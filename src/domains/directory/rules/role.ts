import type { Words } from '#kit/words'
import type { OrgKind } from './org.ts'
import type { PermissionName } from './permissions.ts'

/**
 * How far a permission of a role reaches. `duty`: as far as the duty itself; `org`: the duty's organisation alone;
 * `self`: what is assigned to the person; `city`: everywhere, for things that are not cases.
 */
export type Reach = 'duty' | 'org' | 'self' | 'city'

/** The width of a duty: the whole city, an organisation with all below it, or that organisation alone. */
export type Width = 'city' | 'tree' | 'org'

export type Role = {
  name: Words
  /** Where the post can exist. */
  seats: readonly OrgKind[]
  /** The duty's width unless it says something narrower. At a district sub-centre `city` means the district. */
  width: Width
  /**
   * Held alone: such a person has no other post and nobody stands in for him by system
   * (separation of administrators, GB/T 22239-2019).
   */
  sole?: true
  may: Readonly<Partial<Record<Reach, readonly PermissionName[]>>>
}
