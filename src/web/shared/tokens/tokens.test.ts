import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { palette } from '#kit/chart/palette'
import { tokensCss } from './css.ts'
import { type Colour, colour, edgePairs, textPairs } from './tokens.ts'

test.each(textPairs)('%s on %s can be read by people with weak sight', (text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
})

test.each(edgePairs)('the edge %s is seen on %s', (edge, ground) => {
  expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3)
})

test('tokens.css is what tokens.ts says (node tools/tokens.mjs writes it)', () => {
  expect(readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')).toBe(tokensCss())
})

test('charts are drawn in the colours of the house', () => {
  expect(colour).toMatchObject(palette)
})

function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(colour[one]), luminance(colour[other])].sort((a, b) => a - b)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** Relative luminance as WCAG 2.1 defines it. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}
