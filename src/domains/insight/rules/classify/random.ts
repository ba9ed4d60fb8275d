/** A generator of numbers in [0, 1) that says the same row for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Puts the numbers into a random order, in place. */
export function shuffle(numbers: Int32Array, chance: () => number): void {
  for (let at = numbers.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1))
    const kept = numbers[at] ?? 0
    numbers[at] = numbers[other] ?? 0
    numbers[other] = kept
  }
}
