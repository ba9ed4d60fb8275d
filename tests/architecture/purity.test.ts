import { describe, expect, it } from 'vitest'
import { type Source, sources } from './sources.ts'

const clocks = /\bnew Date\(\)|\bDate\.now\(|\bperformance\.now\(/
const chance = /\bMath\.random\(|\brandomUUID\(|\brandomBytes\(/
const surroundings = /\bprocess\.(env|argv|cwd)\b/

function offenders(pattern: RegExp, within: RegExp, except: RegExp = /^$/): string[] {
  const text = ({ text: whole }: Source): string => whole.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  return sources
    .filter(({ path }) => within.test(path) && !except.test(path))
    .filter((source) => pattern.test(text(source)))
    .map(({ path }) => path)
}

describe('the pure middle', () => {
  it('knows no clock', () => {
    expect(offenders(clocks, /\/rules\/|^src\/kit\//)).toEqual([])
  })
  it('knows no chance', () => {
    expect(offenders(chance, /\/rules\/|^src\/kit\//)).toEqual([])
  })
  it('waits for nothing', () => {
    expect(offenders(/\basync\b|\bawait\b|\bPromise\./, /\/rules\//)).toEqual([])
  })
})

describe('the domains', () => {
  it('take time and chance from the context', () => {
    expect(offenders(new RegExp(`${clocks.source}|${chance.source}`), /^src\/domains\//)).toEqual([])
  })
  it('take settings from nobody but their caller', () => {
    expect(offenders(surroundings, /^src\/(domains|kit|api)\//)).toEqual([])
  })
})
