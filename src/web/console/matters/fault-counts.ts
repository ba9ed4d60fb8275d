import { elementAt, type Section } from '#rules/matters'

/** How many faults each section holds. */
export function faultCounts(faults: readonly { path: string }[]): Readonly<Partial<Record<Section, number>>> {
  const counts: Partial<Record<Section, number>> = {}
  for (const { path } of faults) {
    const section = elementAt(path)?.section
    if (section) counts[section] = (counts[section] ?? 0) + 1
  }
  return counts
}
