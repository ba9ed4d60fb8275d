import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventsOf, pastCases } from '#domains/casework'
import { foldRequest, type Request } from '#rules/hotline'
import { memoryBlobs, SMALL_HISTORY, testHistory } from '#tests/support/history'
import { seedHistory } from './load.ts'

const UNTIL = new Date('2026-11-20T06:00:00Z')
let house: Awaited<ReturnType<typeof testHistory>>
beforeAll(async () => {
  const before = performance.now()
  house = await testHistory(UNTIL)
  console.log('TIME', performance.now() - before, house.taken)
})
afterAll(async () => house.stop())

describe('a city with an invented past', () => {
  it('x', async () => {
    const cases = await house.system().reading('casework.read', (tx) => pastCases(tx, { kind: 'request', limit: 1000 }))
    const count: Record<string, number> = {}
    for (const one of cases) {
      const key = `${one.stage} ${(one.state as Request).state} ${one.secrecy}`
      count[key] = (count[key] ?? 0) + 1
    }
    console.log(count, SMALL_HISTORY, memoryBlobs, seedHistory, eventsOf, foldRequest)
    expect(cases.length).toBe(220)
  })
})
