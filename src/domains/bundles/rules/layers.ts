import { groupBy } from '#kit/group'
import type { MatterVersion } from '#rules/matters'
import type { PlanEdge } from './plan.ts'

type Place = { layer: number; starts: number; ends: number }

/** The matters of a plan in order, each with its layer and its working days; cycles by base codes. */
export type Road = {
  order: readonly MatterVersion[]
  at(version: string): Place
  cycles: readonly (readonly string[])[]
}

/**
 * Topological layers and the longest path. After a hard edge the consumer begins when the producer has ended; a soft edge lets both
 * run side by side, and only the end waits: the maximum, not the sum. Edges inside a cycle are left out, and the cycle is told.
 */
export function layersOf(members: readonly MatterVersion[], edges: readonly PlanEdge[]): Road {
  const groups = knots(members, edges)
  const groupOf = new Map(groups.flatMap((group, no) => group.map((id) => [id, no] as const)))
  const straight = edges.filter(({ from, to }) => groupOf.get(from) !== groupOf.get(to))
  const promise = new Map(members.map(({ id, body }) => [id, body.clock.promise]))
  const places = new Map<string, Place>()
  const place = (id: string): Place => {
    const known = places.get(id)
    if (known) return known
    const before = straight.filter(({ to }) => to === id).map(({ from, soft }) => ({ soft, ...place(from) }))
    const starts = Math.max(0, ...before.filter(({ soft }) => !soft).map(({ ends }) => ends))
    const found = {
      layer: Math.max(0, ...before.map(({ layer, soft }) => (soft ? layer : layer + 1))),
      starts,
      ends: Math.max(starts + (promise.get(id) ?? 0), ...before.map(({ ends }) => ends)),
    }
    places.set(id, found)
    return found
  }
  const codes = new Map(members.map(({ id, baseCode }) => [id, baseCode]))
  return {
    order: [...members].sort((a, b) => place(a.id).layer - place(b.id).layer || (a.baseCode < b.baseCode ? -1 : 1)),
    at: place,
    cycles: groups.filter(({ length }) => length > 1).map((group) => group.map((id) => codes.get(id) ?? id).sort()),
  }
}

/** Strongly connected parts (Tarjan): whatever waits for itself is one knot; a plan has some dozens of matters. */
function knots(members: readonly MatterVersion[], edges: readonly PlanEdge[]): readonly (readonly string[])[] {
  const next = groupBy(edges, ({ from }) => from)
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const found: string[][] = []
  const visit = (id: string): void => {
    index.set(id, index.size)
    low.set(id, index.get(id) ?? 0)
    stack.push(id)
    for (const { to } of next.get(id) ?? []) {
      if (!index.has(to)) visit(to)
      if (stack.includes(to)) low.set(id, Math.min(low.get(id) ?? 0, low.get(to) ?? 0))
    }
    if (low.get(id) === index.get(id)) found.push(stack.splice(stack.indexOf(id)))
  }
  for (const { id } of members) if (!index.has(id)) visit(id)
  return found
}
