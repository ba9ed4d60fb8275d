import {
  type Box,
  drawing,
  emptyDrawing,
  fitted,
  type Labels,
  label,
  legend,
  line,
  num,
  type Size,
  SMALL,
  sign,
  widthOf,
} from './frame.ts'
import { palette, type Style, styleOf } from './palette.ts'
import { rangeOf, scale, ticksOf } from './scale.ts'

/** A point; `low` and `high` are the ends of its interval and are drawn as a band. */
export type Point = { x: number; y: number; low?: number; high?: number }
export type Series = { name: string; points: readonly Point[] }
/** A line across the chart with a word: an upright one at an x, a level one at a y. */
export type Mark = { axis: 'x' | 'y'; at: number; label: string }
export type LineData = {
  series: readonly Series[]
  marks?: readonly Mark[]
  /** The ends of the axes where the data alone should not say. */
  x?: readonly [number, number]
  y?: readonly [number, number]
  /** Where x has a name: days, weeks. Without it, round numbers. */
  ticks?: readonly { at: number; label: string }[]
  sayX?: (value: number) => string
  sayY?: (value: number) => string
}

type Plan = {
  data: LineData
  labels: Labels
  box: Box
  x: (value: number) => number
  y: (value: number) => number
  ticksX: readonly { at: number; label: string }[]
  ticksY: readonly number[]
}

/** Several lines over one axis, with bands of doubt and marks. */
export function lineChart(data: LineData, labels: Labels, size: Size = {}): string {
  const width = size.width ?? 720
  if (data.series.every(({ points }) => points.length === 0)) return emptyDrawing(labels, width)
  const entries = data.series.map(({ name }, at) => ({ name, style: styleOf(at) }))
  const head = legend(entries.length > 1 ? entries : [], { left: 8, top: 4, width: width - 16 })
  const plan = planOf(data, labels, { width, height: size.height ?? 300, head: head.height })
  const drawn = data.series.map((series, at) => curve(series, styleOf(at), plan))
  const parts = [...head.parts, ...axes(plan), ...drawn.map(({ band }) => band), ...drawn.map(({ line }) => line)]
  return drawing(labels, { width, height: size.height ?? 300 }, [...parts, ...marks(plan)])
}

function planOf(data: LineData, labels: Labels, room: { width: number; height: number; head: number }): Plan {
  const points = data.series.flatMap((series) => series.points)
  const atX = (data.marks ?? []).filter(({ axis }) => axis === 'x').map(({ at }) => at)
  const atY = (data.marks ?? []).filter(({ axis }) => axis === 'y').map(({ at }) => at)
  const rangeX = data.x ?? rangeOf([...points.map(({ x }) => x), ...atX])
  const rangeY = data.y ?? rangeOf([0, ...points.flatMap(({ y, low = y, high = y }) => [y, low, high]), ...atY])
  const ticksY = ticksOf(rangeY, 5)
  const sayY = data.sayY ?? String
  const left = 12 + Math.max(...ticksY.map((tick) => widthOf(sayY(tick), SMALL)))
  const top = room.head + (labels.y === undefined ? 12 : 30)
  const height = room.height - top - (labels.x === undefined ? 28 : 48)
  const box = { left, top, width: room.width - left - 16, height }
  const ticksX = data.ticks ?? roundTicks(rangeX, box.width, data.sayX ?? String)
  return {
    ...{ data, labels, box, ticksX, ticksY },
    x: scale(rangeX, [box.left, box.left + box.width]),
    y: scale([ticksY[0] ?? 0, ticksY.at(-1) ?? 1], [box.top + box.height, box.top]),
  }
}

function roundTicks(range: readonly [number, number], width: number, sayX: (value: number) => string) {
  return ticksOf(range, Math.max(2, Math.floor(width / 90)))
    .filter((at) => at >= range[0] - 1e-9 && at <= range[1] + 1e-9)
    .map((at) => ({ at, label: sayX(at) }))
}

function axes({ data, labels, box, x, y, ticksX, ticksY }: Plan): readonly string[] {
  const right = box.left + box.width
  const foot = box.top + box.height
  const level = ticksY.flatMap((tick) => [
    line([box.left, y(tick)], [right, y(tick)], `stroke="${palette.line}"`),
    label({ x: box.left - 6, y: y(tick) + 4, text: (data.sayY ?? String)(tick), anchor: 'end', colour: palette.quiet }),
  ])
  return [
    ...level,
    line([box.left, foot], [right, foot], `stroke="${palette.edge}"`),
    ...upright(ticksX, x, { left: box.left, right, foot }),
    ...(labels.y === undefined ? [] : [label({ x: 4, y: box.top - 14, text: labels.y, colour: palette.quiet })]),
    ...(labels.x === undefined
      ? []
      : [label({ x: right, y: foot + 40, text: labels.x, anchor: 'end', colour: palette.quiet })]),
  ]
}

/** As many names as stand beside each other without touching. */
function upright(
  ticks: Plan['ticksX'],
  x: (value: number) => number,
  ends: { left: number; right: number; foot: number },
): readonly string[] {
  let free = Number.NEGATIVE_INFINITY
  return ticks.flatMap(({ at, label: text }) => {
    const half = widthOf(text, SMALL) / 2
    const middle = Math.min(Math.max(x(at), ends.left - 6 + half), ends.right + 12 - half)
    if (middle - half < free) return []
    free = middle + half + 10
    return [
      line([x(at), ends.foot], [x(at), ends.foot + 4], `stroke="${palette.edge}"`),
      label({ x: middle, y: ends.foot + 18, text, anchor: 'middle', colour: palette.quiet }),
    ]
  })
}

const MOST_SIGNS = 24

function curve({ points }: Series, style: Style, { x, y }: Plan): { band: string; line: string } {
  if (points.length === 0) return { band: '', line: '' }
  const at = ({ x: px, y: py }: Point): string => `${num(x(px))} ${num(y(py))}`
  const banded = points.filter(({ low, high }) => low !== undefined && high !== undefined)
  const over = banded.map((point) => at({ x: point.x, y: point.high ?? point.y }))
  const under = banded.map((point) => at({ x: point.x, y: point.low ?? point.y })).reverse()
  const band =
    banded.length < 2 ? '' : `<path d="M${[...over, ...under].join('L')}Z" fill="${style.colour}" fill-opacity="0.14"/>`
  const dash = style.dash === '' ? '' : ` stroke-dasharray="${style.dash}"`
  const path = `<path d="M${points.map(at).join('L')}" fill="none" stroke="${style.colour}" stroke-width="2"${dash} stroke-linejoin="round"/>`
  const every = Math.ceil(points.length / MOST_SIGNS)
  const signs = points.filter((_, index) => index % every === 0 || index === points.length - 1)
  return { band, line: path + signs.map((point) => sign(style.shape, [x(point.x), y(point.y)], style.colour)).join('') }
}

function marks({ data, box, x, y }: Plan): readonly string[] {
  const look = `stroke="${palette.seal}" stroke-width="1.5" stroke-dasharray="5 3"`
  return (data.marks ?? []).flatMap((mark, at) => {
    const text = fitted(mark.label, SMALL, box.width - 12)
    const wide = widthOf(text, SMALL)
    if (mark.axis === 'y') {
      const height = y(mark.at)
      return [
        line([box.left, height], [box.left + box.width, height], look),
        label({
          x: box.left + box.width - 4,
          y: Math.max(height - 5, box.top + 11),
          text,
          anchor: 'end',
          colour: palette.seal,
          halo: true,
        }),
      ]
    }
    const place = x(mark.at)
    const leftwards = place + 6 + wide > box.left + box.width
    // Marks beside each other speak on lines of their own, below, where level marks do not write.
    const spoken = box.top + box.height - 8 - (at % 4) * 16
    return [
      line([place, box.top], [place, box.top + box.height], look),
      label({
        x: leftwards ? place - 6 : place + 6,
        y: spoken,
        text,
        anchor: leftwards ? 'end' : 'start',
        colour: palette.seal,
        halo: true,
      }),
    ]
  })
}
