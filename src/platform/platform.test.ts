import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refused } from '#kit/ruling'
import { staff, type TestHouse, testHouse } from '#tests/support/ctx'
import { audit } from './audit.ts'
import { sql } from './db/tx.ts'
import { once } from './idempotency.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(async () => house.stop())

const count = (action: string): Promise<number> =>
  house.system().reading('test.read', async (tx) => {
    const row = await tx.one<{ count: number }>(
      sql`select count(*)::int as count from platform.idempotency where city = ${tx.city} and scope = ${action}`,
    )
    return row.count
  })

describe('a transaction', () => {
  it('names an authority or does not begin, and writes the attempt down', async () => {
    const ctx = house.as(staff({ may: ['casework.read'] }))
    await expect(ctx.transaction('directory.edit', async () => 'done')).rejects.toMatchObject({
      refusal: { kind: 'forbidden', facts: { permission: 'directory.edit' } },
    })
    expect(await ctx.reading('casework.read', async () => 'read')).toBe('read')
  })
  it('stores nothing when a queued write fails, though nobody waited for it', async () => {
    const ctx = house.system()
    const write = ctx.transaction('test.write', async (tx) => {
      await tx.run(sql`insert into platform.idempotency (city, key, scope, request_hash, status, answer, created_at)
        values (${tx.city}, 'a', 'half', ${Buffer.alloc(1)}, 200, '1', ${tx.now})`)
      tx.queue(sql`insert into platform.idempotency (city, key, scope, request_hash, status, answer, created_at)
        values (${tx.city}, '', 'half', ${Buffer.alloc(1)}, 200, '1', ${tx.now})`)
    })
    await expect(write).rejects.toMatchObject({ constraint: 'idempotency_key_length' })
    expect(await count('half')).toBe(0)
  })
  it('takes its time from the test clock', async () => {
    await house.clock('2026-02-11T01:02:03.456Z')
    expect(await house.system().reading('test.read', async (tx) => tx.now.toISOString())).toBe(
      '2026-02-11T01:02:03.456Z',
    )
  })
  it('sees only its own city', async () => {
    await house
      .system()
      .transaction('test.write', async (tx) => audit(tx, { action: 'test.write', object: { kind: 'test', id: null } }))
    const other = house.as({ kind: 'system', name: 'other', grants: [] }, '990200')
    expect(await other.reading('test.read', async (tx) => tx.rows(sql`select key from platform.idempotency`))).toEqual(
      [],
    )
    const foreign = other.transaction('test.write', async (tx) =>
      tx.run(sql`insert into platform.idempotency (city, key, scope, request_hash, status, answer, created_at)
        values ('990100', 'x', 'foreign', ${Buffer.alloc(1)}, 200, '1', ${tx.now})`),
    )
    await expect(foreign).rejects.toMatchObject({ code: '42501' })
    expect(await count('foreign')).toBe(0)
  })
  it('cannot read the audit record, only write it', async () => {
    await expect(
      house.system().reading('test.read', async (tx) => tx.rows(sql`select * from platform.audit`)),
    ).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a creating call', () => {
  const keyed = (key: string, request: unknown, optimistic = false) => ({ scope: 'test', key, request, optimistic })

  it.each([false, true])(
    'with the same key and request gives the first answer again (optimistic: %s)',
    async (optimistic) => {
      const ctx = house.system()
      let runs = 0
      const call = (): Promise<{ id: string }> =>
        once(ctx, 'test.write', keyed(`k${optimistic}`, { a: 1, b: 2 }, optimistic), async (tx) => {
          runs += 1
          return { id: tx.id() }
        })
      const first = await call()
      expect(await once(ctx, 'test.write', keyed(`k${optimistic}`, { b: 2, a: 1 }, optimistic), call)).toEqual(first)
      expect(runs).toBeGreaterThan(0)
    },
  )
  it('with the same key and another request is refused', async () => {
    const ctx = house.system()
    await once(ctx, 'test.write', keyed('other', { a: 1 }), async () => 1)
    await expect(once(ctx, 'test.write', keyed('other', { a: 2 }), async () => 1)).rejects.toBeInstanceOf(Refused)
  })
  it('with the key of a colleague neither gets his answer nor is stopped by it', async () => {
    const mine = house.as(staff({ may: ['test.write'] }))
    const theirs = house.as(staff({ may: ['test.write'], user: '01900000-0000-7000-8000-000000000002' }))
    expect(await once(mine, 'test.write', keyed('1', { a: 1 }), async () => 'mine')).toBe('mine')
    expect(await once(theirs, 'test.write', keyed('1', { a: 1 }), async () => 'theirs')).toBe('theirs')
    expect(await once(theirs, 'test.write', keyed('1', { a: 1 }), async () => 'again')).toBe('theirs')
  })
  it('sent twenty times at once happens once', async () => {
    const ctx = house.system()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => once(ctx, 'test.write', keyed('twenty', {}, true), async (tx) => tx.id())),
    )
    expect(new Set(answers).size).toBe(1)
  })
})
