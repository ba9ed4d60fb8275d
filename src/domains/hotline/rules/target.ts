import { allow, type Ruling, refuse } from '#kit/ruling'
import { rowFor } from './catalogue.ts'
import type { Target } from './commands.ts'
import { instead, isConflicted } from './conflict.ts'
import type { Now } from './decision.ts'
import type { Facts } from './facts.ts'
import type { UnitFacts, World } from './world.ts'

/** Levels from streets and towns downwards (基层). */
const GRASSROOTS = 4

/** Checks where a request is to go: units that exist, no conflict, no pushing down, and the catalogue or a reason. */
export function checkTarget(facts: Facts, target: Target, moment: Now): Ruling<UnitFacts> {
  const { world } = moment
  const named = [target.lead, ...target.assists]
  if (new Set(named).size !== named.length) return refuse('invalid', 'hotline.unit-named-twice', {}, 'assists')
  for (const org of named) {
    const unit = checkUnit(facts, org, world)
    if (!unit.allowed) return unit
  }
  const lead = checkUnit(facts, target.lead, world)
  if (!lead.allowed) return lead
  if (!mayHandle(facts, lead.value, world)) {
    return refuse(
      'conflict',
      'hotline.not-a-street-duty',
      { unit: lead.value.name, class: facts.classCode ?? '' },
      'lead',
    )
  }
  return checkCatalogue(facts, target, lead.value, moment)
}

/** A unit that exists, works, and is not concerned by the matter. */
export function checkUnit(facts: Facts, org: string, world: World): Ruling<UnitFacts> {
  const unit = world.units[org]
  if (unit === undefined) return refuse('missing', 'hotline.unknown-unit', {}, 'lead')
  if (world.centres.includes(org))
    return refuse('conflict', 'hotline.centre-does-not-handle', { unit: unit.name }, 'lead')
  if (!unit.active) return refuse('conflict', 'hotline.unit-abolished', { unit: unit.name }, 'lead')
  if (!isConflicted(facts, unit)) return allow(unit)
  const other = world.units[instead(facts, unit, world) ?? '']
  return refuse('conflict', 'hotline.conflict-of-interest', { unit: unit.name, instead: other?.name ?? '' }, 'lead')
}

/** What a department must do is not pushed to the grassroots: the class must stand in its duty list (潍坊市12345条例 art. 24). */
function mayHandle(facts: Facts, unit: UnitFacts, world: World): boolean {
  if (unit.level < GRASSROOTS || world.streetDuties === null) return true
  return chainOf(facts, world).some((code) => world.streetDuties?.includes(code))
}

function checkCatalogue(facts: Facts, target: Target, lead: UnitFacts, { now, world }: Now): Ruling<UnitFacts> {
  const row = rowFor(world.catalogue, chainOf(facts, world), facts.place, now)
  const follows = row !== undefined && row.org === target.lead
  if (target.catalogueRow !== null && target.catalogueRow !== row?.id) {
    return refuse('conflict', 'hotline.catalogue-row-differs', {}, 'catalogueRow')
  }
  if (follows || target.deviation !== null) return allow(lead)
  const unit = row === undefined ? '' : (world.units[row.org]?.name ?? '')
  return refuse('invalid', 'hotline.deviation-needs-reason', { unit }, 'deviation')
}

function chainOf(facts: Facts, world: World): readonly string[] {
  if (facts.classCode === null) return []
  return world.requestClass?.code === facts.classCode ? world.requestClass.chain : [facts.classCode]
}
