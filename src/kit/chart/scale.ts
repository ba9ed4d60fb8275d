import { num } from './frame.ts'

/** Places a value of `from` in `to`, straight; values outside come to its edge, so that nothing leaves the frame. */
export function scale(from: readonly [number, number], to: readonly [number, number]): (value: number) => number {
  const span = from[1] - from[0] || 1
  return (value) => {
    num(value)
    const share = Math.min(1, Math.max(0, (value - from[0]) / span))
    return to[0] + share * (to[1] - to[0])
  }
}

/** Round numbers from at or below the least to at or above the most, about `count` of them. */
export function ticksOf([least, most]: readonly [number, number], count: number): readonly number[] {
  num(least)
  num(most)
  const greatest = Math.max(1, Math.abs(least), Math.abs(most))
  const span = most - least > greatest * 1e-9 ? most - least : greatest
  const step = roundStep(span / Math.max(1, count))
  const first = Math.floor(least / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9))
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)))
}

/** 1, 2 or 5 times a power of ten. */
function roundStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw))
  const share = raw / power
  return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10)
}

/** The least and the most of some numbers. */
export function rangeOf(values: readonly number[]): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    num(value)
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return values.length === 0 ? [0, 1] : [least, most]
}
