import { drawing, type Labels, label, num, type Size } from './frame.ts'
import { palette } from './palette.ts'
import { rangeOf, scale } from './scale.ts'

/** A small line for a table: the last value has a point. Fewer than two values show a dash. */
export function sparkline(values: readonly number[], labels: Labels, { width = 96, height = 28 }: Size = {}): string {
  if (values.length < 2)
    return drawing(labels, { width, height }, [label({ x: width / 2, y: height / 2 + 4, text: '—', anchor: 'middle' })])
  const [least, most] = rangeOf([0, ...values])
  const x = scale([0, values.length - 1], [4, width - 5])
  const y = scale([least, most === least ? least + 1 : most], [height - 4, 5])
  const points = values.map((value, at) => `${num(x(at))} ${num(y(value))}`)
  const [lastX = '0', lastY = '0'] = (points.at(-1) ?? '').split(' ')
  return drawing(labels, { width, height }, [
    `<path d="M${points.join('L')}" fill="none" stroke="${palette.door}" stroke-width="1.5" stroke-linejoin="round"/>`,
    `<circle cx="${lastX}" cy="${lastY}" r="3" fill="${palette.door}"/>`,
  ])
}
