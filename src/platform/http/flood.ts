const MOST_KEPT = 10_000

/** A bucket per address: so many at once, so many a minute after. `clock` is real time in milliseconds. */
export type Flow = { burst: number; perMinute: number; clock?: () => number }

/**
 * Slows down who floods an open door with writing: answers the seconds to wait, 0 when there is nothing against it. A bucket
 * fills again by itself, so that a shared address (a school, an office, a mobile carrier) is never shut out, only slowed.
 * It follows real time and lives in this process alone.
 */
export function floodGate({ burst, perMinute, clock = () => performance.now() }: Flow): (address: string) => number {
  const buckets = new Map<string, { left: number; at: number }>()
  return (address) => {
    const now = clock()
    const known = buckets.get(address)
    const left = known ? Math.min(burst, known.left + ((now - known.at) / 60_000) * perMinute) : burst
    if (left < 1) return Math.ceil(((1 - left) / perMinute) * 60)
    buckets.delete(address)
    buckets.set(address, { left: left - 1, at: now })
    if (buckets.size > MOST_KEPT) buckets.delete(buckets.keys().next().value ?? '')
    return 0
  }
}

/** The machine's own tools (imports, measurements) come from here; a proxy in front names the real address. */
export function isOwnMachine(address: string): boolean {
  return address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1'
}
