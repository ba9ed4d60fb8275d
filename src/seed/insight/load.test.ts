import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pastCases, runDue } from '#domains/casework'
import { lookBack, putLive, train } from '#domains/insight'
import type { Request } from '#rules/hotline'
import { memoryBlobs, SMALL_HISTORY, testHistory } from '#tests/support/history'
import { faults } from '../../../tests/simulation/invariants.ts'
import { seedHistory } from './load.ts'

const UNTIL = new Date('2026-11-20T06:00:00Z')
const EXTENT = { count: 170, recent: 30, seed: 'load' }

let house: Awaited<ReturnType<typeof testHistory>>
let oracle: pg.Pool
let past: { stage: string; secrecy: string; openedAt: Date; closedAt: Date | null; state: Request }[]

beforeAll(async () => {
  house = await testHistory(UNTIL, EXTENT)
  oracle = new pg.Pool({ connectionString: house.database.urls.owner, max: 2 })
  const found = await house.system().reading('casework.read', (tx) => pastCases(tx, { kind: 'request', limit: 1000 }))
  // Cases of this kind fold to a request.
  past = found.map((one) => ({ ...one, state: one.state as Request }))
})
afterAll(async () => {
  await oracle.end()
  await house.stop()
})

const count = async (table: string): Promise<number> =>
  (await oracle.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? -1

describe('a city with an invented past', () => {
  it('replays every journal to the stored state, with header, tasks and promised days as they were', async () => {
    expect(house.taken).toBe(200)
    expect(await faults({ oracle }, [])).toEqual([])
  })

  it('holds what a city holds: most of it over, the last days still in work', () => {
    const open = past.filter(({ stage }) => stage === 'open')
    expect(open.length).toBeGreaterThan(10)
    expect(open.length).toBeLessThan(60)
    expect(open.every(({ openedAt }) => openedAt.getTime() > UNTIL.getTime() - 60 * 86_400_000)).toBe(true)
    const over = past.filter(({ stage }) => stage !== 'open')
    expect(over.every(({ state }) => state.classCode !== null && state.replies.length > 0)).toBe(true)
    expect(past.filter(({ secrecy }) => secrecy === 'open').length).toBeGreaterThan(past.length * 0.8)
  })

  it('was sent to the wrong unit now and then: it came back, went on, and took longer', () => {
    const replied = past.filter(({ state }) => state.replies.length > 0)
    const returned = replied.filter(({ state }) => state.returns > 0)
    expect(returned.length).toBeGreaterThan(5)
    expect(returned.every(({ state }) => new Set(state.legs.map(({ org }) => org)).size > 1)).toBe(true)
    const days = (some: typeof past): number => {
      const all = some.map(({ state, openedAt }) => Date.parse(state.replies[0]?.at ?? '') - openedAt.getTime())
      return (all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0) / 86_400_000
    }
    expect(days(returned)).toBeGreaterThan(days(replied.filter(({ state }) => state.returns === 0)))
  })

  it('says itself that the house took it over, and told nobody', async () => {
    const { rows } = await oracle.query<{ kind: string; by: string }>(
      `select distinct actor_kind as kind, actor ->> 'name' as by from casework.events`,
    )
    expect(rows).toEqual([{ kind: 'system', by: 'history' }])
    expect(await count('casework.outbox')).toBe(0)
    expect(await count(`hotline.requests where source <> 'invented-history' or source is null`)).toBe(0)
  })

  it('comes in once, however often it is told', async () => {
    const extent = { ...SMALL_HISTORY, ...EXTENT, until: UNTIL }
    const again = await seedHistory({ desk: house.desk, blobs: memoryBlobs() }, house.system('history'), extent)
    expect(again).toBe(0)
    expect(await count('casework.cases')).toBe(200)
  })

  it('goes on living: what falls due tomorrow falls due', async () => {
    await house.clock(new Date(UNTIL.getTime() + 3 * 86_400_000).toISOString())
    expect(await runDue(house.system('sweep'))).toBeGreaterThan(0)
    expect(await faults({ oracle }, [])).toEqual([])
  })

  it('shows what would have been suggested for what was not learnt from, once and nothing else', async () => {
    const insight = house.system('insight')
    const until = new Date(UNTIL.getTime() - 90 * 86_400_000)
    const { id } = await train(insight, { kind: 'class', until })
    await putLive(insight, id)
    const { noted } = await lookBack(insight, { after: null, most: 500 })
    expect(noted).toBeGreaterThan(10)
    expect(await count('insight.suggestions where became is null or automatic or overruled')).toBe(0)
    expect(await count('insight.suggestions s join casework.cases c on c.id = s.case_id and c.opened_at = s.at')).toBe(
      noted,
    )
    expect((await lookBack(insight, { after: null, most: 500 })).noted).toBe(0)
  })

  it('is refused to everybody but the house', async () => {
    const clerk = await house.post('dispatcher', 'centre')
    const told = seedHistory({ desk: house.desk, blobs: memoryBlobs() }, clerk, { ...SMALL_HISTORY, until: UNTIL })
    await expect(told).rejects.toThrow()
  })
})
