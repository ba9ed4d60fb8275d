import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { homeFolder } from '#platform/config/home'
import { pageWith } from '../../../tools/bench/page.ts'

const page = `# Benchmarks

Measured in spring.

## Intake

slow

## Hot spots

of another command

## How to repeat it

as ever
`

it('puts what was measured into the page of figures and keeps what other commands printed', () => {
  const printed =
    '# Benchmarks\n\nMeasured in autumn.\n\n## Intake\n\nfast\n\n## Reading\n\nnew\n\n## How to repeat it\n\nas now\n'
  expect(pageWith(page, printed)).toBe(
    '# Benchmarks\n\nMeasured in autumn.\n\n## Intake\n\nfast\n\n## Hot spots\n\nof another command\n\n## Reading\n\nnew\n\n## How to repeat it\n\nas now\n',
  )
  expect(pageWith('', printed)).toBe(printed)
})

it('leaves the head alone where one section was measured by itself, and everything where none was', () => {
  expect(pageWith(page, '## Hot spots\n\nhotter\n')).toBe(page.replace('of another command', 'hotter'))
  expect(pageWith(page, '')).toBe(page)
  const own = readFileSync(join(homeFolder(), 'docs', 'benchmarks.md'), 'utf8')
  const plain = (text: string) => text.replace(/\n{2,}/g, '\n').trim()
  expect(plain(pageWith(own, ''))).toBe(plain(own))
})
