/** The four kinds of problem: 季节性, 老大难, 整改类, 突击类 (a concentrated campaign, not the emergency). */
export const problemKinds = ['seasonal', 'chronic', 'rectification', 'campaign'] as const
export type ProblemKind = (typeof problemKinds)[number]

/** Requests of one class at one place in one month: how many, how many unsolved or redone. Month as `YYYY-MM`. */
export type MonthCount = { month: string; count: number; unsolved: number; orders: number }
/** All months of a class at a place (null: the whole city). */
export type Series = { classCode: string; place: string | null; months: readonly MonthCount[] }

/** What the figures say of a series, with the figures themselves. */
export type Proposal = {
  kind: ProblemKind
  classCode: string
  place: string | null
  why: Readonly<Record<string, number | string>>
}

/** A month counts as the season when it holds so many times the mean of the others, in two years at least. */
const SEASON = 2
const FEWEST_IN_SEASON = 5
const YEARS = 2
/** Chronic: so many months running with requests, and so many of them unsolved or done again. */
const CHRONIC_MONTHS = 6
const CHRONIC_UNSOLVED = 0.25
const CHRONIC_COUNT = 12
/** A campaign is worth deciding on when the last month holds so many and so many times the mean before. */
const CAMPAIGN_COUNT = 20
const CAMPAIGN_RISE = 2.5

/** What kind of problem each series looks like; a person decides. `until` is the month that is not over yet. */
export function proposeProblems(series: readonly Series[], until: string): Proposal[] {
  return series.flatMap((one) => {
    const about = { classCode: one.classCode, place: one.place }
    const past = [...one.months].filter(({ month }) => month < until).sort((a, b) => (a.month < b.month ? -1 : 1))
    const found = [seasonal(past), chronic(past, until), rectification(past), campaign(past, until)]
    return found.flatMap((proposal) => (proposal ? [{ ...about, ...proposal }] : []))
  })
}

type Found = Pick<Proposal, 'kind' | 'why'> | null

/** The same month of the year stands out, year after year. */
function seasonal(past: readonly MonthCount[]): Found {
  const years = [...new Set(past.map(({ month }) => month.slice(0, 4)))]
  for (let nth = 1; nth <= 12; nth += 1) {
    const name = String(nth).padStart(2, '0')
    const inSeason = past.filter(({ month }) => month.endsWith(`-${name}`))
    if (inSeason.length < YEARS || inSeason.some(({ count }) => count < FEWEST_IN_SEASON)) continue
    const stands = inSeason.every(({ month, count }) => {
      const rest = past.filter((other) => other.month.slice(0, 4) === month.slice(0, 4) && other.month !== month)
      // Months without any request are months too; of the first and the last year only those that were seen.
      const months = Math.max(rest.length, years.length > YEARS ? 11 : 6)
      return count >= SEASON * (sumOf(rest) / months)
    })
    const [first, last] = [inSeason[0], inSeason.at(-1)]
    if (stands && first && last)
      return { kind: 'seasonal', why: { month: nth, years: inSeason.length, before: first.count, last: last.count } }
  }
  return null
}

/** Month after month, and what is done does not hold. */
function chronic(past: readonly MonthCount[], until: string): Found {
  const recent = past.slice(-CHRONIC_MONTHS)
  const isRunning =
    recent.length === CHRONIC_MONTHS && monthsBetween(recent[0]?.month ?? until, until) === CHRONIC_MONTHS
  const count = sumOf(recent)
  const unsolved = recent.reduce((sum, month) => sum + month.unsolved, 0)
  if (!isRunning || recent.some((month) => month.count === 0) || count < CHRONIC_COUNT) return null
  return unsolved < CHRONIC_UNSOLVED * count
    ? null
    : { kind: 'chronic', why: { months: CHRONIC_MONTHS, count, unsolved } }
}

/** Somebody above has ordered it put right: supervision orders and leaders' instructions stand in its requests. */
function rectification(past: readonly MonthCount[]): Found {
  const recent = past.slice(-3)
  const orders = recent.reduce((sum, month) => sum + month.orders, 0)
  return orders >= 2 ? { kind: 'rectification', why: { orders, count: sumOf(recent) } } : null
}

/** So much more than before that it wants everybody at once. */
function campaign(past: readonly MonthCount[], until: string): Found {
  const last = past.at(-1)
  const before = past.slice(-7, -1)
  if (!last || monthsBetween(last.month, until) !== 1 || last.count < CAMPAIGN_COUNT || before.length < 3) return null
  const mean = Math.round((sumOf(before) / before.length) * 10) / 10
  return last.count < CAMPAIGN_RISE * mean ? null : { kind: 'campaign', why: { last: last.count, mean } }
}

function sumOf(months: readonly MonthCount[]): number {
  return months.reduce((sum, { count }) => sum + count, 0)
}

/** Whole months from one `YYYY-MM` to another. */
export function monthsBetween(from: string, until: string): number {
  const [y1 = 0, m1 = 0] = from.split('-').map(Number)
  const [y2 = 0, m2 = 0] = until.split('-').map(Number)
  return (y2 - y1) * 12 + m2 - m1
}
