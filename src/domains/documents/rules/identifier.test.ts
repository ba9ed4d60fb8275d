import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCharacter, makeIdentifier, parseIdentifier, parseTypeCode } from './identifier.ts'
import { formatLicenceNumber, makeLicenceNumber, parseLicenceNumber } from './licence-number.ts'

describe('an e-licence identifier', () => {
  it.each([
    ['1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001', 'U'],
    ['1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.002', 'S'],
    ['1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002', '0'],
    ['1.2.156.3005.2.11100000MB03271699022.340100.000000016.001', '9'],
  ])('carries the check of GB/T 36904: %s.%s', (body, check) => {
    expect(parseIdentifier(`${body}.${check}`).allowed).toBe(true)
    expect(parseIdentifier(`${body}.${check === 'M' ? 'N' : 'M'}`).allowed).toBe(false)
  })

  it('is refused as found edited on the web (….001.M)', () => {
    const edited = '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.M'
    expect(parseIdentifier(edited).allowed).toBe(false)
  })

  const parts = fc.record({
    typeCode: fc.integer({ min: 0, max: 999 }).map((no) => `11100000000013338W${String(no).padStart(3, '0')}`),
    issuer: fc.constant('11330105002500287C'),
    serial: fc.stringMatching(/^[0-9A-Z]{1,20}$/),
    edition: fc.integer({ min: 1, max: 999 }),
  })

  it('reads back what it was made of', () => {
    fc.assert(
      fc.property(parts, (made) => {
        const read = parseIdentifier(makeIdentifier(made))
        expect(read).toEqual({ allowed: true, value: made })
      }),
    )
  })

  it('notices every single wrong character', () => {
    fc.assert(
      fc.property(parts, fc.nat(), fc.integer({ min: 1, max: 35 }), (made, at, shift) => {
        const body = `${made.typeCode}${made.issuer}${made.serial}`
        const where = at % body.length
        const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
        const other = alphabet[(alphabet.indexOf(body[where] ?? '') + shift) % 36] ?? ''
        const changed = body.slice(0, where) + other + body.slice(where + 1)
        expect(checkCharacter(`${changed}001`)).not.toBe(checkCharacter(`${body}001`))
      }),
    )
  })

  it('rests on a type code of a body with a credit code', () => {
    expect(parseTypeCode('11100000000013338W011')).toEqual({
      allowed: true,
      value: { body: '11100000000013338W', sequence: '011' },
    })
    expect(parseTypeCode('11100000000013339W011').allowed).toBe(false)
    expect(parseTypeCode('11100000000013338W01').allowed).toBe(false)
  })
})

describe('a licence number', () => {
  const facts = { city: '990100', day: '2026-11-22', typeSequence: '007' }
  it('holds year and type, and is no counter', () => {
    const { number, serial } = makeLicenceNumber({ ...facts, random: new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]) })
    expect(number).toMatch(/^9901002026007\d{8}[0-9A-Z]$/)
    expect(number).toContain(serial)
    expect(formatLicenceNumber(number)).toMatch(/^990100 2026 007 \d{4} \d{4} \w$/)
  })
  it('is read however it is typed, and a slip is noticed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (random) => {
        const { number } = makeLicenceNumber({ ...facts, random })
        expect(parseLicenceNumber(` ${formatLicenceNumber(number).toLowerCase()} `)).toBe(number)
        const last = number[20] === '9' ? '0' : String(Number(number[20]) + 1)
        expect(parseLicenceNumber(number.slice(0, 20) + last + number[21])).toBeUndefined()
      }),
    )
  })
})
