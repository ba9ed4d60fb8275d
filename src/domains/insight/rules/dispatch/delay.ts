import { groupBy } from '#kit/group'

/** How long the first answer to a request took, and how often it had been sent back before. */
export type Answered = { classCode: string; days: number; returns: number }

export type Delay = {
  /** Requests that were sent back and have comparable ones. */
  n: number
  comparable: number
  /** Median of the days by which they took longer than is usual in their class; null where n is too small to say. */
  days: number | null
  low: number | null
  high: number | null
}

/** Fewer than this say nothing. */
export const FEWEST_RETURNED = 30
const DRAWS = 400
/** Of more, the interval is read from their order, which is as good and takes no time. */
const MOST_REDRAWN = 2000
/** Half width of a 95 % interval, in standard deviations. */
const Z = 1.96

/**
 * What a wrong dispatch costs (派错一次耽误几天): each request that was sent back (退单) against the usual time of those of its class
 * that were not. The interval is that of 400 seeded redraws, of very many that of their ranks. A comparison, not a proof: hard matters are sent back oftener.
 */
export function costOfWrongDispatch(answers: readonly Answered[]): Delay {
  const usual = usualDays(answers)
  const late = answers.flatMap(({ classCode, days, returns }) => {
    const normal = usual.get(classCode)
    return returns > 0 && normal !== undefined ? [days - normal.median] : []
  })
  const classes = new Set(answers.filter(({ returns }) => returns > 0).map(({ classCode }) => classCode))
  const comparable = [...usual].reduce((sum, [code, { n }]) => sum + (classes.has(code) ? n : 0), 0)
  if (late.length < FEWEST_RETURNED) return { n: late.length, comparable, days: null, low: null, high: null }
  return { n: late.length, comparable, days: median(late), ...intervalOf(late) }
}

function intervalOf(late: readonly number[]): Pick<Delay, 'low' | 'high'> {
  const [sorted, edge] =
    late.length > MOST_REDRAWN
      ? [[...late].sort((a, b) => a - b), (late.length - Z * Math.sqrt(late.length)) / 2]
      : [redraws(late), DRAWS * 0.025]
  return { low: sorted[Math.floor(edge)] ?? null, high: sorted[sorted.length - 1 - Math.floor(edge)] ?? null }
}

function usualDays(answers: readonly Answered[]): Map<string, { median: number; n: number }> {
  const straight = groupBy(
    answers.filter(({ returns }) => returns === 0),
    ({ classCode }) => classCode,
  )
  return new Map(
    [...straight].map(([code, those]) => [code, { median: median(those.map(({ days }) => days)), n: those.length }]),
  )
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}

/** Medians of samples drawn anew from the same numbers, sorted; the same numbers give the same draws. */
function redraws(numbers: readonly number[]): number[] {
  let seed = 20_261
  const next = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed
  }
  const draw = (): number => median(numbers.map(() => numbers[next() % numbers.length] ?? 0))
  return Array.from({ length: DRAWS }, draw).sort((a, b) => a - b)
}
