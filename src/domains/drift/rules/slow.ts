/** How one body handled one matter in a period, as its cases tell. */
export type Handling = { decided: number; late: number; offList: number; medianDays: number | null }

/** Fewer decisions than this say nothing about a body. */
const FEWEST = 5

/**
 * Whether the median decision came after the promised day: more than half of those decided were late. The promise is that
 * of the version each case is pinned to, with the times that do not count already taken out.
 */
export function isSlow({ decided, late }: Handling): boolean {
  return decided >= FEWEST && late * 2 > decided
}
