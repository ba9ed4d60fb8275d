import { describe, expect, it } from 'vitest'
import { functionsOf, sources } from './sources.ts'

const measured = sources.flatMap((source) => functionsOf(source))
const lines = (text: string): number => text.split('\n').length - 1

describe('sizes', () => {
  it('keep a file on a few screens: 400 lines at most, and half of the files within 90', () => {
    expect(
      sources
        .filter(({ text, path }) => lines(text) > 400 && !path.includes('/data/'))
        .map(({ path, text }) => `${path}: ${lines(text)}`),
    ).toEqual([])
    const sorted = sources.map(({ text }) => lines(text)).sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(90)
  })
  it('keep a function on one screen: 60 lines at most', () => {
    expect(
      measured.filter((one) => one.lines > 60).map((one) => `${one.path}:${one.line} ${one.name} ${one.lines}`),
    ).toEqual([])
    expect(measured.length).toBeGreaterThan(2000)
  })
  it('keep parameters few: 4 at most', () => {
    expect(
      measured
        .filter((one) => one.parameters > 4)
        .map((one) => `${one.path}:${one.line} ${one.name} ${one.parameters}`),
    ).toEqual([])
  })
  it('use no any and silence no type error', () => {
    const loose = sources.filter(({ text }) => /@ts-(ignore|expect-error|nocheck)/.test(text)).map(({ path }) => path)
    const anys = sources.flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, index, all) =>
          /[<:,(|]\s*any\b(?!\w)/.test(line) &&
          !/biome-ignore/.test(all[index - 1] ?? '') &&
          !/^\s*(\*|\/\/|\/\*)/.test(line) &&
          !/['"`].*\bany\b/.test(line)
            ? [`${path}:${index + 1}`]
            : [],
        ),
    )
    expect([...loose, ...anys.filter((where) => !/\/(fold|process|route)\.ts/.test(where))]).toEqual([])
  })
})
