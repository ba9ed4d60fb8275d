import { expect, test } from 'vitest'
import { drawn } from '../../testing.ts'
import { examples } from './examples.tsx'

test('each state has its own word and its own shape, not only a colour', () => {
  const shapes = Object.values(examples).map((tag) => drawn(tag).match(/ d="([^"]*)"/)?.[1])
  const words = Object.values(examples).map((tag) => drawn(tag).replace(/<[^>]*>/g, ''))
  expect(new Set(shapes).size).toBe(shapes.length)
  expect(new Set(words).size).toBe(words.length)
})
