import { describe, expect, it } from 'vitest'
import { showValue } from './show.ts'
import type { Term } from './term.ts'

const words = (zh: string, en: string) => ({ zh, en })
const options = [
  { code: 'hot', name: words('热食类', 'hot meals') },
  { code: 'cold', name: words('冷食类', 'cold meals') },
]
const term = (type: Term['type'], rest: Partial<Term> = {}) => ({ type, options: [], unit: null, ...rest })

describe('a value is shown', () => {
  it('as people read it', () => {
    expect(showValue(term('yes-no'), true, 'zh')).toBe('是')
    expect(showValue(term('money'), 123_456_789, 'zh')).toBe('1,234,567.89 元')
    expect(showValue(term('money'), 50, 'en')).toBe('CNY 0.50')
    expect(showValue(term('date'), '2026-03-09', 'zh')).toBe('2026年3月9日')
    expect(showValue(term('date'), '2026-03-09', 'en')).toBe('9 March 2026')
    expect(showValue(term('number', { unit: words('平方米', 'm²') }), 86.5, 'zh')).toBe('86.5平方米')
    expect(showValue(term('choices', { options }), ['hot', 'cold'], 'zh')).toBe('热食类、冷食类')
    expect(showValue(term('choice', { options }), 'cold', 'en')).toBe('cold meals')
    expect(showValue(term('place'), '990101000000', 'zh', new Map([['990101000000', '明湖区']]))).toBe('明湖区')
    expect(showValue(term('text'), '湖畔面馆', 'zh')).toBe('湖畔面馆')
  })
})
