import { expect, it } from 'vitest'
import { killDatabase, killServer } from './kill-server.ts'

it('loses nothing that was acknowledged when the server is killed three times during intake', async () => {
  const survived = await killServer({ kills: 3 })
  console.log(JSON.stringify(survived))
  expect(survived.faults).toEqual([])
  expect(survived.acknowledged).toBeGreaterThan(48)
  expect(survived.failures).toBeGreaterThan(0)
}, 300_000)

it('keeps the server alive when the database is killed, and serves again by itself', async () => {
  const survived = await killDatabase({})
  console.log(JSON.stringify(survived))
  expect(survived.faults).toEqual([])
  expect(survived.recoveredMs).toBeLessThan(30_000)
}, 300_000)
