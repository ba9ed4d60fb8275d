import type { Tx } from '#platform/db/tx'
import { allOrgs, type Org } from '../queries/orgs.ts'
import { knownPlaces } from '../queries/places.ts'
import type { ImportFault, UnitIn } from '../rules/index.ts'
import { updateOrgs } from '../store.ts'
import { fill } from './fill.ts'
import type { Plan } from './import-directory.ts'

export type UnitPlan = Plan & { fresh: readonly UnitIn[]; altered: readonly (UnitIn & { id: string; before: Org })[] }

/** Compares rows of units with what is there: parents, places, what is new, what differs. */
export async function planUnits(tx: Tx, rows: readonly UnitIn[]): Promise<UnitPlan> {
  const { byCode } = await allOrgs(tx)
  const places = await knownPlaces(
    tx,
    rows.map((row) => row.place),
  )
  const inSheet = new Map(rows.map((row) => [row.code, row]))
  const parentCode = new Map([...byCode.values()].map((org) => [org.id, org.code]))
  const faults: ImportFault[] = []
  const plan = { fresh: [] as UnitIn[], altered: [] as UnitPlan['altered'][number][], same: 0 }
  for (const row of rows) {
    const before = byCode.get(row.code)
    const fault = faultOf(row, { places, before, parentCode, isKnown: (code) => byCode.has(code) || inSheet.has(code) })
    if (fault !== null) faults.push({ row: row.no, ...fault })
    else if (before === undefined) plan.fresh.push(row)
    else if (differs(row, before)) plan.altered.push({ ...row, id: before.id, before })
    else plan.same += 1
  }
  const { ordered, lost } = inOrder(plan.fresh, (code) => byCode.has(code))
  return {
    fresh: ordered,
    altered: plan.altered,
    same: plan.same,
    added: ordered.length,
    changed: plan.altered.length,
    faults: [...faults, ...lost],
    newPeople: 0,
  }
}

export async function writeUnits(tx: Tx, plan: UnitPlan): Promise<void> {
  const changed = plan.altered.map(({ id, name, place, shortName, phone, before }) => ({
    ...{ id, name, place },
    shortName: shortName ?? before.shortName,
    phone: phone ?? before.phone,
  }))
  await updateOrgs(tx, changed)
  const orgs = plan.fresh.map(({ shortName, ...unit }) => ({ ...unit, shortName: shortName ?? unit.name }))
  await fill(tx, { orgs, passwordHash: '' })
}

type Known = {
  places: ReadonlySet<string>
  before: Org | undefined
  parentCode: ReadonlyMap<string, string>
  isKnown(code: string): boolean
}

function faultOf(row: UnitIn, { places, before, parentCode, isKnown }: Known): Omit<ImportFault, 'row'> | null {
  if (!places.has(row.place)) return { field: 'place', code: 'directory.no-such-place', facts: { place: row.place } }
  if (row.parent !== null && !isKnown(row.parent))
    return { field: 'parent', code: 'directory.import-unknown-parent', facts: { parent: row.parent } }
  if (before === undefined) return null
  const parent = before.parent === null ? null : (parentCode.get(before.parent) ?? null)
  const moved = before.kind !== row.kind || parent !== row.parent
  return moved
    ? { field: before.kind === row.kind ? 'parent' : 'kind', code: 'directory.import-fixed', facts: {} }
    : null
}

/** An empty cell leaves what is there. */
function differs(row: UnitIn, before: Org): boolean {
  return (
    row.name !== before.name ||
    row.place !== before.place ||
    (row.shortName !== null && row.shortName !== before.shortName) ||
    (row.phone !== null && row.phone !== before.phone)
  )
}

/** Parents before children; what never finds its parent stands in a circle or under a faulty row. */
function inOrder(
  rows: readonly UnitIn[],
  exists: (code: string) => boolean,
): { ordered: UnitIn[]; lost: ImportFault[] } {
  const children = new Map<string, UnitIn[]>()
  const ordered: UnitIn[] = []
  for (const row of rows) {
    if (row.parent === null || exists(row.parent)) ordered.push(row)
    else children.set(row.parent, [...(children.get(row.parent) ?? []), row])
  }
  for (const row of ordered) {
    ordered.push(...(children.get(row.code) ?? []))
    children.delete(row.code)
  }
  const lost = [...children.values()].flat().map(
    (row): ImportFault => ({
      ...{ row: row.no, field: 'parent', code: 'directory.import-circle', facts: {} },
    }),
  )
  return { ordered, lost }
}
