/** A share with its 95 % interval; null where nothing was counted. */
export type Rate = { value: number | null; low: number | null; high: number | null; n: number }

const Z = 1.96

/** The interval of Wilson: it stays inside 0 and 1 and holds for small numbers too. */
export function rateOf(right: number, n: number): Rate {
  if (n === 0) return { value: null, low: null, high: null, n }
  const share = right / n
  const middle = (share + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n)
  const half = (Z / (1 + (Z * Z) / n)) * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n))
  return { value: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half), n }
}

export type Bin = { from: number; to: number; count: number; said: number; right: number }

const BINS = 10

/** What was said against what was right, in steps of ten per cent; empty steps are left out. */
export function calibrationOf(shots: readonly { confidence: number; right: boolean }[]): Bin[] {
  return Array.from({ length: BINS }, (_, at) => at).flatMap((at) => {
    const inside = shots.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === at)
    if (inside.length === 0) return []
    const said = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length
    const right = inside.filter((shot) => shot.right).length / inside.length
    return [{ from: at / BINS, to: (at + 1) / BINS, count: inside.length, said, right }]
  })
}
