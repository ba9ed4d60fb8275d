import { cutMessage } from '#platform/text/cut'
import type { Calendar } from '#rules/deadlines'
import { type Arrival, type Baseline, cellsOf, countedWords, learn, slotOf } from '#rules/surge'
import { type DayMessage, saltDay } from './salt-day.ts'

const HOUR = 3_600_000
const MINUTE = 60_000
const cuts = new Map<string, readonly string[]>()

/** A message of the replayed day as the detector counts it; `start` is local midnight, `classOf` what its words point to. */
export function arrivalOf(
  message: DayMessage,
  { id, start, classOf }: { id: string; start: number; classOf: (message: DayMessage) => string | null },
): Arrival {
  const { subject, text, place } = message
  const whole = `${subject}\n${text}`
  const words = cuts.get(whole) ?? wordsOf(message)
  cuts.set(whole, words)
  const at = start + message.minute * MINUTE
  return { id, at, district: place.slice(0, 6), classCode: classOf(message), words, print: [...words].sort().join(' ') }
}

function wordsOf(message: DayMessage): readonly string[] {
  const cut = cutMessage(message)
  return countedWords([...cut.subject, ...cut.text])
}

export type Teaching = {
  /** Local midnight of the day that is to be judged: the days before it are learnt. */
  start: number
  days: number
  requests: number
  places: readonly string[]
  calendar: Calendar
  classOf: (message: DayMessage) => string | null
}

/** A baseline taught by ordinary days without salt, as many a day as the replayed day will have of them. */
export function teach(baseline: Baseline, { start, days, requests, places, calendar, classOf }: Teaching): Baseline {
  let learnt = baseline
  for (let day = days; day > 0; day -= 1) {
    const from = start - day * 24 * HOUR
    const messages = saltDay({ requests, places, seed: `ordinary/${day}`, salt: false })
    const arrivals = messages.map((message, no) => arrivalOf(message, { id: `${day}-${no}`, start: from, classOf }))
    learnt = learnOne(learnt, arrivals, { from, calendar })
  }
  return learnt
}

function learnOne(
  baseline: Baseline,
  arrivals: readonly Arrival[],
  day: { from: number; calendar: Calendar },
): Baseline {
  const counts = new Map<string, Map<number, number>>()
  const words = new Map<string, number>()
  for (const arrival of arrivals) {
    const slot = slotOf(arrival.at, day.calendar)
    for (const cell of cellsOf(arrival)) {
      const slots = counts.get(cell) ?? new Map<number, number>()
      counts.set(cell, slots.set(slot, (slots.get(slot) ?? 0) + 1))
    }
    for (const word of arrival.words) words.set(word, (words.get(word) ?? 0) + 1)
  }
  const slots = Array.from({ length: 24 }, (_, hour) => slotOf(day.from + hour * HOUR, day.calendar))
  return learn(baseline, { slots, counts, words, wordsOf: arrivals.length })
}
