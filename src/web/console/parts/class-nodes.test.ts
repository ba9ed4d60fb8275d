import { expect, test } from 'vitest'
import { classNodes } from './class-nodes.ts'

const rows = [
  { code: '01', parent: null, keywords: [], name: '城市管理' },
  { code: '0101', parent: '01', keywords: [], name: '市容秩序' },
  { code: '010101', parent: '0101', keywords: ['摆摊'], name: '流动摊贩占道' },
]
const name = (row: (typeof rows)[number]) => row.name

test('the tree opens level by level, and only its leaves can be chosen', () => {
  expect(classNodes(rows, name, false).map(({ pId, title, selectable }) => [pId, title, selectable])).toEqual([
    ['', '城市管理', false],
    ['01', '市容秩序', false],
    ['0101', '流动摊贩占道', true],
  ])
})

test('while one types, Enter meets a class that can be chosen, found by code, words and group', () => {
  const [only, ...others] = classNodes(rows, name, true)
  expect(others).toEqual([])
  expect(only).toMatchObject({ pId: '', title: '流动摊贩占道 · 市容秩序', name: '流动摊贩占道', selectable: true })
  for (const word of ['010101', '摆摊', '市容', '占道']) expect(only?.find).toContain(word)
})
