import type pg from 'pg'
import type { Actor, Staff } from '#platform/actor'
import type { Ctx } from '#platform/context'
import { type CtxSource, createCtx, systemCtx } from '#platform/create-ctx'
import { createPool } from '#platform/db/pool'
import type { Log } from '#platform/log'
import { type TestDatabase, testDatabase } from './database.ts'

export const CITY = '990100'

/** A log that keeps quiet and remembers, so that a test can ask what was written. */
export function quietLog(): Log & { lines: { facts: Record<string, unknown>; message: string }[] } {
  const lines: { facts: Record<string, unknown>; message: string }[] = []
  const keep = (facts: Record<string, unknown>, message: string): void => {
    lines.push({ facts, message })
  }
  return { lines, info: keep, warn: keep, error: keep }
}

export type TestHouse = {
  database: TestDatabase
  pool: pg.Pool
  source: CtxSource
  /** A context of the house itself, which may do everything. */
  system(name?: string): Ctx
  /** A context of anybody. */
  as(actor: Actor, city?: string): Ctx
  /** Sets the test clock. */
  clock(iso: string): Promise<void>
  stop(): Promise<void>
}

/** A city as test files find it: how it is called, and what is done to an empty house for it. */
export type CityFilling = { name: string; fill(house: TestHouse): Promise<void> }

/** A migrated database of its own with contexts on it, under the test clock: empty, or with a city that is filled once in a run. */
export async function testHouse(filling?: CityFilling): Promise<TestHouse> {
  return houseOn(
    await testDatabase(
      filling && {
        name: filling.name,
        async fill(urls) {
          const house = await houseOn({ urls, stop: async () => undefined })
          await filling.fill(house).finally(() => house.stop())
        },
      },
    ),
  )
}

async function houseOn(database: TestDatabase): Promise<TestHouse> {
  const log = quietLog()
  const pool = createPool(database.urls.app, 'test', log, 6)
  const owner = createPool(database.urls.owner, 'test-owner', log, 1)
  const source: CtxSource = { pool, log, testClock: true }
  return {
    database,
    pool,
    source,
    system: (name = 'test') => systemCtx(source, CITY, name),
    as: (actor, city = CITY) => createCtx(source, { actor, city }),
    async clock(iso) {
      await owner.query(
        'insert into platform.test_clock (at) values ($1) on conflict (only_row) do update set at = excluded.at',
        [iso],
      )
    },
    async stop() {
      await Promise.all([pool.end(), owner.end()])
      await database.stop()
    },
  }
}

/** A member of staff made for a test, with the permissions named, over the whole city unless scoped. */
export function staff(facts: Partial<Staff> & { may: readonly string[] }): Staff {
  const { may, ...rest } = facts
  return {
    kind: 'staff',
    user: '01900000-0000-7000-8000-000000000001',
    account: 'tester',
    name: '测试员',
    org: '01900000-0000-7000-8000-0000000000a1',
    orgName: '测试单位',
    orgPath: '/0001/',
    section: null,
    duties: [],
    grants: may.map((permission) => ({ permission, scope: { kind: 'city' } })),
    ...rest,
  }
}
