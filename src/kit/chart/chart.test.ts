import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { barChart } from './bars.ts'
import { lineChart } from './line.ts'
import { matrixChart } from './matrix.ts'
import { palette, tint } from './palette.ts'
import { scatterMap, tileMap } from './places.ts'
import { ticksOf } from './scale.ts'

const labels = {
  title: '多少可以自动派？',
  description: '准确率随比例变化',
  empty: '还没有数据。',
  x: '比例',
  y: '准确率',
}
const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const count = fc.integer({ min: 0, max: 100_000 })
const name = fc.string({ unit: 'binary', maxLength: 40 })
const width = fc.integer({ min: 300, max: 1200 })

/** Every drawing of some data at some width. */
const drawings = fc
  .record({
    width,
    points: fc.array(fc.tuple(number, number), { maxLength: 40 }),
    counts: fc.array(count, { maxLength: 12 }),
    name,
  })
  .map(({ width: wide, points, counts, name: said }) => [
    lineChart(
      {
        series: [
          { name: said, points: points.map(([x, y]) => ({ x, y, low: y - 1, high: y + 1 })) },
          { name: 'B', points: points.map(([x, y]) => ({ x, y: y / 2 })) },
        ],
        marks: [{ axis: 'x', at: points[0]?.[0] ?? 0, label: said }],
      },
      labels,
      { width: wide },
    ),
    barChart({ bars: counts.map((value) => ({ name: said, parts: [value, 3] })), parts: [said, 'B'] }, labels, {
      width: wide,
    }),
    matrixChart({ names: counts.map(() => said), counts: counts.map(() => counts) }, labels, { width: wide }),
    scatterMap(
      points.map(([lon, lat]) => ({ name: said, lon: lon / 1e5, lat: lat / 2e4, value: 3 })),
      labels,
      { width: wide },
    ),
    tileMap(
      counts.map((value) => ({ name: said, value })),
      labels,
      { width: wide },
    ),
  ])

describe('a chart', () => {
  test('keeps everything that it draws inside its frame, at every width', () => {
    fc.assert(
      fc.property(drawings, (all) => {
        for (const svg of all) {
          const [wide, high] = frameOf(svg)
          const outside = pointsIn(svg).filter(([x, y]) => !(x >= 0 && x <= wide && y >= 0 && y <= high))
          expect(outside).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  test('is well formed whatever its texts hold, and has nothing that runs', () => {
    fc.assert(
      fc.property(drawings, (all) => {
        for (const svg of all) {
          expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* role="img"/)
          expect(tagsOpenIn(svg)).toEqual([])
        }
      }),
      { numRuns: 40 },
    )
    const evil = '</title><script>alert(1)</script>" onload="x'
    const svg = tileMap([{ name: evil, value: 1 }], { ...labels, title: evil, description: evil })
    expect(svg).not.toMatch(/<script|" onload=/)
    expect(svg).toContain('&#60;')
  })

  test('says its title and description, and a sentence where there is nothing', () => {
    const svg = lineChart({ series: [{ name: 'A', points: [] }] }, labels)
    expect(svg).toContain('<title>多少可以自动派？</title><desc>准确率随比例变化</desc>')
    expect(svg).toContain('还没有数据。')
    expect(barChart({ bars: [] }, labels)).toContain('还没有数据。')
    expect(scatterMap([], labels)).toContain('还没有数据。')
  })

  test('refuses what is no number instead of drawing it somewhere', () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const point = { x: 1, y: bad }
      expect(() => lineChart({ series: [{ name: 'A', points: [{ x: 0, y: 1 }, point] }] }, labels)).toThrow(RangeError)
      expect(() => barChart({ bars: [{ name: 'A', parts: [bad] }] }, labels)).toThrow(RangeError)
      expect(() => scatterMap([{ name: 'A', lon: bad, lat: 36, value: 1 }], labels)).toThrow(RangeError)
    }
    expect(() => barChart({ bars: [{ name: 'A', parts: [-1] }] }, labels)).toThrow(RangeError)
  })

  test('tells several lines apart by dashes and shapes, and the same data is drawn the same', () => {
    const series = ['甲', '乙', '丙'].map((name, at) => ({
      name,
      points: [
        { x: 0, y: at },
        { x: 1, y: at + 1 },
      ],
    }))
    const svg = lineChart({ series }, labels)
    expect(new Set([...svg.matchAll(/fill="none"[^>]*stroke-dasharray="([^"]+)"/g)].map(([, dash]) => dash)).size).toBe(
      2,
    )
    expect(lineChart({ series }, labels)).toBe(svg)
  })

  test('writes no text smaller than 12 pixels', () => {
    const svg = matrixChart(
      {
        names: ['城管局', '住建局'],
        counts: [
          [8, 2],
          [1, 9],
        ],
      },
      labels,
      { width: 320 },
    )
    const sizes = [...svg.matchAll(/font-size="(\d+)"/g)].map(([, size]) => Number(size))
    expect(Math.min(...sizes)).toBe(12)
    expect(svg).toContain('>1 城管局<')
  })
})

test('text on every tint can be read by people with weak sight', () => {
  for (let share = 0; share <= 1; share += 0.01) {
    const [dark, light] = [luminance(tint(share)), luminance(palette.ink)].sort((one, other) => one - other)
    expect(((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05), String(share)).toBeGreaterThanOrEqual(4.5)
  }
})

test('an axis has round numbers that hold the data', () => {
  expect(ticksOf([0, 0.98], 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
  fc.assert(
    fc.property(number, number, (one, other) => {
      const ends: [number, number] = [Math.min(one, other), Math.max(one, other)]
      const ticks = ticksOf(ends, 5)
      const slack = Math.max(...ends.map(Math.abs)) * 1e-6 + 1e-9
      expect(ticks[0]).toBeLessThanOrEqual(ends[0] + slack)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(ends[1] - slack)
      expect(ticks.length).toBeLessThanOrEqual(14)
    }),
  )
})

function frameOf(svg: string): readonly [number, number] {
  const [, wide, high] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  return [Number(wide), Number(high)]
}

/** Corners and points of lines, boxes, circles, paths and texts. */
function pointsIn(svg: string): readonly (readonly [number, number])[] {
  const pairs = (pattern: RegExp) => [...svg.matchAll(pattern)].map(([, x, y]) => [Number(x), Number(y)] as const)
  const boxes = [...svg.matchAll(/<rect x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)]
  const paths = [...svg.replace(/<defs>.*<\/defs>/, '').matchAll(/ d="([^"]+)"/g)].flatMap(([, d = '']) =>
    [...d.matchAll(/([-\d.]+) ([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const),
  )
  return [
    ...pairs(/<circle cx="([-\d.]+)" cy="([-\d.]+)"/g),
    ...pairs(/<text x="([-\d.]+)" y="([-\d.]+)"/g),
    ...pairs(/ x1="([-\d.]+)" y1="([-\d.]+)"/g),
    ...pairs(/ x2="([-\d.]+)" y2="([-\d.]+)"/g),
    ...boxes.map(([, x, y, w, h]) => [Number(x) + Number(w), Number(y) + Number(h)] as const),
    ...paths,
  ]
}

/** Elements that are opened and not closed, in order; a wrong closing is one of them. */
function tagsOpenIn(svg: string): readonly string[] {
  const open: string[] = []
  for (const [, close, name = '', self] of svg.matchAll(/<(\/?)([\w-]+)(?:\s[\w:-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (self === '/') continue
    if (close === '/' && open.at(-1) === name) open.pop()
    else open.push(`${close}${name}`)
  }
  return open
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
