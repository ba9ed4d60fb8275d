import type { Facts } from '#kit/feel'
import type { Words } from '#kit/words'
import type { Calendar } from '#rules/deadlines'
import type { MatterVersion } from '#rules/matters'
import type { ApplicationProfile } from './profile.ts'

/** Reference data loaded before deciding. Organisations are ids of `directory`, whatever the version calls them. */
export type World = {
  calendar: Calendar
  rules: ApplicationProfile
  /** The version the case is pinned to. */
  version: MatterVersion
  /** Values of the form that conditions read: a hidden field is null, never absent. */
  facts: Facts
  /** The implementing body (法定受理机关). */
  org: string
  /** The window that accepts by delegation; null: the body's own clerk accepts. */
  windowOrg: string | null
  /** Who does a step, by its key; absent: the body itself. */
  stepOrgs: Readonly<Record<string, string>>
  /** Names of organisations that a text names. */
  orgNames: Readonly<Record<string, string>>
  /** Names of document types and terms that a text names. */
  docNames: Readonly<Record<string, Words>>
  termNames: Readonly<Record<string, Words>>
  /** In the list of broken pledges: no tolerant acceptance, no pledge (安阳市政务服务条例 art. 29). */
  creditExcluded: boolean
}
