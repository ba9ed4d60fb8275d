import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { floodGate } from '#platform/http/flood'

/** Fast hands on pinyin press eight keys a second, each a text of its own; who is faster for long is a program. */
const gate = floodGate({ burst: 300, perMinute: 900 })

/** Slows down whoever lets the house read texts faster than people write them; each member of the staff for himself. */
export function atPeoplesPace({ actor, city }: Ctx): void {
  if (actor.kind !== 'staff') return
  const seconds = gate(`${city} ${actor.user}`)
  if (seconds > 0) reject('too-many', 'insight.too-fast', { seconds })
}
