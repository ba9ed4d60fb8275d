import { expect, test } from 'vitest'
import { drawn } from '../../testing.ts'
import { examples } from './examples.tsx'

test('a conversation keeps its order and its line breaks', () => {
  expect(drawn(examples.two ?? expect.fail())).toMatch(/请问是哪一盏灯？.*大门往东\n第二盏。/s)
})
