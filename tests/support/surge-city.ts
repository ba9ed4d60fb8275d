import { makeCalendar } from '#rules/deadlines'
import { type Arrival, type Baseline, cellsOf, countedWords, emptyBaseline, learn, slotOf } from '#rules/surge'
import { nationalCalendar } from '../../src/domains/deadlines/data/national-calendar.ts'

export const calendar = makeCalendar({ ...nationalCalendar, city: '990100' })

/** Chance that is the same in every run (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function normal(roll: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll())
}

/** A number of arrivals for a mean: exact by counting for small means, rounded from the bell curve for large ones. */
export function poisson(mean: number, roll: () => number): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(roll)))
  const floor = Math.exp(-mean)
  let product = roll()
  let count = 0
  while (product > floor) {
    product *= roll()
    count += 1
  }
  return count
}

export const HOUR = 3_600_000
/** How an ordinary day goes; not the shape the rules begin with. */
const SHAPE = [2, 1, 1, 1, 1, 2, 4, 10, 22, 26, 24, 18, 10, 14, 20, 22, 20, 16, 10, 8, 6, 5, 4, 3]
const SHAPE_SUM = SHAPE.reduce((sum, one) => sum + one, 0)

export type SimulatedCity = {
  perDay: number
  seed: number
  /** Vocabulary; 0: arrivals without words. */
  words?: number
}

/** Arrivals of one ordinary day: days and hours differ beyond chance, Sundays and holidays are quieter, no class is like another. */
export function ordinaryDay(city: SimulatedCity, dayStart: number, roll: () => number): Arrival[] {
  const quiet = Math.floor(slotOf(dayStart, calendar) / 24) >= 5 ? 0.6 : 1
  const factor = Math.exp(0.08 * normal(roll)) * quiet
  const arrivals: Arrival[] = []
  for (const [hour, weight] of SHAPE.entries()) {
    const mean = ((city.perDay * weight) / SHAPE_SUM) * factor * Math.exp(0.06 * normal(roll))
    const minutes = Array.from({ length: poisson(mean, roll) }, () => roll() * HOUR).sort((a, b) => a - b)
    for (const at of minutes)
      arrivals.push(someArrival(city, `${dayStart}-${arrivals.length}`, dayStart + hour * HOUR + at, roll))
  }
  return arrivals
}

const CLASSES = Array.from({ length: 60 }, (_, no) => {
  const group = String(Math.floor(no / 4) + 1).padStart(4, '0')
  return `${group}${String((no % 4) + 1).padStart(2, '0')}`
})

export function someArrival({ words = 0 }: SimulatedCity, id: string, at: number, roll: () => number): Arrival {
  // Few classes are common and many are rare.
  const classCode = CLASSES[Math.floor(CLASSES.length * roll() ** 2)] ?? null
  const district = `9901${String(1 + Math.floor(6 * roll())).padStart(2, '0')}`
  const said = words === 0 ? [] : Array.from({ length: 6 }, () => wordNo(Math.floor(words * roll() ** 3)))
  return { id, at, district, classCode, words: countedWords(said), print: id }
}

/** An invented word. */
function wordNo(no: number): string {
  return `${String.fromCharCode(0x4e00 + (no % 97))}${String.fromCharCode(0x5000 + Math.floor(no / 97))}`
}

/** A whole day as it is learnt. */
export function learnDay(baseline: Baseline, arrivals: readonly Arrival[], dayStart: number): Baseline {
  const counts = new Map<string, Map<number, number>>()
  const words = new Map<string, number>()
  for (const arrival of arrivals) {
    const slot = slotOf(arrival.at, calendar)
    for (const cell of cellsOf(arrival)) {
      const slots = counts.get(cell) ?? new Map<number, number>()
      counts.set(cell, slots.set(slot, (slots.get(slot) ?? 0) + 1))
    }
    for (const word of arrival.words) words.set(word, (words.get(word) ?? 0) + 1)
  }
  const slots = Array.from({ length: 24 }, (_, hour) => slotOf(dayStart + hour * HOUR, calendar))
  return learn(baseline, { slots, counts, words, wordsOf: arrivals.length })
}

/** Local midnight of a day. */
export function midnight(date: string): number {
  return Date.parse(`${date}T00:00:00+08:00`)
}

/** A baseline learnt from so many ordinary days before a date. */
export function learnt(city: SimulatedCity, before: number, days: number): Baseline {
  const roll = dice(city.seed)
  let baseline = emptyBaseline
  for (let day = days; day > 0; day -= 1) {
    const start = before - day * 24 * HOUR
    baseline = learnDay(baseline, ordinaryDay(city, start, roll), start)
  }
  return baseline
}
