import { expect, it } from 'vitest'
import { runChores } from './loop.ts'

const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

it('a chore that fails is tried again, holds up no other, and all of them end with the signal', async () => {
  const stop = new AbortController()
  const runs = { bad: 0, good: 0 }
  const bad = {
    name: 'bad',
    every: 5,
    run: async () => {
      runs.bad += 1
      throw new Error('no database')
    },
  }
  const good = {
    name: 'good',
    every: 5,
    run: async () => {
      runs.good += 1
      return 0
    },
  }
  setTimeout(() => stop.abort(), 200)
  await runChores([bad, good], log, stop.signal)
  expect(runs.good).toBeGreaterThan(10)
  expect(runs.bad).toBeGreaterThan(2)
  expect(runs.bad).toBeLessThan(10)
})
