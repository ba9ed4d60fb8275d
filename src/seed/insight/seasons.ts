import { diceOf } from './dice.ts'

const DAY = 86_400_000
const HOUR = 3_600_000
/** The city's clock, eight hours before Greenwich. */
const ZONE = 8 * HOUR

/** Codes, the months they belong to, and how little is left of them in the others, 0 to 1. */
const seasons: readonly (readonly [codes: readonly string[], months: readonly number[], rest: number])[] = [
  [['0504'], [11, 12, 1, 2, 3], 0.03],
  [['010405', '1204', '030303'], [6, 7, 8, 9], 0.15],
  [['010504', '050203'], [4, 5], 0.1],
  [['0601', '060301'], [5, 6, 7, 8], 0.15],
  [['0502', '080105'], [6, 7, 8, 9], 0.2],
  [['0401'], [4, 5, 6, 7, 8, 9, 10], 0.4],
  [['120302'], [1, 2], 0.1],
  [['080101'], [11, 12, 1, 2], 0.35],
  [['070203', '010204'], [6, 7, 8, 9, 10], 0.3],
  [['040204'], [10, 11], 0.15],
  [['070202'], [11, 12, 1, 3, 4], 0.3],
  [['060403'], [5, 6, 7], 0.2],
  [['1002', '1003'], [3, 4, 5, 6, 10], 0.5],
]

/** How much of the whole year a class has in the month, 0 to 1. */
export function seasonOf(code: string, month: number): number {
  const found = seasons.find(([codes]) => codes.some((one) => code.startsWith(one)))
  return found === undefined || found[1].includes(month) ? 1 : found[2]
}

/** How busy the hotline is at each hour of a day, and on each day from Sunday. */
const byHour = [2, 1, 1, 1, 1, 2, 5, 12, 30, 40, 38, 30, 18, 22, 34, 36, 32, 28, 24, 24, 22, 16, 9, 4]
const byWeekday = [0.55, 1.15, 1.1, 1, 1, 1.05, 0.65]

export type Span = { from: Date; until: Date }

/** When a message of the class comes in: by season, day of the week and hour. Whole seconds. */
export function momentOf(name: string, code: string, { from, until }: Span): Date {
  const dice = diceOf(`moment ${name}`)
  const days = Math.max(0.02, (until.getTime() - from.getTime()) / DAY)
  let at = from.getTime()
  for (let draw = 0; draw < 60; draw += 1) {
    const day = from.getTime() + dice.roll(`day ${draw}`) * days * DAY
    at = Math.floor((day + ZONE) / DAY) * DAY - ZONE + hourOf(dice.roll(`hour ${draw}`)) * HOUR
    const local = new Date(at + ZONE)
    const weight = seasonOf(code, local.getUTCMonth() + 1) * ((byWeekday[local.getUTCDay()] ?? 1) / 1.15)
    if (at >= from.getTime() && at <= until.getTime() && dice.happens(`kept ${draw}`, weight)) break
  }
  const within = Math.min(until.getTime(), Math.max(from.getTime(), at))
  return new Date(Math.floor(within / 1000) * 1000)
}

function hourOf(share: number): number {
  const all = byHour.reduce((sum, one) => sum + one, 0)
  let left = share * all
  for (const [hour, weight] of byHour.entries()) {
    if (left < weight) return hour + left / weight
    left -= weight
  }
  return 23.99
}

/** The next instant of office hours (8:30 to 17:30, Monday to Friday) at or after this one; `spread` 0 to 1 within the first hour. */
export function officeTime(at: Date, spread: number): Date {
  const local = at.getTime() + ZONE
  const [midnight, time] = [Math.floor(local / DAY) * DAY, local % DAY]
  const opens = 8.5 * HOUR
  const isWorked = (day: number): boolean => ![0, 6].includes(new Date(day).getUTCDay())
  if (isWorked(midnight) && time >= opens && time <= 17.5 * HOUR) return at
  let day = isWorked(midnight) && time < opens ? midnight : midnight + DAY
  while (!isWorked(day)) day += DAY
  return new Date(Math.floor((day + opens + spread * HOUR - ZONE) / 1000) * 1000)
}
