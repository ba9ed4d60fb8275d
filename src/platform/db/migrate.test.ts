import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '#tests/support/database'
import { type Migration, migrate, migrationsIn } from './migrate.ts'

const step = (name: string, text: string): Migration => ({ name, text, checksum: `${text.length}:${text}` })

describe('migrations', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await testDatabase()
  })
  afterAll(() => database.stop())

  const count = async (sql: string): Promise<number> => {
    const client = new pg.Client({ connectionString: database.urls.owner })
    await client.connect()
    try {
      return (await client.query(sql)).rowCount ?? 0
    } finally {
      await client.end()
    }
  }

  it('were all applied to the copy a test works on', async () => {
    expect(await migrate(database.urls.owner)).toEqual([])
    expect(await count('select 1 from platform.migrations')).toBe(migrationsIn().length)
  })

  it('are applied once when two starters run at the same time', async () => {
    const all = [...migrationsIn(), step('99991231T0000-twice', 'create schema probe; create table probe.one (id int)')]
    const [first, second] = await Promise.all([migrate(database.urls.owner, all), migrate(database.urls.owner, all)])
    expect([...first, ...second]).toEqual(['99991231T0000-twice'])
    await expect(migrate(database.urls.owner)).rejects.toThrow('Start the newer version')
    const edited = [...migrationsIn(), step('99991231T0000-twice', 'create table other ()')]
    await expect(migrate(database.urls.owner, edited)).rejects.toThrow('99991231T0000-twice was changed')
    await count(`delete from platform.migrations where name like '9999%'`)
  })

  it('leave nothing behind when they fail, and say where', async () => {
    const bad = step('99991231T0001-bad', 'create table probe.two (id int);\nselect nothing_here')
    await expect(migrate(database.urls.owner, [...migrationsIn(), bad])).rejects.toThrow(
      /99991231T0001-bad.*nothing_here.*line 2/,
    )
    expect(await count(`select 1 from pg_tables where schemaname = 'probe' and tablename = 'two'`)).toBe(0)
  })

  it('wait for a lock in short tries instead of blocking everybody', async () => {
    const holder = new pg.Client({ connectionString: database.urls.owner })
    await holder.connect()
    await holder.query('begin; lock table probe.one in access exclusive mode')
    const change = [...migrationsIn(), step('99991231T0002-wait', 'alter table probe.one add column b int')]
    const done = migrate(database.urls.owner, change)
    await sleep(900)
    await holder.query('commit')
    await holder.end()
    expect(await done).toEqual(['99991231T0002-wait'])
  })

  it('let each role in and nobody become another', async () => {
    for (const url of [database.urls.app, database.urls.vault, database.urls.audit]) {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await expect(client.query('set role onedoor_owner')).rejects.toThrow(/permission denied/)
      await expect(client.query('create table public.mine ()')).rejects.toThrow(/permission denied/)
      await client.end()
    }
  })
})
