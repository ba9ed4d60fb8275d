import { expect, test } from 'vitest'
import { drawn } from '../../testing.ts'
import { examples } from './examples.tsx'

test('a button among several says to screen readers what it removes', () => {
  expect(drawn(examples.plain ?? expect.fail())).toMatch(/删除<span class="unseen"> 路灯\.jpg<\/span><\/button>/)
})

test('a link that looks like a button is still a link', () => {
  expect(drawn(examples.link ?? expect.fail())).toMatch(/^<a class="button button-first" href="\/track">/)
})
