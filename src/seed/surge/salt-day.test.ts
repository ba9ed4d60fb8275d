import { describe, expect, it } from 'vitest'
import { type Arrival, belongsTo, boundsFor, detect, emptyBaseline, type Incident, matches } from '#rules/surge'
import { calendar, midnight } from '#tests/support/surge-city'
import { delivered } from '../../domains/surge/data.ts'
import { type DayMessage, RUMOUR, SALT_SHARE, saltDay, saltSlice, WHOLE_DAY } from './salt-day.ts'
import { ordinary } from './salt-words.ts'
import { arrivalOf, teach } from './teach.ts'

const places = ['990101001000', '990102001000', '990103002000', '990104001000']
/** Ordinary matters have classes; salt has none that fits. */
const classOf = ({ subject, isSalt }: DayMessage): string | null =>
  isSalt ? null : `01${String(ordinary.findIndex(([name]) => name === subject) + 1).padStart(2, '0')}01`
const start = midnight('2026-11-25')
const taught = { days: 12, requests: WHOLE_DAY, places, calendar, classOf }

const baseline = teach(emptyBaseline, { ...taught, start })
const bounds = boundsFor({ cells: baseline.sums.size, words: baseline.words.size })

type Raised = Incident & { minute: number }

/** Watches a day at these minutes, as the worker does: what belongs to an alarm that stands is not told again. */
function watch(messages: readonly DayMessage[], minutes: readonly number[]): Raised[] {
  const arrivals = messages.map((message, no) => arrivalOf(message, { id: String(no), start, classOf }))
  const raised: Raised[] = []
  for (const minute of minutes) {
    const now = start + minute * 60_000
    const recent = arrivals.filter(({ at }) => at > now - 10_800_000 && at <= now)
    const unspoken = recent.filter((arrival: Arrival) => !raised.some((alarm) => belongsTo(arrival, alarm)))
    for (const incident of detect(unspoken, { baseline, calendar, bounds, level: 1, now }))
      raised.push({ ...incident, minute })
  }
  return raised
}

const every = (from: number, until: number, step: number): number[] =>
  Array.from({ length: Math.floor((until - from) / step) + 1 }, (_, at) => from + at * step)

describe('a run on salt: 12,822 requests in the daytime, three in five about one thing', () => {
  const requests = WHOLE_DAY
  it('is the same day for the same seed, and has its share of salt', () => {
    const day = saltDay({ requests: WHOLE_DAY, places, seed: 'a' })
    expect(day).toHaveLength(WHOLE_DAY)
    expect(day.filter(({ isSalt }) => isSalt)).toHaveLength(Math.round(WHOLE_DAY * SALT_SHARE))
    expect(saltDay({ requests: 50, places, seed: 'a' })).toEqual(saltDay({ requests: 50, places, seed: 'a' }))
    expect(saltSlice({ requests: 100, minutes: 60, places, seed: 'a' })).toHaveLength(100)
  })

  it('raises one alarm within five minutes of the rumour, and not another one all day', () => {
    const day = saltDay({ requests, places, seed: 'panic' })
    const raised = watch(day, [
      ...every(RUMOUR - 30, RUMOUR, 10),
      ...every(RUMOUR + 1, RUMOUR + 6, 1),
      ...every(570, 1200, 30),
    ])
    expect(raised.map(({ topic, minute }) => `${topic} ${minute}`)).toHaveLength(1)
    expect(raised[0]?.words).toContain('盐')
    expect(raised[0]?.minute).toBeGreaterThan(RUMOUR)
    expect(raised[0]?.minute).toBeLessThanOrEqual(RUMOUR + 5)
  })

  it('raises nothing on the ordinary day before', () => {
    const day = saltDay({ requests, places, seed: 'before', salt: false })
    const raised = watch(day, every(8 * 60 + 5, 20 * 60, 30))
    expect(raised.map(({ topic, minute, count, expected }) => `${topic} ${minute} ${count} ${expected}`)).toEqual([])
  })
})

describe('the prepared plan for such a day', () => {
  it('gathers nearly all of what the alarm is about, and nothing else', () => {
    const plan = delivered.find(({ name }) => name.startsWith('日用品'))
    const topic = plan?.content.topic ?? { words: [], classes: [], place: '' }
    const day = saltDay({ requests: 2000, places, seed: 'gathered' })
    const found = day.filter((one) => matches(topic, { ...one, classCode: null }))
    expect(found.every(({ isSalt }) => isSalt)).toBe(true)
    expect(found.length / day.filter(({ isSalt }) => isSalt).length).toBeGreaterThan(0.98)
  })
})
