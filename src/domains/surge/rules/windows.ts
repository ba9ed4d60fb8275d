/** How far back the detector looks, in minutes: a burst shows in the short ones, a slow rise in the long ones. */
export const WINDOWS = [5, 15, 60, 180] as const

/** The minutes in which a counter counted, oldest first; per window, where it begins in them. */
type Counter = { minutes: number[]; heads: number[]; sums: number[] }

const TIDY = 4096

/** Counts per counter over the last 5, 15, 60 and 180 minutes, kept as arrivals come in, in the order of time. */
export function countingWindows() {
  const counters = new Map<string, Counter>()
  return {
    /** Counts one arrival in this minute and answers the counts of the windows that end with it, shortest first. */
    add(cell: string, minute: number): readonly number[] {
      const counter = counters.get(cell) ?? { minutes: [], heads: [0, 0, 0, 0], sums: [0, 0, 0, 0] }
      counters.set(cell, counter)
      counter.minutes.push(minute)
      return settle(counter, minute)
    },
    /** The counts of the windows that end with this minute. */
    at(cell: string, minute: number): readonly number[] {
      const counter = counters.get(cell)
      return counter ? settle(counter, minute) : [0, 0, 0, 0]
    },
  }
}

function settle({ minutes, heads, sums }: Counter, minute: number): readonly number[] {
  for (let index = 0; index < WINDOWS.length; index += 1) {
    let head = heads[index] ?? 0
    const oldest = minute - (WINDOWS[index] ?? 0)
    while (head < minutes.length && (minutes[head] ?? 0) <= oldest) head += 1
    heads[index] = head
    sums[index] = minutes.length - head
  }
  const past = heads.at(-1) ?? 0
  if (past > TIDY) {
    minutes.splice(0, past)
    for (let index = 0; index < heads.length; index += 1) heads[index] = (heads[index] ?? 0) - past
  }
  return sums
}
