import type { Tx } from '#platform/db/tx'

/** The name under which a change of the calendar is told (日历变更). */
export const calendarChanged = 'deadlines.calendar-changed'

export type CalendarChanged = {
  type: typeof calendarChanged
  city: string
  /** The calendar's new version; clocks wound with a lower one may be wrong. */
  version: number
  /** Only periods that reach this date (YYYY-MM-DD) or go beyond it can change. */
  from: string
}

type Listener = (tx: Tx, event: CalendarChanged) => Promise<void>

const listeners: Listener[] = []

/**
 * Plugs in who must know of an edited calendar (main does this at start). The listener runs in the edit's own
 * transaction: it should write down what is to be recomputed, not recompute a city's cases on the spot.
 */
export function onCalendarChanged(listener: Listener): void {
  listeners.push(listener)
}

export async function tellCalendarChanged(tx: Tx, event: Omit<CalendarChanged, 'type' | 'city'>): Promise<void> {
  for (const listener of listeners) await listener(tx, { type: calendarChanged, city: tx.city, ...event })
}
