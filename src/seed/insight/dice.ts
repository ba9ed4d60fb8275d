/**
 * Chance that can be asked for by name: the same seed and name always give the same number in [0, 1). Nothing is used up,
 * so that one message does not depend on those before it.
 */
export type Dice = {
  roll(name: string): number
  /** One of the list. */
  pick<T>(name: string, from: readonly T[]): T
  /** Whether something of this probability happens. */
  happens(name: string, share: number): boolean
  /** A number between, evenly. */
  between(name: string, from: number, to: number): number
  /** Dice of a part, independent of all others. */
  of(part: string | number): Dice
}

export function diceOf(seed: string): Dice {
  const roll = (name: string): number => hash(`${seed}\u0000${name}`)
  return {
    roll,
    pick: (name, from) => {
      const found = from[Math.floor(roll(name) * from.length)]
      if (found === undefined) throw new Error(`nothing to pick for ${name}`)
      return found
    },
    happens: (name, share) => roll(name) < share,
    between: (name, from, to) => from + roll(name) * (to - from),
    of: (part) => diceOf(`${seed}\u0001${part}`),
  }
}

/** FNV-1a, then mixed (murmur3 finaliser), as a share of 2³². */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) / 0x1_0000_0000
}
