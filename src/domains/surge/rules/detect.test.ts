import { describe, expect, it } from 'vitest'
import {
  type Arrival,
  type Baseline,
  boundsFor,
  cellsOf,
  countingWindows,
  detect,
  emptyBaseline,
  expectedIn,
  FALSE_ALARMS_A_WEEK,
  isLearnt,
  judge,
  leanOn,
  rarity,
  rarityAtMost,
  slotOf,
  standsAlone,
  usualOf,
} from '#rules/surge'
import {
  calendar,
  dice,
  HOUR,
  learnt,
  midnight,
  ordinaryDay,
  poisson,
  type SimulatedCity,
  someArrival,
} from '#tests/support/surge-city'

const DAY = 24 * HOUR

describe('how rare a count is', () => {
  it('is never more than its quick bound', () => {
    for (const n of [9, 20, 80, 400]) {
      for (const mean of [0.01, 1, 8, 60]) {
        for (const size of [1, 3, 100]) expect(rarity(n, mean, size)).toBeLessThanOrEqual(rarityAtMost(n, mean, size))
      }
    }
  })
  it('is that of a negative binomial', () => {
    // P(N ≥ 3) of a geometric law with mean 1 is 1/8; P(N ≥ 1) of a Poisson law with mean 1 is 1 − 1/e.
    expect(rarity(3, 1, 1)).toBeCloseTo(Math.log10(8), 8)
    expect(rarity(2, 1, 1e7)).toBeCloseTo(-Math.log10(1 - 2 / Math.E), 5)
  })
  it('is nothing below the mean, and grows with the count', () => {
    expect(rarity(5, 5, 100)).toBe(0)
    expect(rarity(400, 100, 100)).toBeGreaterThan(rarity(200, 100, 100))
  })
})

describe('the hour of the week', () => {
  it('takes holidays as Sundays and make-up days as working days', () => {
    // 1 October 2026 is a Thursday and a holiday; 10 October is a Saturday on which people work.
    expect(slotOf(midnight('2026-10-01') + 9 * HOUR, calendar)).toBe(6 * 24 + 9)
    expect(slotOf(midnight('2026-10-10') + 9 * HOUR, calendar)).toBe(4 * 24 + 9)
    expect(slotOf(midnight('2026-11-23') + 9 * HOUR, calendar)).toBe(9)
  })
})

/** A year of ordinary days, judged at every single arrival; how many alarms there were, an alarm lasting three hours. */
function falseAlarms(city: SimulatedCity, days: number): number {
  const first = midnight('2026-01-05')
  const roll = dice(city.seed + 1)
  const baseline = learnt(city, first, 56)
  const usual = usualOf(baseline)
  const bounds = boundsFor({ cells: baseline.sums.size, words: 0 })
  const counting = countingWindows()
  const quietUntil = new Map<string, number>()
  let alarms = 0
  for (let day = 0; day < days; day += 1) {
    const start = first + day * DAY
    const arrivals = ordinaryDay(city, start, roll)
    for (const arrival of arrivals) {
      const minute = Math.floor(arrival.at / 60_000)
      for (const cell of cellsOf(arrival)) {
        const counts = counting.add(cell, minute)
        if ((counts[3] ?? 0) < 8 || (quietUntil.get(cell) ?? 0) > arrival.at) continue
        const now = (minute + 1) * 60_000
        const expected = (window: number) => expectedIn(usual, cell, { calendar, level: 1, now }, window)
        if (judge(cell, counts, { bound: bounds.cell, now, expected }).length === 0) continue
        alarms += 1
        quietUntil.set(cell, arrival.at + 3 * HOUR)
      }
    }
  }
  return alarms
}

describe('false alarms', () => {
  it('stay within the promise over a simulated year of ordinary days', () => {
    const promised = FALSE_ALARMS_A_WEEK * 52
    expect(falseAlarms({ perDay: 150, seed: 11 }, 364)).toBeLessThanOrEqual(promised)
  }, 120_000)

  it('stay within it for words, looked at every three hours of sixteen weeks', () => {
    const city = { perDay: 200, seed: 5, words: 2000 }
    const first = midnight('2026-03-02')
    const roll = dice(6)
    const baseline = learnt(city, first, 28)
    const bounds = boundsFor({ cells: baseline.sums.size, words: baseline.words.size })
    let alarms = 0
    for (let day = 0; day < 112; day += 1) {
      const arrivals = ordinaryDay(city, first + day * DAY, roll)
      for (let hour = 9; hour <= 21; hour += 3) {
        const now = first + day * DAY + hour * HOUR
        const recent = arrivals.filter(({ at }) => at > now - 3 * HOUR && at <= now)
        alarms += detect(recent, { baseline, calendar, bounds, level: 1, now }).length
      }
    }
    expect(alarms).toBeLessThanOrEqual(FALSE_ALARMS_A_WEEK * 16)
  }, 120_000)
})

/** Minutes from the beginning of a rise of one class until the alarm; the class usually has `anHour` requests. */
function delay(times: number, anHour: number, seed: number): number {
  const first = midnight('2026-06-01')
  const roll = dice(seed)
  const cell = '0101@'
  const usual = () => ({ rate: anHour / 60, size: 90 })
  const bounds = boundsFor({ cells: 6000, words: 0 })
  const counting = countingWindows()
  const start = first + 9 * HOUR
  for (let minute = -180; minute < 24 * 60; minute += 1) {
    const now = start + minute * 60_000
    const count = poisson((anHour / 60) * (minute < 0 ? 1 : times), roll)
    for (let one = 0; one < count; one += 1) counting.add(cell, Math.floor(now / 60_000))
    const counts = counting.at(cell, Math.floor(now / 60_000))
    const expected = (window: number) => expectedIn(usual, cell, { calendar, level: 1, now: now + 60_000 }, window)
    if (judge(cell, counts, { bound: bounds.cell, now, expected }).length > 0) return minute + 1
  }
  return Number.POSITIVE_INFINITY
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

describe('how soon a rise is told', () => {
  it('is within minutes for ten times and three times the usual of a busy class', () => {
    const delays = (times: number, anHour: number) =>
      median(Array.from({ length: 5 }, (_, seed) => delay(times, anHour, seed + 1)))
    expect(delays(10, 60)).toBeLessThanOrEqual(4)
    expect(delays(10, 600)).toBeLessThanOrEqual(2)
    expect(delays(3, 600)).toBeLessThanOrEqual(10)
    expect(delays(2, 600)).toBeLessThanOrEqual(60)
  })
})

describe('a matter nobody has a class for', () => {
  const city = { perDay: 400, seed: 21, words: 2000 }
  const first = midnight('2026-11-23')
  const baseline = learnt(city, first, 42)
  const bounds = boundsFor({ cells: baseline.sums.size, words: baseline.words.size })
  const now = first + 10 * HOUR
  const before = ordinaryDay(city, first, dice(3)).filter(({ at }) => at > now - 3 * HOUR && at <= now)
  const rush = (count: number, print?: string): Arrival[] =>
    Array.from({ length: count }, (_, no) => ({
      ...someArrival(city, `rush-${no}`, now - (no + 1) * 15_000, dice(no + 1)),
      words: ['盐', '抢购', `字${no}`],
      print: print ?? `rush-${no}`,
    }))
  const seen = (more: readonly Arrival[]) =>
    detect(
      [...before, ...more].sort((a, b) => a.at - b.at),
      { baseline, calendar, bounds, level: 1, now },
    )

  it('is found by the words that suddenly occur, as one matter', () => {
    const found = seen(rush(14))
    expect(found).toHaveLength(1)
    expect(found[0]?.words).toContain('盐')
    expect(found[0]?.requests).toHaveLength(14)
  })
  it('is told before the rise of everything, which is told once and by itself', () => {
    const many = Array.from({ length: 400 }, (_, no) =>
      someArrival({ ...city, words: 0 }, `m-${no}`, now - no * 9000, dice(no)),
    )
    const scattered = many.map((one, no) => ({ ...one, classCode: null, district: '', words: [], print: `${no}` }))
    const all = [...before, ...scattered].sort((a, b) => a.at - b.at)
    const watching = { baseline, calendar, bounds, level: 1, now }
    expect(detect(all, watching).map(({ topic }) => topic)).toEqual(['all'])
    expect(detect(all, { ...watching, silent: [''] })).toEqual([])
    const both = [...all, ...rush(14)].sort((a, b) => a.at - b.at)
    expect(detect(both, watching).map(({ topic }) => topic)).toEqual([expect.stringMatching(/^word:/), 'all'])
  })
  it('is not found in an ordinary hour, nor in one text sent fourteen times', () => {
    expect(seen([])).toEqual([])
    expect(seen(rush(14, 'same')).filter(({ topic }) => topic.startsWith('word:'))).toEqual([])
  })
})

describe('a city that is listened to for the first time', () => {
  const city = { perDay: 600, seed: 50 }
  const first = midnight('2026-01-07')
  const arrivals = ordinaryDay(city, first, dice(9))
  const alarmsWith = (baseline: Baseline): number => {
    const bounds = boundsFor({ cells: baseline.sums.size, words: 0 })
    let alarms = 0
    for (let hour = 8; hour <= 22; hour += 1) {
      const now = first + hour * HOUR
      const recent = arrivals.filter(({ at }) => at > now - 3 * HOUR && at <= now)
      alarms += detect(recent, { baseline, calendar, bounds, level: 1, now }).length
    }
    return alarms
  }

  it('raises nothing before two days were learnt, and nothing on an ordinary day after them', () => {
    expect(alarmsWith(emptyBaseline)).toBe(0)
    expect(alarmsWith(learnt(city, first, 1))).toBe(0)
    const two = learnt(city, first, 2)
    expect(isLearnt(two)).toBe(true)
    expect(alarmsWith(two)).toBe(0)
  })

  it('would cry wolf on the first day of a season, did the season not lean on the one before', () => {
    const before = learnt(city, first, 42)
    const leaning = leanOn(emptyBaseline, before)
    expect(alarmsWith(leaning)).toBe(0)
    const usual = (baseline: Baseline) => usualOf(baseline)('all@', 2 * 24 + 10).rate
    expect(usual(leaning) / usual(before)).toBeCloseTo(1, 1)
    // Two weeks of its own are half; four weeks stand by themselves.
    const half = learnt(city, first, 14)
    expect(leanOn(half, before).exposure[0]).toBeCloseTo((half.exposure[0] ?? 0) + 1, 0)
    expect(standsAlone(learnt({ perDay: 5, seed: 1 }, first, 42))).toBe(true)
    expect(leanOn(before, half)).toBe(before)
  })
})

describe('what is usual across midnight', () => {
  it('is that of both days, hour by hour, whatever kind of day each is', () => {
    const usual = (_cell: string, slot: number) => ({ rate: slot, size: 100 })
    const watching = { calendar, level: 1 }
    // From Sunday 22 November, 23:30, to Monday, 00:30: half an hour of slot 167 and half an hour of slot 0.
    const now = midnight('2026-11-23') + HOUR / 2
    expect(expectedIn(usual, 'all@', { ...watching, now }, 60).mean).toBeCloseTo(30 * 167)
    // Into a holiday: 30 September 2026 is a Wednesday, 1 October counts as a Sunday.
    const holiday = midnight('2026-10-01') + HOUR / 2
    expect(expectedIn(usual, 'all@', { ...watching, now: holiday }, 60).mean).toBeCloseTo(30 * (2 * 24 + 23) + 30 * 144)
  })
})
