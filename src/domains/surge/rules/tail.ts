/** Coefficients of Lanczos' approximation (g = 7). */
const LANCZOS = [
  0.999_999_999_999_809_93, 676.520_368_121_885_1, -1_259.139_216_722_402_8, 771.323_428_777_653_13,
  -176.615_029_162_140_6, 12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6,
  1.505_632_735_149_311_6e-7,
]

/** The natural logarithm of the gamma function, for arguments above 0. */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const z = x - 1
  const sum = LANCZOS.reduce((all, one, at) => (at === 0 ? one : all + one / (z + at)), 0)
  const t = z + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}

/**
 * How rare it is to see at least `n` where `mean` is usual: −log10 P(N ≥ n) for counts that scatter more than chance
 * (negative binomial; variance = mean + mean² / size). 0 for what is not above the mean.
 */
export function rarity(n: number, mean: number, size: number): number {
  if (n <= mean || n <= 0) return 0
  const first =
    logGamma(n + size) -
    logGamma(size) -
    logGamma(n + 1) +
    size * Math.log(size / (size + mean)) +
    n * Math.log(mean / (size + mean))
  // The rest of the tail as a multiple of its first member.
  const share = mean / (size + mean)
  let sum = 1
  let term = 1
  for (let k = n; k < n + 20_000; k += 1) {
    term *= ((k + size) / (k + 1)) * share
    sum += term
    if (term < sum * 1e-9) break
  }
  return -(first + Math.log(sum)) / Math.LN10
}

/** The most that `rarity` can be, for little work: Chernoff's exponent and what its square root adds. */
export function rarityAtMost(n: number, mean: number, size: number): number {
  if (n <= mean || mean <= 0) return n <= mean ? 0 : Number.POSITIVE_INFINITY
  const exponent = n * Math.log(n / mean) - (n + size) * Math.log((n + size) / (mean + size))
  return exponent / Math.LN10 + 0.5 * Math.log10(n) + 2
}
