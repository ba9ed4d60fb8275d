import { ALL } from './arrival.ts'
import { SLOTS } from './slots.ts'

/**
 * What is usual (基线), learnt from whole days of one season; older weeks count less. `sums` holds arrivals by hour of the
 * week for every counter, `exposure` how many such hours were watched, both with the weight of their age.
 */
export type Baseline = {
  exposure: readonly number[]
  sums: ReadonlyMap<string, readonly number[]>
  /** Words of open requests: in how many (weighted) each occurred, and out of how many. */
  words: ReadonlyMap<string, number>
  wordsOf: number
}

/** Arrivals a minute that are usual, and how sure that is (`size` of the negative binomial). */
export type Usual = { rate: number; size: number }

/** Hours' worth of the city's own shape that every counter starts with. */
const SHRINK = 8
/** Hours' worth that an hour of the city's week leans on its like. */
const SHRINK_CITY = 3
/** Arrivals' worth of an average counter's share that every counter starts with. */
const SHARE_OF = 200
const AVERAGE_SHARE = 1 / 2000
/** An hour of a city without history. */
const UNKNOWN_LEVEL = 20
/** Days differ by about a tenth for no reason one could name: size 100. */
const SCATTER = 100

/** How a day goes in any city, by hour; mean 1. */
const DAY_SHAPE = [
  0.25, 0.15, 0.1, 0.1, 0.1, 0.2, 0.45, 0.9, 1.8, 2.2, 2.2, 1.8, 1.1, 1.2, 1.8, 2, 1.9, 1.6, 1.2, 1, 0.8, 0.6, 0.4, 0.3,
]

/** Reads off what is usual; made once per baseline. */
export function usualOf(baseline: Baseline): (cell: string, slot: number) => Usual {
  const city = cityRates(baseline)
  const citySum = total(baseline.sums.get(`${ALL}@`))
  const shares = new Map<string, { share: number; seen: number; sums: readonly number[] | undefined }>()
  const shareOf = (cell: string) => {
    const known = shares.get(cell)
    if (known) return known
    const sums = baseline.sums.get(cell)
    const seen = total(sums)
    const share = cell === `${ALL}@` ? 1 : (seen + SHARE_OF * AVERAGE_SHARE) / (citySum + SHARE_OF)
    const made = { share, seen, sums }
    shares.set(cell, made)
    return made
  }
  return (cell, slot) => {
    const { share, seen, sums } = shareOf(cell)
    const watched = baseline.exposure[slot] ?? 0
    const anHour = ((sums?.[slot] ?? 0) + SHRINK * share * (city[slot] ?? 0)) / (watched + SHRINK)
    // What was seldom seen is known badly: its own uncertainty widens the bounds.
    return { rate: anHour / 60, size: 1 / (1 / SCATTER + 1 / (seen + 1)) }
  }
}

/**
 * The city's arrivals an hour for every hour of the week. An hour that was seldom watched leans on the same hour of other
 * days of its kind, and those on the shape of any city.
 */
function cityRates({ exposure, sums }: Baseline): readonly number[] {
  const all = sums.get(`${ALL}@`)
  const watched = total(exposure)
  const level = watched > 0 ? total(all) / watched : UNKNOWN_LEVEL
  const kinds = new Map<number, { came: number; watched: number }>()
  for (let slot = 0; slot < SLOTS; slot += 1) {
    const known = kinds.get(kindOf(slot)) ?? { came: 0, watched: 0 }
    kinds.set(kindOf(slot), {
      came: known.came + (all?.[slot] ?? 0),
      watched: known.watched + (exposure[slot] ?? 0),
    })
  }
  return Array.from({ length: SLOTS }, (_, slot) => {
    const kind = kinds.get(kindOf(slot)) ?? { came: 0, watched: 0 }
    const ofAny = level * (DAY_SHAPE[slot % 24] ?? 1)
    const ofKind = (kind.came + SHRINK_CITY * ofAny) / (kind.watched + SHRINK_CITY)
    return ((all?.[slot] ?? 0) + SHRINK_CITY * ofKind) / ((exposure[slot] ?? 0) + SHRINK_CITY)
  })
}

/** The same hour of working days is one kind, of days off another. */
function kindOf(slot: number): number {
  return (slot >= 5 * 24 ? 24 : 0) + (slot % 24)
}

function total(numbers: readonly number[] | undefined): number {
  return numbers?.reduce((sum, one) => sum + one, 0) ?? 0
}

/** The share of open requests in which a word usually occurs. */
export function usualShare({ words, wordsOf }: Baseline, word: string): { share: number; size: number } {
  const seen = words.get(word) ?? 0
  return { share: (seen + 1) / (wordsOf + 1000), size: Math.min(seen + 1, WORD_SCATTER) }
}

/** Words come in clumps on ordinary days too: one matter, many of the same words. */
const WORD_SCATTER = 3

/** A day as it is learnt: arrivals per counter and hour of the week, and words with the number of requests they occurred in. */
export type LearntDay = {
  slots: readonly number[]
  counts: ReadonlyMap<string, ReadonlyMap<number, number>>
  words: ReadonlyMap<string, number>
  wordsOf: number
}

/** What a week leaves of what was known before: after nine weeks a third. */
const KEPT_A_WEEK = 0.88
/** The same by days, for words. */
const KEPT_A_DAY = 0.985
const TOO_SELDOM = 0.2

/** The baseline after another whole day. Each hour of the week fades only when it is watched again. */
export function learn(baseline: Baseline, day: LearntDay): Baseline {
  const watched = new Set(day.slots)
  const fade = (numbers: readonly number[] | undefined, more: (slot: number) => number): number[] =>
    Array.from({ length: SLOTS }, (_, slot) => {
      const before = numbers?.[slot] ?? 0
      return watched.has(slot) ? before * KEPT_A_WEEK + more(slot) : before
    })
  const sums = new Map<string, readonly number[]>()
  for (const cell of new Set([...baseline.sums.keys(), ...day.counts.keys()])) {
    const after = fade(baseline.sums.get(cell), (slot) => day.counts.get(cell)?.get(slot) ?? 0)
    if (total(after) >= TOO_SELDOM) sums.set(cell, after)
  }
  const words = new Map<string, number>()
  for (const word of new Set([...baseline.words.keys(), ...day.words.keys()])) {
    const after = (baseline.words.get(word) ?? 0) * KEPT_A_DAY + (day.words.get(word) ?? 0)
    if (after >= TOO_SELDOM) words.set(word, after)
  }
  return {
    exposure: fade(baseline.exposure, () => 1),
    sums,
    words,
    wordsOf: baseline.wordsOf * KEPT_A_DAY + day.wordsOf,
  }
}

/** Two whole days: a city that was listened to for less has no usual yet, and every count would be news. */
const HOURS_NEEDED = 48

/** Whether enough was learnt to say what is usual. */
export function isLearnt({ exposure }: Baseline): boolean {
  return total(exposure) >= HOURS_NEEDED
}

/** Four weeks: from then on a season stands by itself. */
const HOURS_OF_ITS_OWN = 4 * SLOTS
/** The season before counts as this much at most, in hours. */
const HOURS_LENT = 2 * SLOTS

/** Whether a season was watched long enough to stand by itself. */
export function standsAlone({ exposure }: Baseline): boolean {
  return total(exposure) >= HOURS_OF_ITS_OWN
}

/**
 * A season that has just begun leans on the one before, the less the more of its own weeks it has seen: else the first of
 * March would be as new to the house as its very first day.
 */
export function leanOn(season: Baseline, before: Baseline): Baseline {
  const lent = total(before.exposure)
  const missing = Math.max(0, 1 - total(season.exposure) / HOURS_OF_ITS_OWN)
  const weight = lent === 0 ? 0 : missing * Math.min(1, HOURS_LENT / lent)
  if (weight === 0) return season
  const add = (own: readonly number[] | undefined, other: readonly number[] | undefined): readonly number[] =>
    Array.from({ length: SLOTS }, (_, slot) => (own?.[slot] ?? 0) + weight * (other?.[slot] ?? 0))
  const cells = new Set([...season.sums.keys(), ...before.sums.keys()])
  return {
    ...season,
    exposure: add(season.exposure, before.exposure),
    sums: new Map([...cells].map((cell) => [cell, add(season.sums.get(cell), before.sums.get(cell))])),
  }
}

export const emptyBaseline: Baseline = {
  exposure: Array.from({ length: SLOTS }, () => 0),
  sums: new Map(),
  words: new Map(),
  wordsOf: 0,
}
