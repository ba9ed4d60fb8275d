import { drawing, emptyDrawing, fitted, type Labels, label, legend, num, type Size, SMALL, widthOf } from './frame.ts'
import { palette, styleOf } from './palette.ts'
import { rangeOf, scale } from './scale.ts'

/** A bar: its name, its parts in the order of the legend, and what is written behind it (else the sum). */
export type Bar = { name: string; parts: readonly number[]; note?: string }
export type BarData = {
  bars: readonly Bar[]
  /** What the parts are, for the legend; one part needs none. */
  parts?: readonly string[]
  /** The end of the axis; else the longest bar. */
  most?: number
}

const ROW = 30
const hatches = ['', 'M0 8L8 0', 'M0 4H8', 'M4 0V8', 'M0 0L8 8M0 8L8 0'] as const

/** Bars that lie, each with its name before and its figure behind; parts are told by pattern as well as colour. */
export function barChart(data: BarData, labels: Labels, size: Size = {}): string {
  const width = size.width ?? 720
  if (data.bars.length === 0) return emptyDrawing(labels, width)
  const parts = data.parts ?? []
  const head = keys(parts.length > 1 ? parts : [], width)
  const sums = data.bars.map(({ parts: shares }) => shares.reduce((sum, share) => sum + share, 0))
  if (data.bars.some(({ parts: shares }) => shares.some((share) => share < 0)))
    throw new RangeError('a bar is never shorter than nothing')
  const notes = data.bars.map(({ note }, at) => note ?? String(sums[at]))
  const noted = Math.min(width * 0.3, Math.max(...notes.map((note) => widthOf(note, SMALL))) + 8)
  const named = Math.min(width * 0.36, Math.max(...data.bars.map(({ name }) => widthOf(name, SMALL + 1))) + 8)
  const [, longest] = rangeOf([0, ...sums])
  const long = scale([0, data.most ?? (longest || 1)], [0, width - named - noted - 8])
  const rows = data.bars.flatMap((bar, at) => {
    const top = head.height + at * ROW
    const end = named + long(sums[at] ?? 0)
    return [
      label({
        x: named - 8,
        y: top + 19,
        text: fitted(bar.name, SMALL + 1, named - 8),
        anchor: 'end',
        size: SMALL + 1,
      }),
      ...stack(bar.parts, { left: named, top: top + 5, long }),
      label({ x: end + 6, y: top + 19, text: fitted(notes[at] ?? '', SMALL, noted) }),
    ]
  })
  const foot = labels.x === undefined ? 0 : 24
  const height = head.height + data.bars.length * ROW + foot + 4
  const axis =
    labels.x === undefined
      ? []
      : [label({ x: width - 4, y: height - 8, text: labels.x, anchor: 'end', colour: palette.quiet })]
  return drawing(labels, { width, height }, [patterns(), ...head.parts, ...rows, ...axis])
}

function stack(
  parts: readonly number[],
  at: { left: number; top: number; long: (value: number) => number },
): readonly string[] {
  let before = 0
  return parts.flatMap((part, index) => {
    const [from, to] = [at.long(before), at.long(before + part)]
    before += part
    return to - from < 0.01
      ? []
      : [block(index, { left: at.left + from, top: at.top, width: to - from, height: ROW - 10 })]
  })
}

function block(index: number, box: { left: number; top: number; width: number; height: number }): string {
  const place = `x="${num(box.left)}" y="${num(box.top)}" width="${num(box.width)}" height="${num(box.height)}"`
  const { colour } = styleOf(index)
  const solid = `<rect ${place} fill="${colour}"/>`
  return hatches[index % hatches.length] === ''
    ? solid
    : `${solid}<rect ${place} fill="url(#hatch-${index % hatches.length})"/>`
}

function patterns(): string {
  const made = hatches.flatMap((d, at) =>
    d === ''
      ? []
      : [
          `<pattern id="hatch-${at}" width="8" height="8" patternUnits="userSpaceOnUse"><path d="${d}" stroke="${palette.paper}" stroke-width="1.5"/></pattern>`,
        ],
  )
  return `<defs>${made.join('')}</defs>`
}

function keys(names: readonly string[], width: number) {
  // The legend of lines, with a block where a line has its dashes.
  const { height } = legend(
    names.map((name, at) => ({ name, style: styleOf(at) })),
    { left: 0, top: 4, width },
  )
  let [x, y] = [0, 4]
  const parts = names.flatMap((name, at) => {
    const text = fitted(name, SMALL, width - 44)
    const wide = 44 + widthOf(text, SMALL)
    if (x > 0 && x + wide > width) [x, y] = [0, y + 20]
    const left = x
    x += wide + 12
    return [block(at, { left, top: y + 2, width: 28, height: 14 }), label({ x: left + 34, y: y + 14, text })]
  })
  return { parts, height }
}
