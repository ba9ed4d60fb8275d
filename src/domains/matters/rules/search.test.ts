import { describe, expect, it } from 'vitest'
import { type Findable, heard, type Match, marksFor, marksOf, matchOf, readQuery } from './search.ts'

const named = (name: string, keywords: readonly string[] = [], nameEn = ''): Findable => ({
  name,
  nameEn,
  keywords,
  ...heard(name, keywords),
})
const licence = named('个体工商户注册登记（设立）', ['营业执照'], 'Registration of a sole trader')
const identity = named('居民身份证申领', [], 'Identity card')
const birth = named('出生医学证明签发')
const bank = named('银行账户信息公示')

const match = (q: string, found: Findable, words: readonly string[] = []): Match | undefined =>
  matchOf(readQuery(q), found, words)

describe('what people type', () => {
  it.each([
    ['营业执照', licence, 'keyword'],
    ['yyzz', licence, 'initials'],
    ['gtgsh', licence, 'initials'],
    ['yingyezhi', licence, 'pinyin'],
    ['Sole trader', licence, 'name'],
    ['身份证', identity, 'name'],
    ['ID', identity, 'alike'],
    ['身分证', identity, 'sound'],
    ['居民身份正申领', identity, 'slip'],
    ['新生儿', birth, 'alike'],
    ['我想办身份证', identity, 'name'],
    ['身份证怎么办？', identity, 'name'],
    ['yinhang', bank, 'pinyin'],
  ] as const)('%s finds %o by %s', (q, found, reason) => {
    expect(match(q, found)?.reason).toBe(reason)
  })

  it('finds nothing where nothing is shared', () => {
    expect(match('护照', licence)).toBeUndefined()
    expect(match('zzzz', identity)).toBeUndefined()
  })

  it('puts the very name before a name that holds it, and that before other words for it', () => {
    const score = (q: string, found: Findable): number => match(q, found)?.score ?? 0
    expect(score('居民身份证申领', identity)).toBeGreaterThan(score('身份证', identity))
    expect(score('身份证', identity)).toBeGreaterThan(score('ID', identity))
    expect(score('ID', identity)).toBeGreaterThan(score('身分证', identity))
  })

  it('stands in the index under every mark it is looked for', () => {
    const marks = new Set(marksOf(licence))
    for (const q of ['营业执照', 'yyzz', 'yingyezhizhao', '营业直照'])
      expect(
        marksFor(readQuery(q)).some((mark) => marks.has(mark)),
        q,
      ).toBe(true)
  })

  it('takes signs, floods and empty texts without harm', () => {
    for (const q of ['', ' ', "'; drop", '😀', '我想办', 'a'.repeat(5000), '\u0000'])
      expect(readQuery(q).text.length).toBeLessThanOrEqual(100)
  })
})
