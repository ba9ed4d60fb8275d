import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandTable, told } from '#rules/applications'
import { edgeWords } from './edge-words.ts'
import { refusalWords } from './refusal-words.ts'
import { viewWords } from './view-words.ts'
import { words } from './words.ts'

const read = (...path: string[]): string => {
  const folder = join(import.meta.dirname, ...path)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('words.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
}
const rules = read('rules')
const edge = ['.', 'commands', 'drafting', 'process', 'queries', 'payments'].map((folder) => read(folder)).join('\n')
const codesIn = (text: string): Set<string> =>
  new Set([...text.matchAll(/'(applications\.[a-z-]+)'/g)].map(([, code = '']) => code))

/** Codes a rule refuses with: the second argument of `refuse`, also where it is chosen. */
const refusals = new Set(
  [...rules.matchAll(/refuse\(\s*'[a-z-]+',([^)]*?)\)/gs)].flatMap(([, rest = '']) => [...codesIn(rest)]),
)

describe('the words of applications', () => {
  it('say every refusal of the rules, and none that no rule gives', () => {
    expect(refusals.size).toBeGreaterThan(50)
    expect([...refusals].filter((code) => !(code in words))).toEqual([])
    expect(Object.keys(refusalWords).filter((code) => !refusals.has(code))).toEqual([])
  })

  it('say every refusal of the edge, and none that nobody gives', () => {
    const said = codesIn(edge)
    expect(Object.keys(edgeWords).filter((code) => !said.has(code))).toEqual([])
  })

  it('are told to applicants without terms of the house', () => {
    const texts = [...Object.values(told), ...Object.values(viewWords)]
    expect(texts.filter(({ zh }) => /督办|派单|退件|分办|办件人|承办/.test(zh))).toEqual([])
  })

  it('name a clause and a permission for every command', () => {
    for (const rule of Object.values(commandTable)) {
      expect(rule.clause).not.toBe('')
      expect(rule.permission).toMatch(/^[a-z]+\.[a-z-]+$/)
    }
  })
})
