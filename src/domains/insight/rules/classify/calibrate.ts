/** Scores as probabilities that sum to 1; a higher temperature makes them more alike. */
export function softmax(scores: ArrayLike<number>, temperature: number): Float64Array {
  let top = Number.NEGATIVE_INFINITY
  for (let at = 0; at < scores.length; at++) top = Math.max(top, scores[at] ?? 0)
  const shares = Float64Array.from(scores, (score) => Math.exp((score - top) / temperature))
  const sum = shares.reduce((all, share) => all + share, 0)
  return shares.map((share) => share / sum)
}

/** A message's scores, made by a model that never saw it, and the number of its true label. */
export type Outcome = { scores: ArrayLike<number>; truth: number }

/** The temperature at which the probabilities fit the outcomes best (least log loss), found by halving the interval. */
export function temperatureFor(outcomes: readonly Outcome[]): number {
  const loss = (logTemperature: number): number =>
    outcomes.reduce((sum, { scores, truth }) => {
      return sum - Math.log(Math.max(1e-12, softmax(scores, Math.exp(logTemperature))[truth] ?? 0))
    }, 0)
  let low = Math.log(0.02)
  let high = Math.log(20)
  for (let step = 0; step < 30; step++) {
    const left = low + (high - low) / 3
    const right = high - (high - low) / 3
    if (loss(left) < loss(right)) high = right
    else low = left
  }
  return Math.exp((low + high) / 2)
}
