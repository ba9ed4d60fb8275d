import { describe, expect, it } from 'vitest'
import { type KeywordClass, matchClasses } from './keywords.ts'

const leaf = (code: string, parent: string | null, ...keywords: string[]): KeywordClass => ({
  code,
  parent,
  keywords,
  selectable: true,
})
const tree: readonly KeywordClass[] = [
  { ...leaf('01', null, '水'), selectable: false },
  leaf('0101', '01', '漏水', '水管'),
  leaf('0102', '01', '停水'),
  leaf('0201', null, '路灯'),
]

describe('class suggestions', () => {
  it('put the class first whose words occur, and show which', () => {
    const [best] = matchClasses('楼道水管漏水', tree)
    expect(best).toMatchObject({ code: '0101', hits: expect.arrayContaining(['漏水', '水管']) })
  })

  it('let longer words say more, and the parent help only a class that hit itself', () => {
    expect(matchClasses('小区停水，路灯也坏了', tree).map((one) => one.code)).toEqual(['0102', '0201'])
    expect(matchClasses('水', tree)).toEqual([])
  })

  it('say nothing where nothing occurs, and survive a tree entered as a circle', () => {
    expect(matchClasses('你好', tree)).toEqual([])
    expect(matchClasses('甲', [leaf('a', 'b', '甲'), leaf('b', 'a', '乙')])).toHaveLength(1)
  })
})
