import { Failure } from './failure.ts'

/** A shared address (a school, an office, a mobile carrier) may send this many at once, and so many a minute after. */
const BURST = 60
const PER_MINUTE = 30
const MOST_KEPT = 10_000

/**
 * Slows down who floods the open interface with writing: a bucket per address that fills again by itself, so that nobody is
 * shut out for longer than seconds. It follows real time and lives in this process alone.
 */
export function floodGate(clock: () => number = () => performance.now()): (address: string) => void {
  const buckets = new Map<string, { left: number; at: number }>()
  return (address) => {
    const now = clock()
    const known = buckets.get(address)
    const left = known ? Math.min(BURST, known.left + ((now - known.at) / 60_000) * PER_MINUTE) : BURST
    if (left < 1) throw new Failure(429, 'open311.too-many', { seconds: Math.ceil(((1 - left) / PER_MINUTE) * 60) })
    buckets.delete(address)
    buckets.set(address, { left: left - 1, at: now })
    if (buckets.size > MOST_KEPT) buckets.delete(buckets.keys().next().value ?? '')
  }
}
