import type { Calendar } from '#rules/deadlines'
import { ALL, type Arrival, type Cell, cellOf, cellsOf, isIn, wordOf, wordTopic } from './arrival.ts'
import { type Baseline, isLearnt, type Usual, usualOf, usualShare } from './baseline.ts'
import { slotOf } from './slots.ts'
import { rarity, rarityAtMost } from './tail.ts'
import { countingWindows, WINDOWS } from './windows.ts'

/** False alarms a week that the city accepts over all counters together: one in four weeks. */
export const FALSE_ALARMS_A_WEEK = 0.25
/** Alarms are looked for four times a minute. */
const LOOKS_A_WEEK = 4 * 7 * 24 * 60
/** Fewer in a window are handled one by one, however unusual they are. */
const FEWEST = 8
/** A word needs this many different texts: a person who sends the same ten times is no surge. */
const FEWEST_TEXTS = 5
/** Words of a city that was listened to less say nothing yet. */
const WORDS_NEED = 300

/** How rare a count must be to be told (−log10 of its chance), so that all counters and windows together keep the promise. */
type Bounds = { cell: number; word: number }

export function boundsFor(counters: { cells: number; words: number }): Bounds {
  // Half of what is accepted goes to the counters of class and place, half to words; each look at each counts as a new try.
  const bound = (many: number) =>
    Math.log10((Math.max(many, 1) * WINDOWS.length * LOOKS_A_WEEK) / (FALSE_ALARMS_A_WEEK / 2))
  return { cell: bound(counters.cells), word: bound(counters.words) }
}

/** A count that is too high to be chance. */
type Hit = Cell & {
  /** Minutes of the window, and when it began (milliseconds since 1970). */
  window: number
  from: number
  count: number
  expected: number
  rarity: number
}

/** An alarm in the making: what rose most, the words that rose with it, and the requests it was seen in. */
export type Incident = Hit & { words: readonly string[]; requests: readonly string[] }

export type Watching = {
  baseline: Baseline
  calendar: Calendar
  bounds: Bounds
  /** How today compares with usual days in general, 1 is as always. */
  level: number
  now: number
  /** Places where it is known already that more comes in of everything; '' is the city. */
  silent?: readonly string[]
}

const MINUTE = 60_000
const MOST_INCIDENTS = 5

/**
 * What is rising now, given the arrivals of the last three hours in order of time. One matter rises in many counters; the
 * rarest speaks for it, its arrivals are put aside, and only what is still too much without them is another matter. Before
 * two days were learnt nothing is told: there is nothing to compare with.
 */
export function detect(arrivals: readonly Arrival[], watching: Watching): readonly Incident[] {
  if (!isLearnt(watching.baseline)) return []
  const usual = usualOf(watching.baseline)
  const found: Incident[] = []
  let left = arrivals
  while (found.length < MOST_INCIDENTS) {
    const hits = [...cellHits(left, watching, usual), ...wordHits(left, watching, usual)]
    const named = hits.filter(({ topic }) => topic !== ALL)
    const best = strongest(named) ?? strongest(hits.filter((hit) => !isSilent(hit, watching)))
    if (best === null) break
    const incident = told(best, left, watching)
    found.push(incident)
    if (best.topic === ALL) break
    const its = new Set(incident.requests)
    left = left.filter((arrival) => !its.has(arrival.id))
  }
  return found
}

/** That more comes in of everything is told last, and not again while it is known. */
function isSilent({ place }: Hit, { silent = [] }: Watching): boolean {
  return silent.some((one) => one === place || one === '')
}

function strongest(hits: readonly Hit[]): Hit | null {
  return hits.reduce<Hit | null>((top, hit) => (top === null || stronger(hit, top) ? hit : top), null)
}

/** The rarer one; of two alike the narrower topic, because it says more. */
function stronger(one: Hit, other: Hit): boolean {
  return one.rarity - other.rarity > 1e-9 || (one.rarity === other.rarity && one.topic.length > other.topic.length)
}

/** What is usual for a counter over a window that ends now: hour by hour, at today's level. */
export function expectedIn(
  usual: (cell: string, slot: number) => Usual,
  cell: string,
  { calendar, level, now }: Pick<Watching, 'calendar' | 'level' | 'now'>,
  window: number,
): { mean: number; size: number } {
  let mean = 0
  let size = 1
  for (let from = now - window * MINUTE; from < now; ) {
    const until = Math.min(now, (Math.floor(from / (60 * MINUTE)) + 1) * 60 * MINUTE)
    const found = usual(cell, slotOf(from, calendar))
    mean += (found.rate * level * (until - from)) / MINUTE
    size = found.size
    from = until
  }
  return { mean, size }
}

function cellHits(
  arrivals: readonly Arrival[],
  watching: Watching,
  usual: (cell: string, slot: number) => Usual,
): readonly Hit[] {
  const counting = countingWindows()
  const fresh = new Set<string>()
  const minute = Math.floor(watching.now / MINUTE)
  for (const arrival of arrivals) {
    for (const cell of cellsOf(arrival)) {
      counting.add(cell, Math.floor(arrival.at / MINUTE))
      if (arrival.at > watching.now - 15 * MINUTE) fresh.add(cell)
    }
  }
  return [...fresh].flatMap((cell) =>
    judge(cell, counting.at(cell, minute), {
      bound: watching.bounds.cell,
      now: watching.now,
      expected: (window) => expectedIn(usual, cell, watching, window),
    }),
  )
}

type Judging = {
  bound: number
  now: number
  expected(window: number): { mean: number; size: number }
}

/** The rarest of a counter's windows, where it is rare enough to be told. `counts` in the order of the windows. */
export function judge(cell: string, counts: readonly number[], { bound, now, expected }: Judging): readonly Hit[] {
  let best: Hit | null = null
  for (const [index, window] of WINDOWS.entries()) {
    const count = counts[index] ?? 0
    if (count < FEWEST) continue
    const { mean, size } = expected(window)
    if (count < 1.3 * mean || rarityAtMost(count, mean, size) < bound) continue
    const rare = rarity(count, mean, size)
    if (rare < bound || (best !== null && rare <= best.rarity)) continue
    best = { ...cellOf(cell), window, from: now - window * MINUTE, count, expected: mean, rarity: rare }
  }
  return best === null ? [] : [best]
}

/** Words in far more requests than usual, both as a share of what comes in and in number. */
function wordHits(
  arrivals: readonly Arrival[],
  watching: Watching,
  usual: (cell: string, slot: number) => Usual,
): readonly Hit[] {
  if (watching.baseline.wordsOf < WORDS_NEED) return []
  return WINDOWS.slice(0, 3).flatMap((window) => {
    const from = watching.now - window * MINUTE
    const open = arrivals.filter((arrival) => arrival.at > from && arrival.words.length > 0)
    if (open.length < FEWEST) return []
    const everything = expectedIn(usual, `${ALL}@`, watching, window).mean
    return [...countWords(open)].flatMap(([word, { count, texts }]): Hit[] => {
      if (count < FEWEST || texts.size < FEWEST_TEXTS) return []
      const { share, size } = usualShare(watching.baseline, word)
      const expected = share * Math.max(open.length, everything)
      if (rarityAtMost(count, expected, size) < watching.bounds.word) return []
      const rare = rarity(count, expected, size)
      return rare < watching.bounds.word
        ? []
        : [{ topic: wordTopic(word), place: '', window, from, count, expected, rarity: rare }]
    })
  })
}

function countWords(arrivals: readonly Arrival[]): Map<string, { count: number; texts: Set<string> }> {
  const counted = new Map<string, { count: number; texts: Set<string> }>()
  for (const { words, print } of arrivals) {
    for (const word of words) {
      const known = counted.get(word) ?? { count: 0, texts: new Set() }
      known.count += 1
      known.texts.add(print)
      counted.set(word, known)
    }
  }
  return counted
}

/** Characters of grammar: a city that has learnt little would take them for news. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(
  '的了不是我有在一个就都也很要到去说他她它这那和与吧吗呢啊被把给你您上下中大小多少来没得地着过还又再请能会可为以及或而但所',
)

/** The incident behind a hit: its requests, and the words that hardly occur outside of it. */
function told(hit: Hit, arrivals: readonly Arrival[], { baseline }: Watching): Incident {
  const inside = arrivals.filter((arrival) => isIn(arrival, hit))
  const open = inside.filter(({ words }) => words.length > 0)
  const words = [...countWords(open)]
    .filter(([word]) => !SAYS_NOTHING.has(word))
    .filter(([, { count, texts }]) => texts.size >= FEWEST_TEXTS && count * 4 >= open.length)
    .map(([word, { count }]) => ({ word, lift: count / open.length / usualShare(baseline, word).share, count }))
    .filter(({ lift }) => lift >= 4)
    .sort((a, b) => b.count * Math.log(b.lift) - a.count * Math.log(a.lift))
    .slice(0, 5)
    .map(({ word }) => word)
  const requests = arrivals.filter((arrival) => belongsTo(arrival, { ...hit, words })).map(({ id }) => id)
  return { ...hit, words, requests }
}

/**
 * Whether an arrival belongs to an alarm: by its counter, by a word that holds the alarm's (食盐 for 盐), or by two of the
 * words that rose with it.
 */
export function belongsTo(arrival: Arrival, alarm: Cell & { words: readonly string[] }): boolean {
  if (isIn(arrival, alarm)) return true
  if (alarm.place !== '') return false
  const word = wordOf(alarm.topic)
  if (word !== null && arrival.words.some((one) => one.includes(word))) return true
  return alarm.words.filter((one) => arrival.words.includes(one)).length >= 2
}

/**
 * How today compares with usual days: what came in the last day without the last three hours, against what was to be
 * expected. Kept near 1, so that a day that is all surge does not become the measure.
 */
export function levelOf(came: number, expected: number): number {
  const settled = (came + LEVEL_WEIGHT) / (expected + LEVEL_WEIGHT)
  return Math.min(Math.max(settled, 0.7), 1.5)
}

const LEVEL_WEIGHT = 60

/** The minute at which the excess began: after it the counts stand out most from twice the usual. */
export function beganAt(perMinute: readonly number[], usualPerMinute: number): number {
  let best = perMinute.length - 1
  let sum = 0
  let most = Number.NEGATIVE_INFINITY
  for (let at = perMinute.length - 1; at >= 0; at -= 1) {
    sum += (perMinute[at] ?? 0) - 2 * usualPerMinute - 0.05
    if (sum > most) {
      most = sum
      best = at
    }
  }
  return best
}
