import { describe, expect, it } from 'vitest'
import { blended, crossBlended, fitBlend, type Known, PLAIN } from './blend.ts'

const history = [
  { label: 'a', confidence: 0.6 },
  { label: 'b', confidence: 0.3 },
]
const written = [{ label: 'c', confidence: 1 }]
const sum = (ranked: readonly { confidence: number }[]): number =>
  ranked.reduce((all, { confidence }) => all + confidence, 0)

describe('history and the written word', () => {
  it('are one list, the surest first, and no surer together than history was', () => {
    const both = blended({ ranked: history, known: 1, opinion: written }, { share: 0.5, power: 1 })
    expect(both.map(({ label }) => label)).toEqual(['c', 'a', 'b'])
    for (const power of [0.5, 1, 2])
      for (const share of [0, 0.3, 1])
        expect(sum(blended({ ranked: history, known: 1, opinion: written }, { share, power }))).toBeCloseTo(0.9)
  })
  it('leave history as it is where nothing is written, and plainly blended', () => {
    expect(blended({ ranked: history, known: 1, opinion: [] }, { share: 0.5, power: 1 })).toEqual(history)
    expect(blended({ ranked: history, known: 1, opinion: written }, PLAIN).slice(0, 2)).toEqual(history)
    expect(blended({ ranked: [], known: 0, opinion: [] }, { share: 0.5, power: 0.5 })).toEqual([])
  })
  it('count the written word less where hardly a word is known', () => {
    const share = (known: number) =>
      blended({ ranked: history, known, opinion: written }, { share: 0.5, power: 1 }).find(({ label }) => label === 'c')
    expect(share(0)?.confidence).toBe(0)
    expect(share(0.1)?.confidence).toBeLessThan(share(0.3)?.confidence ?? 0)
  })

  const messages = (right: 'a' | 'c'): Known[] =>
    Array.from({ length: 40 }, (_, at) => ({
      ranked: history,
      known: 1,
      opinion: written,
      truth: at % 10 === 0 ? 'b' : right,
    }))
  it('get as much weight as they have earned', () => {
    expect(fitBlend(messages('a')).share).toBe(0)
    expect(fitBlend(messages('c')).share).toBeGreaterThan(0.5)
    expect(fitBlend([])).toEqual(PLAIN)
  })
  it('are measured half by half, each as the other says', () => {
    const half = (at: number): Known => ({ ...(messages(at % 2 === 0 ? 'a' : 'c')[1] as Known) })
    const said = crossBlended(Array.from({ length: 40 }, (_, at) => half(at)))
    expect(said.map(({ ranked }) => ranked[0]?.label)).toEqual(said.map((_, at) => (at % 2 === 0 ? 'c' : 'a')))
  })
})
