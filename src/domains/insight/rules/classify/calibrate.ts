/**
 * How scores become probabilities. `temperature`: a higher one makes labels more alike. `doubt`: the share of messages whose
 * label nobody could have told, such as those filed wrongly; it goes to all labels by their prior.
 */
export type Calibration = { temperature: number; doubt: number }

/** A message's scores, made by a model that never saw it, and the number of its true label. */
export type Outcome = { scores: ArrayLike<number>; truth: number }

const DOUBTS = [0, 0.01, 0.02, 0.04, 0.08]
const COLDEST = Math.log(0.02)
const HOTTEST = Math.log(20)
const STEPS = 16
/** So many probabilities at most are looked at; more outcomes change the third digit. */
const MOST_SHARES = 100_000

/** So many outcomes are looked at, where there are so many labels. */
export function outcomesWanted(labelCount: number): number {
  return Math.max(200, Math.floor(MOST_SHARES / Math.max(1, labelCount)))
}

/** Scores as shares that sum to 1. */
export function softmax(scores: ArrayLike<number>, temperature: number): Float64Array {
  let top = Number.NEGATIVE_INFINITY
  for (let at = 0; at < scores.length; at++) top = Math.max(top, scores[at] ?? 0)
  const shares = Float64Array.from(scores, (score) => Math.exp((score - top) / temperature))
  const sum = shares.reduce((all, share) => all + share, 0)
  return shares.map((share) => share / sum)
}

/** The temperature and the doubt at which the probabilities fit the outcomes best (least log loss). */
export function calibrate(outcomes: readonly Outcome[], prior: Float64Array): Calibration {
  const some = outcomes.slice(0, outcomesWanted(prior.length))
  let best = { temperature: 1, doubt: 0, loss: Number.POSITIVE_INFINITY }
  for (const doubt of DOUBTS) {
    const temperature = coolest((candidate) => lossOf(some, prior, { temperature: candidate, doubt }))
    const loss = lossOf(some, prior, { temperature, doubt })
    if (loss < best.loss) best = { temperature, doubt, loss }
  }
  return { temperature: best.temperature, doubt: best.doubt }
}

function lossOf(outcomes: readonly Outcome[], prior: Float64Array, { temperature, doubt }: Calibration): number {
  let loss = 0
  for (const { scores, truth } of outcomes) {
    const share = softmax(scores, temperature)[truth] ?? 0
    loss -= Math.log(Math.max(1e-9, (1 - doubt) * share + doubt * (prior[truth] ?? 0)))
  }
  return loss
}

/** The lowest point of a valley, by thirds. */
function coolest(loss: (temperature: number) => number): number {
  let low = COLDEST
  let high = HOTTEST
  for (let step = 0; step < STEPS; step++) {
    const left = low + (high - low) / 3
    const right = high - (high - low) / 3
    if (loss(Math.exp(left)) < loss(Math.exp(right))) high = right
    else low = left
  }
  return Math.exp((low + high) / 2)
}
