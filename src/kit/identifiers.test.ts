import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { citizenCheck, parseCitizenNumber } from './citizen-number.ts'
import { parseCreditCode } from './credit-code.ts'
import { containsPlace, isPlaceCode, parentPlace, placeLevel } from './place-code.ts'
import { makeQueryCode, parseQueryCode, queryAlphabet } from './query-code.ts'
import { insist } from './ruling.ts'
import { isUuid, uuidV7 } from './uuid.ts'

const today = '2026-03-01'

describe('a citizen identity number', () => {
  test.each(['11010519491231002X', '440524188001010014', '110101200002290018', '370102199003071238'])(
    '%s is valid',
    (number) => {
      expect(insist(parseCitizenNumber(number, today)).number).toBe(number)
    },
  )

  test('the old form of 15 digits becomes the new one', () => {
    expect(insist(parseCitizenNumber('110105491231002', today)).number).toBe('11010519491231002X')
  })

  test('lower case x, full width and spaces do no harm', () => {
    expect(insist(parseCitizenNumber('１１０１０５ 19491231 002x', today)).number).toBe('11010519491231002X')
  })

  test('sex and birth are read', () => {
    expect(insist(parseCitizenNumber('440524188001010014', today))).toMatchObject({ birth: '1880-01-01', sex: 'male' })
  })

  test.each([
    ['99010120270101001', 'kit.citizen-number-birth'],
    ['99010119991301001', 'kit.citizen-number-birth'],
    ['99010119990229001', 'kit.citizen-number-birth'],
  ])('a birth that cannot be is refused: %s', (digits, code) => {
    expect(parseCitizenNumber(digits + citizenCheck(digits), today)).toMatchObject({ refusal: { code } })
  })

  test('every single wrong digit is noticed', () => {
    fc.assert(
      fc.property(fc.nat(16), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const right = '370102199003071238'
        const wrong = right.slice(0, at) + String((Number(right[at]) + by) % 10) + right.slice(at + 1)
        expect(parseCitizenNumber(wrong, today).allowed).toBe(false)
      }),
    )
  })
})

describe('a unified social credit code', () => {
  test.each([
    '91350100M000100Y43',
    '91330102MA28NBU477',
    '11370800MB28559184',
    '12441500196720244T',
    '11100000000013338W',
    '11430000006122244L',
    '11330105002500287C',
    '11100000MB03271699',
    '113700000045046442',
    '113700000045030270',
    '11110000000021135M',
    '11100000000013661B',
    '11640100010085810C',
    '115113010833722043',
    '11511301008778183N',
  ])('%s is valid', (code) => {
    expect(parseCreditCode(code).allowed).toBe(true)
  })
  test.each(['11440100007482532G', '9135010OM000100Y43', ''])('%j is refused', (code) => {
    expect(parseCreditCode(code).allowed).toBe(false)
  })
})

describe('a place code', () => {
  test('five levels, each inside the one above', () => {
    const village = '990102003004'
    const chain = [village]
    for (let place = parentPlace(village); place !== null; place = parentPlace(place)) chain.push(place)
    expect(chain.map(placeLevel)).toEqual(['village', 'street', 'district', 'city', 'province'])
    for (const outer of chain) expect(containsPlace(outer, village)).toBe(true)
    expect(containsPlace('990103000000', village)).toBe(false)
    expect(containsPlace(village, '990102000000')).toBe(false)
  })
  test.each(['000000000000', '99010200300', '9901020030041', 'x'])('%s is none', (text) =>
    expect(isPlaceCode(text)).toBe(false),
  )
})

describe('codes made from random bytes', () => {
  test('a query code has 8 signs of 31, each as likely as the other', () => {
    expect(queryAlphabet).toHaveLength(31)
    const all = Uint8Array.from({ length: 256 }, (_, i) => i)
    const seen = new Map<string, number>()
    for (let i = 0; i < 256; i += 8)
      for (const sign of i < 248 ? makeQueryCode(rotate(all, i)) : '') seen.set(sign, (seen.get(sign) ?? 0) + 1)
    expect(new Set(seen.values())).toEqual(new Set([8]))
    expect(parseQueryCode(' ａbcd-2345 ')).toBe('ABCD2345')
    for (const wrong of ['ABCD234', 'ABCD0345', 'ABCDI345', '', 'x'.repeat(9999)])
      expect(parseQueryCode(wrong)).toBeUndefined()
  })

  test('ids sort by time and say their version', () => {
    const bytes = new Uint8Array(10).fill(255)
    expect(uuidV7(0x017f22e279b0, bytes)).toBe('017f22e2-79b0-7fff-bfff-ffffffffffff')
    expect(isUuid(uuidV7(1e12, bytes))).toBe(true)
    expect(uuidV7(1e12, bytes) < uuidV7(1e12 + 1, new Uint8Array(10))).toBe(true)
  })
})

function rotate(bytes: Uint8Array, by: number): Uint8Array {
  return Uint8Array.from([...bytes.slice(by), ...bytes.slice(0, by)])
}
