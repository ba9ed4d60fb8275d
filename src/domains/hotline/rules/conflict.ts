import type { Facts } from './facts.ts'
import type { UnitFacts, World } from './world.ts'

/**
 * The conflict rule (回避): the unit complained about, everything below it and whoever is excluded is never a target
 * and never sees the identity (济南市12345条例 art. 32, 信访工作条例 art. 30).
 */
export function isConflicted(facts: Pick<Facts, 'about' | 'excludedPaths'>, unit: UnitFacts): boolean {
  return facts.about.orgs.includes(unit.id) || facts.excludedPaths.some((path) => unit.path.startsWith(path))
}

/** Who gets it instead: the next superior that is not concerned, else discipline inspection; null when even that is concerned. */
export function instead(facts: Pick<Facts, 'about' | 'excludedPaths'>, unit: UnitFacts, world: World): string | null {
  const superior = unit.parentId === null ? undefined : world.units[unit.parentId]
  if (superior !== undefined) return isConflicted(facts, superior) ? instead(facts, superior, world) : superior.id
  const discipline = world.disciplineOrg === null ? undefined : world.units[world.disciplineOrg]
  return discipline === undefined || isConflicted(facts, discipline) ? null : discipline.id
}
