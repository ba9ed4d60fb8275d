import { describe, expect, test } from 'vitest'
import { parsePhone, phoneKey } from './phone.ts'
import { insist } from './ruling.ts'

describe('a telephone number as people write it', () => {
  test.each([
    '13812345678',
    '+86 138 1234 5678',
    '0086-138-1234-5678',
    '８６１３８１２３４５６７８',
    '１３８　１２３４　５６７８',
    '013812345678',
    '(+86)13812345678',
    '138.1234.5678',
  ])('%s is the same mobile', (typed) => {
    expect(insist(parsePhone(typed))).toEqual({
      kind: 'mobile',
      e164: '+8613812345678',
      national: '13812345678',
      extension: null,
    })
  })

  test.each([
    ['0531-88123456', '+8653188123456', null],
    ['（0531）88123456', '+8653188123456', null],
    ['010 6612 3456', '+861066123456', null],
    ['+86 531 88123456', '+8653188123456', null],
    ['0531-88123456-801', '+8653188123456', '801'],
    ['0531-88123456转801', '+8653188123456', '801'],
  ])('%s is a landline', (typed, e164, extension) => {
    expect(insist(parsePhone(typed))).toMatchObject({ kind: 'landline', e164, extension })
  })

  test.each(['12345', '110', '10086', '95588', '400-123-4567'])('%s is a service number', (typed) => {
    expect(insist(parsePhone(typed)).kind).toBe('service')
  })

  test('a foreign number keeps its country', () => {
    expect(phoneKey(insist(parsePhone('00852 9123 4567')))).toBe('+85291234567')
  })

  test.each([
    '',
    '11012345678',
    '12812345678',
    'anonymous',
    'sip:a@b.c',
    '1'.repeat(64),
    '9'.repeat(10_000),
    '138123456',
    '1381234567８９',
  ])('%j is refused', (typed) => expect(parsePhone(typed).allowed).toBe(false))

  test('a landline without area code is told so', () => {
    expect(parsePhone('8812 3456')).toMatchObject({ refusal: { code: 'kit.phone-needs-area-code' } })
  })
})
