import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditCheck, parseCreditCode } from '#kit/credit-code'
import {
  levelOfPlace,
  parseBaseCode,
  parseHandlingCode,
  parseTaskCode,
  provisionalBaseCode,
  provisionalCreditCode,
  taskCodeOf,
} from './codes.ts'

describe('the codes of a matter', () => {
  it('are taken apart as the national list builds them', () => {
    const shandong = parseTaskCode('11370800MB285591843370117002011')
    expect(shandong).toMatchObject({
      allowed: true,
      value: {
        body: '11370800MB28559184',
        level: 3,
        base: { code: '370117002011', region: '37', type: '01', department: '17', main: '002', sub: '011' },
      },
    })
    const local = parseTaskCode('12441500196720244T3442199806003')
    expect(local).toMatchObject({ allowed: true, value: { level: 3, base: { region: '44', type: null } } })
  })
  it('of the national list begin with 00', () => {
    expect(parseBaseCode('000123018000')).toMatchObject({
      allowed: true,
      value: { region: '00', type: '01', sub: '000' },
    })
  })
  it('of a handling item are two digits longer', () => {
    expect(parseHandlingCode('11370800MB28559184337011700201107')).toMatchObject({
      allowed: true,
      value: { item: '07' },
    })
    expect(parseHandlingCode('11370800MB285591843370117002011')).toMatchObject({ allowed: false })
  })
  it('are refused with the part that is wrong', () => {
    const code = (text: string): string => {
      const ruling = parseTaskCode(text)
      return ruling.allowed ? 'allowed' : ruling.refusal.code
    }
    expect(code('11440100007482532G3370117002011')).toBe('matters.task-code-body')
    expect(code('11370800MB285591849370117002011')).toBe('matters.task-code-level')
    expect(code('11370800MB28559184337011700201A')).toBe('matters.not-a-task-code')
    expect(code('11370800MB28559184337011700201')).toBe('matters.not-a-task-code')
    expect(parseBaseCode('37011700201')).toMatchObject({ allowed: false })
  })
  it('come back the same when put together from their parts', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 9, maxLength: 9 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 999_999 }),
        (digest, level, serial) => {
          const body = provisionalCreditCode('990100', digest)
          const base = provisionalBaseCode('990100', '01', serial)
          const parsed = parseTaskCode(taskCodeOf(body, level, base))
          expect(parseCreditCode(body).allowed).toBe(true)
          expect(body[17]).toBe(creditCheck(body))
          expect(parsed).toMatchObject({ allowed: true, value: { body, level, base: { code: base, type: '01' } } })
        },
      ),
    )
  })
  it('say the level of a place', () => {
    expect(['990100000000', '990101000000', '990101001000', '990101001001'].map(levelOfPlace)).toEqual([3, 4, 5, 6])
  })
})
