import { graphemes } from '../text.ts'
import { palette, type Shape, type Style } from './palette.ts'

/** What a chart says in words; `empty` is the sentence that stands there when there is nothing to draw. */
export type Labels = { title: string; description: string; empty: string; x?: string; y?: string }
/** Pixels. Whoever knows the width of its place gives it, so that text is never shrunk. */
export type Size = { width?: number; height?: number }
export type Box = { left: number; top: number; width: number; height: number }

/** Smallest text of a chart, in pixels. */
export const SMALL = 12
// The first is the typeface of printed sheets; the others are found on screens.
const FONT = "'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"

export function drawing(labels: Labels, size: { width: number; height: number }, parts: readonly string[]): string {
  const [width, height] = [num(size.width), num(size.height)]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" aria-label="${escaped(labels.title)}" font-family="${FONT}" font-size="${SMALL}"`,
    ` font-variant="tabular-nums" fill="${palette.ink}">`,
    `<title>${escaped(labels.title)}</title><desc>${escaped(labels.description)}</desc>`,
    ...parts,
    '</svg>',
  ].join('')
}

/** A chart with nothing to show says so in a sentence. */
export function emptyDrawing(labels: Labels, width: number): string {
  const lines = wrapped(labels.empty, 14, width - 32)
  const height = 48 + lines.length * 22
  const said = lines.map((line, at) =>
    label({ x: width / 2, y: 38 + at * 22, text: line, anchor: 'middle', colour: palette.quiet, size: 14 }),
  )
  const edge = `<rect x="0.5" y="0.5" width="${num(width - 1)}" height="${num(height - 1)}" rx="6" fill="${palette.mist}" stroke="${palette.line}"/>`
  return drawing(labels, { width, height }, [edge, ...said])
}

type Written = {
  x: number
  y: number
  text: string
  anchor?: 'start' | 'middle' | 'end'
  colour?: string
  size?: number
  bold?: boolean
  /** Clears the ground around the letters, for a text on top of lines. */
  halo?: boolean
}

export function label({ x, y, text, anchor = 'start', colour, size, bold = false, halo = false }: Written): string {
  const look = [
    anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
    colour === undefined ? '' : ` fill="${colour}"`,
    size === undefined ? '' : ` font-size="${size}"`,
    bold ? ' font-weight="bold"' : '',
    halo ? ` stroke="${palette.paper}" stroke-width="3" paint-order="stroke"` : '',
  ]
  return `<text x="${num(x)}" y="${num(y)}"${look.join('')}>${escaped(text)}</text>`
}

export function line(from: readonly [number, number], to: readonly [number, number], look: string): string {
  return `<line x1="${num(from[0])}" y1="${num(from[1])}" x2="${num(to[0])}" y2="${num(to[1])}" ${look}/>`
}

/** The sign of a series at a point: its shape, so that it is told without colour. */
export function sign(shape: Shape, [x, y]: readonly [number, number], colour: string): string {
  const d = shape === 'circle' ? '' : outline(shape, x, y)
  if (shape === 'circle') return `<circle cx="${num(x)}" cy="${num(y)}" r="3.5" fill="${colour}"/>`
  if (shape === 'cross') return `<path d="${d}" stroke="${colour}" stroke-width="2" fill="none"/>`
  return `<path d="${d}" fill="${colour}"/>`
}

function outline(shape: Exclude<Shape, 'circle'>, x: number, y: number): string {
  const at = (dx: number, dy: number): string => `${num(x + dx)} ${num(y + dy)}`
  if (shape === 'square') return `M${at(-3.5, -3.5)}L${at(3.5, -3.5)}L${at(3.5, 3.5)}L${at(-3.5, 3.5)}Z`
  if (shape === 'triangle') return `M${at(0, -4.5)}L${at(4.5, 3.5)}L${at(-4.5, 3.5)}Z`
  if (shape === 'diamond') return `M${at(0, -5)}L${at(5, 0)}L${at(0, 5)}L${at(-5, 0)}Z`
  return `M${at(-4, -4)}L${at(4, 4)}M${at(-4, 4)}L${at(4, -4)}`
}

export type Entry = { name: string; style: Style }

/** The legend in as many lines as it needs; each entry shows line, shape and name. */
export function legend(entries: readonly Entry[], box: { left: number; top: number; width: number }) {
  let [x, y] = [box.left, box.top + 10]
  const parts: string[] = []
  for (const { name, style } of entries) {
    const text = fitted(name, SMALL, box.width - 44)
    const wide = 44 + widthOf(text, SMALL)
    if (x > box.left && x + wide > box.left + box.width) [x, y] = [box.left, y + 20]
    const dash = style.dash === '' ? '' : ` stroke-dasharray="${style.dash}"`
    parts.push(line([x, y], [x + 28, y], `stroke="${style.colour}" stroke-width="2"${dash}`))
    parts.push(sign(style.shape, [x + 14, y], style.colour), label({ x: x + 34, y: y + 4, text }))
    x += wide + 12
  }
  return { parts, height: entries.length === 0 ? 0 : y - box.top + 18 }
}

/** Pixels that a text takes, a little more than it does: Han and full-width signs are square, others narrower. */
export function widthOf(text: string, size: number): number {
  let ems = 0
  for (const character of text) ems += character < '\u1100' ? 0.62 : 1
  return ems * size
}

/** The text, or as much of it as fits, never half a sign. */
export function fitted(text: string, size: number, room: number): string {
  if (widthOf(text, size) <= room) return text
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    if (widthOf(`${kept}${segment}…`, size) > room) break
    kept += segment
  }
  return `${kept}…`
}

function wrapped(text: string, size: number, room: number): readonly string[] {
  const lines: string[] = ['']
  for (const { segment } of graphemes.segment(text)) {
    const last = lines.at(-1) ?? ''
    if (widthOf(last + segment, size) > room) lines.push(segment)
    else lines[lines.length - 1] = last + segment
  }
  return lines
}

/** A coordinate to a hundredth of a pixel. Whoever gives what is no number has a fault that must be seen. */
export function num(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('a chart is drawn from finite numbers only')
  const rounded = Math.round(value * 100) / 100
  return String(Object.is(rounded, -0) ? 0 : rounded)
}

export function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu, ' ')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
