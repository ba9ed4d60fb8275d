import type { TaskChange } from '#rules/casework'
import { currentRound, dueFor, unitDue } from './clocks.ts'
import type { Target } from './commands.ts'
import { isConflicted } from './conflict.ts'
import type { Now } from './decision.ts'
import type { Facts, Leg, LegKind } from './facts.ts'
import { lineFacts } from './line-facts.ts'
import { openTask } from './tasks.ts'
import type { UnitFacts, World } from './world.ts'

type Opened = { legs: readonly Leg[]; tasks: readonly TaskChange[] }
type OneLeg = { org: string; kind: LegKind; designated: boolean; parent: string | null }
type How = { designated: boolean; parent: string | null; overseer: UnitFacts | null }

/**
 * Opens the legs of a dispatch: one lead, the assisting units, and a copy for whoever must push (督办).
 * The unit's clock starts here, not when it signs.
 */
export function openDispatch(facts: Facts, target: Target, how: How, moment: Now): Opened {
  const { designated } = how
  const above =
    how.overseer === null
      ? null
      : openLeg(facts, { org: how.overseer.id, kind: 'supervise', designated, parent: null }, moment)
  const parent = above?.leg.task ?? how.parent
  const lead = openLeg(facts, { org: target.lead, kind: 'handle', designated, parent }, moment)
  const assists = target.assists.map((org) =>
    openLeg(facts, { org, kind: 'assist', designated, parent: lead.leg.task }, moment),
  )
  const all = [...(above === null ? [] : [above]), lead, ...assists]
  return { legs: all.map(({ leg }) => leg), tasks: all.map(({ change }) => change) }
}

/** One leg of any kind, with its task. */
export function openLeg(facts: Facts, what: OneLeg, moment: Now): { leg: Leg; change: TaskChange } {
  const { org, kind, designated, parent } = what
  const { now, world } = moment
  const unit = world.units[org]
  const { dueAt, provisional } = unitDue(facts, now, world)
  const change = openTask(moment, {
    kind,
    org,
    parent,
    dueAt,
    dueProvisional: provisional,
  })
  const returnable = kind === 'handle' && !designated && facts.redo === null
  const leg: Leg = {
    task: change.task.id,
    kind,
    org,
    path: unit?.path ?? '',
    level: unit?.level ?? 0,
    round: currentRound(facts),
    dispatchedAt: now.toISOString(),
    returnUntil: returnable ? (dueFor('return-window', now, lineFacts(facts, world), world) ?? dueAt) : null,
    designated,
    signOff: unit?.internalSteps === 'sign-off',
  }
  return { leg, change }
}

/** Straight to a street or village: its district gets a copy, so that it can push (北京市接诉即办工作条例 art. 12). */
export function overseerOf(facts: Facts, unit: UnitFacts, world: World): UnitFacts | null {
  if (unit.level < 4) return null
  for (let above = parentOf(unit, world); above !== undefined; above = parentOf(above, world)) {
    if (above.level === 3) return above.active && !isConflicted(facts, above) ? above : null
  }
  return null
}

/** The superior that supervises a redo; the centre itself when there is none above the unit. */
export function superiorOf(facts: Facts, unit: UnitFacts, world: World): UnitFacts | null {
  const above = overseerOf(facts, unit, world) ?? parentOf(unit, world) ?? world.units[world.centre] ?? null
  return above === null || isConflicted(facts, above) || above.id === unit.id ? null : above
}

function parentOf(unit: UnitFacts, world: World): UnitFacts | undefined {
  return unit.parentId === null ? undefined : world.units[unit.parentId]
}
