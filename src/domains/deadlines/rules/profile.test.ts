import { describe, expect, it } from 'vitest'
import { profiles } from '../data/profiles.ts'
import { allowanceOf, checkProfile, lineFor } from './profile.ts'
import type { Profile, Step } from './types.ts'

const profile = (code: string): Profile => {
  const body = profiles.find((candidate) => candidate.code === code)
  if (!body) throw new Error(code)
  return { ...body, version: 1, city: '000000' }
}
const limit = (code: string, step: Step, demand: string, urgency = 'ordinary', utility = false): string => {
  const line = lineFor(profile(code), step, { demand, urgency, utility })
  return line ? `${line.amount} ${line.unit} [${line.tag}]` : 'none'
}

describe('the delivered profiles', () => {
  it.each(profiles.map((body) => [body.code, body] as const))('%s is complete and names its sources', (_, body) => {
    expect(checkProfile(body)).toMatchObject({ allowed: true })
    const steps: Step[] = [
      'close',
      'sign',
      'first-contact',
      'return-window',
      'extension',
      'redo',
      'review',
      'supervision-answer',
      'call-back',
    ]
    for (const step of steps) {
      expect(
        lineFor({ ...body, version: 1, city: '000000' }, step, { demand: 'praise', urgency: 'ordinary' }),
      ).toBeDefined()
    }
    for (const line of body.lines) expect(line.basisDocument.length).toBeGreaterThan(5)
  })

  it('differ as the cities do: the same complaint is 5 working days in Jinan, 15 in Guangdong, 7 days in Beijing', () => {
    expect(limit('jinan-paper', 'close', 'complaint')).toBe('5 working-day [T]')
    expect(limit('guangdong-2022', 'close', 'complaint')).toBe('15 working-day [S]')
    expect(limit('beijing-draft-2021', 'close', 'complaint')).toBe('7 natural-day [S]')
    expect(limit('shandong-complaint-2017', 'close', 'complaint')).toBe('15 working-day [S]')
  })

  it('give the urgent what the document gives them, and never less than the next lower urgency', () => {
    expect(limit('jinan-paper', 'close', 'help', 'major')).toBe('3 working-day [T]')
    expect(limit('jinan-paper', 'close', 'help', 'urgent')).toBe('3 working-day [T]')
    expect(limit('jinan-paper', 'close', 'help', 'life')).toBe('3 working-day [T]')
    expect(limit('beijing-draft-2021', 'close', 'help', 'life')).toBe('2 natural-hour [S]')
    expect(limit('beijing-draft-2021', 'close', 'help', 'ordinary', true)).toBe('24 natural-hour [S]')
    expect(limit('tianjin-2025', 'sign', 'help', 'utility')).toBe('0.5 natural-hour [T]')
    expect(limit('tianjin-2025', 'sign', 'help', 'life', true)).toBe('0.25 natural-hour [T]')
  })

  it('mark what no document says as ours', () => {
    expect(limit('guangdong-2022', 'close', 'praise')).toBe('5 working-day [house]')
    expect(limit('tianjin-2025', 'close', 'help')).toBe('5 working-day [house]')
    expect(limit('jinan-2018', 'review', 'help')).toBe('1 working-day [house]')
  })

  it('pass closing time and any-day on to the allowance', () => {
    const tianjin = profile('tianjin-2025')
    const line = lineFor(tianjin, 'sign', { demand: 'help', urgency: 'life' })
    expect(line && allowanceOf(tianjin, line)).toEqual({
      amount: 0.25,
      unit: 'natural-hour',
      onAnyDay: true,
      endsAtClosingTime: true,
    })
  })
})

describe('an edited profile', () => {
  const body = profiles[0]
  const first = body?.lines[0]
  const codeOf = (change: Partial<Profile>): string | undefined => {
    const ruling = body && checkProfile({ ...body, ...change })
    return ruling && !ruling.allowed ? ruling.refusal.code : undefined
  }

  it('is refused without a general time for closing, with a line twice, broken days or shares out of order', () => {
    if (!body || !first) throw new Error('no profile delivered')
    expect(codeOf({ lines: [first] })).toBe('deadlines.no-general-line')
    expect(codeOf({ lines: [...body.lines, first] })).toBe('deadlines.line-twice')
    expect(codeOf({ lines: [{ ...first, amount: 1.5 }] })).toBe('deadlines.broken-days')
    expect(codeOf({ lines: [{ ...first, basisArticle: null }] })).toBe('deadlines.article-missing')
    expect(codeOf({ warnShares: [0.9, 0.5] })).toBe('deadlines.shares-unordered')
    expect(codeOf({ warnShares: [1] })).toBe('deadlines.shares-unordered')
  })
})
