import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskAddress, maskIdNumber, maskName, maskPhone } from './mask.ts'
import { insist } from './ruling.ts'
import { cellText } from './spread.ts'
import { cleanLine, cleanName, cleanText, lengthOf, nameKey, shorten } from './text.ts'

const wide = { max: 5000 }

describe('what people write is kept as written, or refused', () => {
  test.each([
    '𠮷田的路灯坏了',
    'ئۇيغۇرچە',
    'བོད་ཡིག',
    '👨‍👩‍👧 🇨🇳',
    '葛\u{e0101}',
    'é é',
    '㐂\ue000',
    '　路 灯\r\n坏了　',
  ])('%j is kept', (text) => {
    expect(cleanText(text, wide)).toEqual({ allowed: true, value: text })
  })

  test.each([
    'a\u0000b',
    '\ud800',
    'x\udc00y',
    '\ude00\ud83d',
    '\u0007',
    '\u007f',
    '\u0085',
    '\ufffe',
    '\u{1ffff}',
    `e${'\u0301'.repeat(1000)}`,
  ])('unreadable signs are refused (%j)', (text) =>
    expect(cleanText(text, wide)).toMatchObject({ refusal: { code: 'kit.text-unreadable-sign' } }),
  )

  test('length counts signs, not halves', () => {
    expect(lengthOf('𠮷𠮷')).toBe(2)
    expect(cleanText('𠮷'.repeat(10), { max: 10 }).allowed).toBe(true)
    expect(cleanText('𠮷'.repeat(11), { max: 10 })).toMatchObject({
      refusal: { code: 'kit.text-too-long', facts: { max: 10 } },
    })
    expect(cleanText('字'.repeat(1_000_000), { max: 10, field: 'text' })).toMatchObject({ refusal: { field: 'text' } })
  })

  test('one line has no line break and no sign that turns the reading round', () => {
    for (const text of ['a\nb', 'gpj\u202eexe', 'a\tb']) expect(cleanLine(text, wide).allowed).toBe(false)
    expect(insist(cleanLine('  路灯 ', wide))).toBe('路灯')
    expect(cleanLine(' \u3000', wide)).toMatchObject({ refusal: { code: 'kit.text-empty' } })
  })

  test('a cut never leaves half a sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, max) => {
        const short = shorten(text, max)
        expect(lengthOf(short)).toBeLessThanOrEqual(Math.max(max, 1))
        expect(/\p{Cs}/u.test(short)).toBe(false)
      }),
    )
  })
})

describe('names', () => {
  test.each(['买买提•艾力', '买买提・艾力', '买买提･艾力', '买买提⋅艾力', '买买提.艾力', '买买提 · 艾力'])(
    '%s is stored with one dot',
    (typed) => {
      expect(insist(cleanName(typed))).toBe('买买提·艾力')
      expect(nameKey(typed)).toBe(nameKey('买买提 艾力'))
    },
  )

  test.each([
    ['张三', '张**'],
    ['欧阳修远', '欧阳**'],
    ['欧阳', '欧**'],
    ['买买提·艾力', '买**·**'],
    ['𠮷田', '𠮷**'],
    ['葛\u{e0101}明', '葛\u{e0101}**'],
    ["John O'Neil", 'J**'],
    ['测试', '测**'],
    ['null', 'n**'],
    ['', ''],
  ])('%s is shown as %s', (name, masked) => expect(maskName(name)).toBe(masked))
})

describe('masks', () => {
  test('phones, identity numbers, addresses', () => {
    expect(maskPhone('+8613812341234')).toBe('138****1234')
    expect(maskPhone('053188123456')).toBe('****3456')
    expect(maskPhone('12345')).toBe('****')
    expect(maskIdNumber('370102199003071234')).toBe('3701**********1234')
    expect(maskIdNumber('E1234')).toBe('****')
    expect(maskAddress('东港市河口区文化街道文化路12号')).toBe('东港市河口区文化街道****')
    expect(maskAddress('文化路12号')).toBe('****')
  })
})

test.each(['=1+1', '+86', '-5', '@x', '\t=1', '\rx', '＝1', '＠x', ' =1', '\u200b=1'])(
  'a spreadsheet never runs %j',
  (text) => {
    expect(cellText(text)).toBe(`'${text}`)
  },
)
test.each(['路灯坏了', '3-5', 'a=b', ''])('a spreadsheet shows %j as it is', (text) =>
  expect(cellText(text)).toBe(text),
)
