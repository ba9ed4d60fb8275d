import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandTable, outcomes, routes, told } from '#rules/hotline'
import { edgeWords } from './edge-words.ts'
import { refusalWords } from './refusal-words.ts'
import { words } from './words.ts'

const rules = join(import.meta.dirname, 'rules')
const source = readdirSync(rules)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(rules, file), 'utf8'))
  .join('\n')

/** Codes a rule refuses with: the second argument of `refuse`, also where it is chosen. */
const refusals = new Set(
  [...source.matchAll(/refuse\(\s*'[a-z-]+',([^)]*?)\)/gs)].flatMap(([, rest = '']) =>
    [...rest.matchAll(/'(hotline\.[a-z-]+)'/g)].map(([, code = '']) => code),
  ),
)

describe('the words of the hotline', () => {
  it('say every refusal of the rules, and none that no rule gives', () => {
    expect(refusals.size).toBeGreaterThan(60)
    expect([...refusals].filter((code) => !(code in words))).toEqual([])
    expect(Object.keys(refusalWords).filter((code) => !refusals.has(code))).toEqual([])
  })

  it('say each thing in one place only', () => {
    expect(Object.keys(edgeWords).filter((code) => code in refusalWords)).toEqual([])
  })

  it('are told to residents without terms of the house', () => {
    const texts = [...Object.values(told), ...Object.values(outcomes).map((one) => one.told), ...Object.values(routes)]
    expect(texts.filter(({ zh }) => /督办|派单|退单|挂账|工单|转办|回访|承办/.test(zh))).toEqual([])
    expect(Object.keys(told).filter((code) => !source.includes(code) && !/closed/.test(code))).toEqual([])
  })

  it('name a clause and a permission for every command', () => {
    for (const rule of Object.values(commandTable)) {
      expect(rule.clause).not.toBe('')
      expect(rule.permission).toMatch(/^[a-z]+\.[a-z-]+$/)
    }
  })
})
