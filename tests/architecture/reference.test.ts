import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pages, readAt } from '../../tools/reference/pages.ts'

const read = readAt(join(import.meta.dirname, '..', '..'))

describe('the reference', () => {
  it.each(Object.entries(pages))('shows the sources as they stand in %s (if not: run npm run docs)', (path, page) => {
    const printed = page(read)
    // A short answer for the reader; the difference itself is what `git diff` shows after `npm run docs`.
    const same = printed === read(path)
    expect(same, `${path} is not what the sources say: run npm run docs, and look at the difference`).toBe(true)
  })
})
