import { drawing, emptyDrawing, fitted, type Labels, label, num, type Size, SMALL, widthOf } from './frame.ts'
import { palette, tint } from './palette.ts'
import { rangeOf, scale } from './scale.ts'

/** A place on the ground: degrees, and how much there is of what the chart shows; `strong` draws it in red with a ring. */
export type Spot = { name: string; lon: number; lat: number; value: number; strong?: boolean }
/** A place without a point on the map. */
export type Tile = { name: string; value: number; strong?: boolean }

/** Places where they lie, north above, the area of a circle as its value; no map of anybody else is behind it. */
export function scatterMap(spots: readonly Spot[], labels: Labels, size: Size = {}): string {
  const width = size.width ?? 720
  if (spots.length === 0) return emptyDrawing(labels, width)
  const [west, east] = rangeOf(spots.map(({ lon }) => lon))
  const [south, north] = rangeOf(spots.map(({ lat }) => lat))
  const height = size.height ?? Math.max(Math.round(width * 0.6), Math.min(width, 320))
  const ground = groundOf({ west, east, south, north }, { width, height })
  const [, most] = rangeOf(spots.map(({ value }) => Math.max(0, value)))
  const drawn = [...spots]
    .sort((one, other) => other.value - one.value)
    .map((spot) => ({
      ...spot,
      x: ground.x(spot.lon),
      y: ground.y(spot.lat),
      r: (4 + 18 * Math.sqrt(Math.max(0, spot.value) / (most || 1))) * Math.min(1, 0.3 + width / 1000),
    }))
  const circles = drawn.map(({ x, y, r, strong }) => {
    const colour = strong ? palette.seal : palette.door
    const ring = strong
      ? `<circle cx="${num(x)}" cy="${num(y)}" r="${num(r + 3)}" fill="none" stroke="${colour}"/>`
      : ''
    return `<circle cx="${num(x)}" cy="${num(y)}" r="${num(r)}" fill="${colour}" fill-opacity="0.35" stroke="${colour}"/>${ring}`
  })
  const edge = `<rect x="0.5" y="0.5" width="${num(width - 1)}" height="${num(height - 1)}" rx="6" fill="${palette.mist}" stroke="${palette.line}"/>`
  return drawing(labels, { width, height }, [edge, ...circles, ...names(drawn, width, height)])
}

const MARGIN = 44

/** One measure for both directions, so that a distance looks the same either way. */
function groundOf(
  ends: { west: number; east: number; south: number; north: number },
  { width, height }: { width: number; height: number },
) {
  const narrow = Math.cos((((ends.south + ends.north) / 2) * Math.PI) / 180)
  const perPixel = Math.max(
    ((ends.east - ends.west) * narrow) / (width - 2 * MARGIN),
    (ends.north - ends.south) / (height - 2 * MARGIN),
    1e-6,
  )
  const [across, down] = [((width / 2) * perPixel) / narrow, (height / 2) * perPixel]
  const [lon, lat] = [(ends.west + ends.east) / 2, (ends.south + ends.north) / 2]
  return { x: scale([lon - across, lon + across], [0, width]), y: scale([lat - down, lat + down], [height, 0]) }
}

type Drawn = Spot & { x: number; y: number; r: number }

/** So many pixels of width carry one name: more of them would hide the places. */
const WIDE_PER_NAME = 80

/** The names of the greatest first; one that would cover another is left to the table. */
function names(drawn: readonly Drawn[], width: number, height: number): readonly string[] {
  const most = Math.max(3, Math.floor(width / WIDE_PER_NAME))
  const taken: { left: number; right: number; top: number; bottom: number }[] = []
  return drawn.flatMap(({ name, value, x, y, r }) => {
    const text = fitted(`${name} ${value}`, SMALL, width * 0.5)
    const wide = widthOf(text, SMALL)
    const left = Math.min(Math.max(x - wide / 2, 6), width - wide - 6)
    const foot = y - r - 6 < 16 ? Math.min(y + r + 16, height - 6) : y - r - 6
    const box = { left, right: left + wide, top: foot - SMALL, bottom: foot + 3 }
    const free = taken.every(
      (other) => other.left > box.right || other.right < box.left || other.top > box.bottom || other.bottom < box.top,
    )
    if (!free || taken.length >= most) return []
    taken.push(box)
    return [label({ x: left, y: foot, text })]
  })
}

/** Places as tiles in the order given, each with name and figure; the tint says how much. */
export function tileMap(tiles: readonly Tile[], labels: Labels, size: Size = {}): string {
  const width = size.width ?? 720
  if (tiles.length === 0) return emptyDrawing(labels, width)
  const across = Math.max(1, Math.min(tiles.length, Math.floor(width / 120)))
  const [wide, high] = [width / across, 56]
  const [, most] = rangeOf(tiles.map(({ value }) => Math.max(0, value)))
  const drawn = tiles.map(({ name, value, strong }, at) => {
    const [x, y] = [(at % across) * wide, Math.floor(at / across) * high]
    const share = Math.max(0, value) / (most || 1)
    const edge = strong ? `stroke="${palette.seal}" stroke-width="3"` : `stroke="${palette.line}"`
    return [
      `<rect x="${num(x + 2)}" y="${num(y + 2)}" width="${num(wide - 4)}" height="${num(high - 4)}" rx="4" fill="${tint(share)}" ${edge}/>`,
      label({
        x: x + wide / 2,
        y: y + 24,
        text: fitted(name, SMALL + 1, wide - 12),
        anchor: 'middle',
        size: SMALL + 1,
      }),
      label({
        x: x + wide / 2,
        y: y + 43,
        text: fitted(String(value), SMALL + 2, wide - 12),
        anchor: 'middle',
        size: SMALL + 2,
        bold: true,
      }),
    ].join('')
  })
  return drawing(labels, { width, height: Math.ceil(tiles.length / across) * high }, drawn)
}
