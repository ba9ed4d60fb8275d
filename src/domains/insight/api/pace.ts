import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { floodGate } from '#platform/http/flood'

/** Nobody types faster; who does is a program, and each reading costs the server as much as several pages. */
const gate = floodGate({ burst: 120, perMinute: 300 })

/** Slows down whoever lets the house read texts faster than people write them; each member of the staff for himself. */
export function atPeoplesPace({ actor, city }: Ctx): void {
  if (actor.kind !== 'staff') return
  const seconds = gate(`${city} ${actor.user}`)
  if (seconds > 0) reject('too-many', 'insight.too-fast', { seconds })
}
