import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Refused } from '#kit/ruling'
import type { Actor, Staff } from '#platform/actor'
import type { Ctx } from '#platform/context'
import { createCtx } from '#platform/create-ctx'
import { keysOf } from '#platform/crypto/keys'
import { createPool } from '#platform/db/pool'
import type { Log } from '#platform/log'
import { type TestDatabase, testDatabase } from '#tests/support/database'
import { routesOf } from './api.ts'
import { type CaseFacts, createVault, fileParty, keepOriginal, type Vault } from './index.ts'

const keys = keysOf(new Uint8Array(32).fill(3))
const city = '990100'
const planted = {
  name: '钟离春晓',
  phone: '13812345678',
  idNumber: '11010519491231002X',
  address: '河口区文化街道阳光花园3号楼501',
}
const lines: string[] = []
const note = (...said: unknown[]): void => void lines.push(JSON.stringify(said))
const log: Log = { info: note, warn: note, error: note }

let database: TestDatabase
let pool: pg.Pool
let vault: Vault
const clients: pg.Client[] = []

beforeAll(async () => {
  database = await testDatabase()
  pool = createPool(database.urls.app, 'app', log, 2)
  vault = createVault({ url: database.urls.vault, keys, log, testClock: true })
})

afterAll(async () => {
  await vault.close()
  await pool.end()
  await Promise.all(clients.map((client) => client.end()))
  await database.stop()
})

const system: Actor = { kind: 'system', name: 'test', grants: [] }

function staff(role: string, permissions: readonly string[] = ['parties.reveal', 'casework.read']): Staff {
  const org = '00000000-0000-7000-8000-00000000000a'
  // An officer sees his unit, the centre the whole city.
  const scope = role === 'officer' ? ({ kind: 'tree', path: '/1/' } as const) : ({ kind: 'city' } as const)
  return {
    kind: 'staff',
    user: `00000000-0000-7000-8000-${Buffer.from(role.padEnd(6).slice(0, 6)).toString('hex')}`,
    account: role,
    name: `${role}甲`,
    org,
    orgName: '河口区城管局',
    orgPath: '/1/',
    section: null,
    duties: [{ id: org, role, org, scope, skills: [] }],
    grants: permissions.map((permission) => ({ permission, scope })),
  }
}

function as(actor: Actor, inCity = city): Ctx {
  return createCtx({ pool, log, testClock: true }, { actor, city: inCity })
}

let cases = 0
async function file(
  identity: Partial<typeof planted> = planted,
  more: { consentToContact?: boolean; amends?: string; city?: string } = {},
): Promise<CaseFacts> {
  const { city: inCity = city, consentToContact = true, ...rest } = more
  const ctx = as(system, inCity)
  const id = ctx.id()
  const party = await ctx.transaction('hotline.file', async (tx) => {
    const filed = fileParty(tx, keys, { ...identity, consentToContact, ...rest })
    keepOriginal(tx, keys, {
      caseId: id,
      party: filed.party,
      kind: 'request',
      text: `我是${planted.name}，电话${planted.phone}`,
    })
    return filed.party
  })
  cases += 1
  return { id, number: `N${cases}`, party, secrecy: 'open', relation: 'lead', excluded: false }
}

async function code(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.refusal.code : Promise.reject(error)),
  )
}

async function sqlAs(
  role: 'app' | 'vault' | 'audit' | 'owner',
  statement: string,
  inCity = city,
): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: database.urls[role] })
  clients.push(client)
  await client.connect()
  await client.query('select set_config($1, $2, false)', ['app.city', inCity])
  return client.query(statement)
}

const asked = { fields: ['name', 'phone'], purpose: 'contact', reason: '核实漏水位置' } as const

describe('the vault', () => {
  test('the officer in charge sees name and number, and it is written down once', async () => {
    const of = await file()
    const officer = as(staff('officer'))
    expect(await vault.reveal(officer, { of, ...asked })).toEqual({ name: planted.name, phone: planted.phone })
    const trail = await vault.readTrail(as(staff('auditor', ['parties.read-trail'])), of.id)
    expect(trail).toMatchObject([
      {
        userName: 'officer甲',
        orgName: '河口区城管局',
        purpose: 'contact',
        fields: ['name', 'phone'],
        reason: '核实漏水位置',
      },
    ])
    const audited = await sqlAs(
      'audit',
      `select actor_name, result, facts from platform.audit where object_id = '${of.id}'`,
    )
    expect(audited.rows).toEqual([
      { actor_name: 'officer', result: 'done', facts: { fields: ['name', 'phone'], purpose: 'contact' } },
    ])
  })

  test('a denied attempt shows nothing and is written down', async () => {
    const of = { ...(await file()), secrecy: 'protected' as const }
    expect(await code(vault.reveal(as(staff('officer')), { of, ...asked }))).toBe('parties.relay-only')
    expect(await code(vault.reveal(as(staff('officer')), { of: { ...of, excluded: true }, ...asked }))).toBe(
      'parties.excluded',
    )
    expect(await code(vault.reveal(as(staff('analyst', [])), { of, ...asked }))).toBe('platform.not-allowed')
    expect(await code(vault.reveal(as(system), { of, ...asked }))).toBe('parties.staff-only')
    const audited = await sqlAs('audit', `select result from platform.audit where object_id = '${of.id}'`)
    expect(audited.rows.map((row) => row.result)).toEqual(['denied', 'denied', 'denied'])
    expect((await sqlAs('vault', `select 1 from parties.reveals where case_id = '${of.id}'`)).rowCount).toBe(0)
  })

  test('without consent the officer is sent to the relay', async () => {
    const of = await file(planted, { consentToContact: false })
    expect(await code(vault.reveal(as(staff('officer')), { of, ...asked }))).toBe('parties.no-consent')
  })

  test('the daily budget counts cases, not clicks', async () => {
    const village = as(staff('village-worker'))
    const visit = { fields: ['phone'], purpose: 'visit', reason: '上门' } as const
    const first = await file()
    await sqlAs(
      'owner',
      "insert into parties.budgets (city, role, cases_per_day) values ('990100', 'village-worker', 2)",
    )
    for (const of of [first, first, await file(), first])
      expect(await code(vault.reveal(village, { of, ...visit }))).toBe('done')
    expect(await code(vault.reveal(village, { of: await file(), ...visit }))).toBe('parties.budget-spent')
    expect(await code(vault.reveal(village, { of: first, ...visit }))).toBe('done')
  })

  test('lists show masks, and nothing of protected cases to units', async () => {
    const [open, shut] = [await file(), { ...(await file()), secrecy: 'protected' as const }]
    const shown = await vault.maskedFor(as(staff('officer')), [
      open,
      shut,
      { ...(await file()), excluded: true },
      { ...open, id: as(system).id(), party: null },
    ])
    expect([...shown.values()]).toEqual([
      { name: '钟离**', phone: '138****5678', consents: true },
      { name: null, phone: null, consents: true },
    ])
    const rows = await sqlAs('vault', "select parties from parties.read_trail where purpose = 'list'")
    expect(rows.rows).toEqual([{ parties: [open.party, shut.party] }])
  })

  test('a calling number finds earlier filings in any spelling, in its own city only', async () => {
    const phone = '13911112222'
    const of = await file({ phone })
    await file({ phone }, { city: '990200' })
    const agent = as(staff('agent', ['parties.match']))
    expect(await vault.matchPhone(agent, '+86 139-1111-2222')).toEqual([{ party: of.party, filedAt: expect.any(Date) }])
    expect(await vault.matchPhone(agent, '13911112223')).toEqual([])
  })

  test('a changed number is added; messages go to the old one too', async () => {
    const of = await file({ name: '钟离春晓', phone: '13800000001' })
    await file({ phone: '13800000002' }, { amends: of.party ?? '' })
    const contact = await vault.contactForNotice(as(system), { party: of.party ?? '', caseId: of.id })
    expect(contact).toEqual({ phones: ['13800000001', '13800000002'], maskedName: '钟离**' })
    expect(await vault.reveal(as(staff('officer')), { of, ...asked })).toEqual({
      name: '钟离春晓',
      phone: '13800000002',
    })
    expect(await code(vault.contactForNotice(as(staff('officer')), { party: of.party ?? '', caseId: of.id }))).toBe(
      'parties.staff-only',
    )
  })

  test('the centre reads the original text, a unit does not', async () => {
    const of = await file()
    const texts = await vault.originalTexts(as(staff('dispatcher')), of)
    expect(texts).toMatchObject([{ kind: 'request', text: `我是${planted.name}，电话${planted.phone}` }])
    expect(await code(vault.originalTexts(as(staff('officer')), of))).toBe('parties.original-closed')
  })

  test('what the resident adds later loses his name and home, unless the matter is there', async () => {
    const of = await file()
    const texts = ['我是钟离春晓，家在阳光花园3号楼501，钟离女士']
    const resident = as({ kind: 'resident', grants: [{ permission: 'hotline.respond', scope: { kind: 'self' } }] })
    const added = { caseId: of.id, party: of.party ?? '', matterAddress: null, texts }
    expect(await vault.redactOwn(resident, added)).toEqual(['我是〔姓名〕，家在〔地址〕，〔姓名〕'])
    expect(await vault.redactOwn(as(staff('agent')), { ...added, matterAddress: '文化街道阳光花园3号楼501' })).toEqual([
      '我是〔姓名〕，家在阳光花园3号楼501，〔姓名〕',
    ])
    expect(await code(vault.redactOwn(as(staff('officer')), added))).toBe('parties.original-closed')
  })

  test('the resident learns a day later which organisation looked, never who, and nothing of discipline', async () => {
    await sqlAs('owner', "insert into platform.test_clock (at) values ('2026-03-02T02:00:00Z')")
    const of = await file()
    await vault.reveal(as(staff('officer')), { of, ...asked })
    await vault.reveal(as(staff('inspector')), { of: { ...of, secrecy: 'clue' }, ...asked, purpose: 'discipline' })
    const resident = as({ kind: 'resident', grants: [{ permission: 'hotline.track', scope: { kind: 'self' } }] })
    expect(await vault.whoLooked(resident, of.id)).toEqual([])
    await sqlAs('owner', "update platform.test_clock set at = '2026-03-03T02:00:01Z'")
    expect(await vault.whoLooked(resident, of.id)).toEqual([
      { at: new Date('2026-03-02T02:00:00Z'), orgName: '河口区城管局', purpose: 'contact' },
    ])
  })

  test('the routes answer for a case that is visible, and alike for one that is not', async () => {
    const of = await file()
    const [reveal, readings] = routesOf({
      vault,
      findCase: async (_, number) => (number === of.number ? of : undefined),
      findId: async (_, number) => (number === of.number ? of.id : undefined),
    })
    const input = {
      query: {},
      headers: {},
      key: undefined,
      caller: { address: '127.0.0.1', secure: true, setCookie: note },
    }
    const body = { fields: ['phone', 'phone'], purpose: 'contact', reason: '核实' }
    expect(await reveal?.handle(as(staff('officer')), { ...input, params: { number: of.number }, body })).toEqual({
      phone: planted.phone,
    })
    expect(
      await readings?.handle(as(staff('auditor', ['parties.read-trail'])), {
        ...input,
        params: { number: of.number },
        body: {},
      }),
    ).toMatchObject({
      readings: [{ purpose: 'contact', fields: ['phone'] }],
    })
    expect(
      await code(
        reveal?.handle(as(staff('officer')), { ...input, params: { number: 'other' }, body }) ?? Promise.resolve(),
      ),
    ).toBe('parties.no-such-case')
  })
})

describe('what the database itself denies', () => {
  const tables = ['filings', 'originals', 'reveals', 'read_trail'] as const
  const denied = /permission denied/

  test.each(tables)('the application role cannot read, change or empty %s', async (table) => {
    for (const statement of [
      `select * from parties.${table}`,
      `select count(*) from parties.${table}`,
      `update parties.${table} set city = city`,
      `delete from parties.${table}`,
      `truncate parties.${table}`,
    ]) {
      await expect(sqlAs('app', statement)).rejects.toThrow(denied)
    }
  })

  test('the application role gets nothing back from its inserts, and cannot write reveals', async () => {
    const row = `insert into parties.filings (city, id, data_key, key_id, consent_contact, created_at) values ('990100', gen_random_uuid(), '', 'k', true, now())`
    await expect(sqlAs('app', `${row} returning id`)).rejects.toThrow(denied)
    await expect(sqlAs('app', `${row} on conflict (city, id) do update set key_id = 'x'`)).rejects.toThrow(denied)
    expect((await sqlAs('app', row)).rowCount).toBe(1)
    await expect(sqlAs('app', row, '990200')).rejects.toThrow(/row-level security/)
    await expect(sqlAs('app', "insert into parties.read_trail (city) values ('990100')")).rejects.toThrow(denied)
    await expect(sqlAs('app', 'set role onedoor_vault')).rejects.toThrow(denied)
  })

  test.each(tables)('the vault role reads %s of one city, and changes nothing', async (table) => {
    await file()
    for (const statement of [
      `update parties.${table} set city = city`,
      `delete from parties.${table}`,
      `truncate parties.${table}`,
    ]) {
      await expect(sqlAs('vault', statement)).rejects.toThrow(denied)
    }
    expect((await sqlAs('vault', `select 1 from parties.${table}`, '')).rowCount).toBe(0)
    expect((await sqlAs('vault', `select 1 from parties.${table} where city <> '990100'`)).rowCount).toBe(0)
  })

  test('the vault role adds no filing, and sees no case', async () => {
    await expect(sqlAs('vault', "insert into parties.originals (city) values ('990100')")).rejects.toThrow(denied)
    await expect(sqlAs('vault', 'select * from casework.cases')).rejects.toThrow(denied)
  })

  test('the audit role sees who looked, never whom', async () => {
    for (const table of ['filings', 'originals'] as const)
      await expect(sqlAs('audit', `select * from parties.${table}`)).rejects.toThrow(denied)
    expect((await sqlAs('audit', 'select 1 from parties.reveals')).rowCount).toBeGreaterThan(0)
  })

  test('nothing planted is readable in any table or in the log', async () => {
    const tables = await sqlAs(
      'owner',
      "select schemaname || '.' || tablename as name from pg_tables where schemaname in ('parties', 'platform')",
    )
    for (const { name } of tables.rows) {
      const { rows } = await sqlAs(
        'owner',
        `select t::text as row, encode(convert_to(t::text, 'UTF8'), 'hex') as hex from ${name} t`,
      )
      const everything = JSON.stringify(rows)
      for (const value of Object.values(planted)) {
        expect(everything).not.toContain(value)
        expect(everything).not.toContain(Buffer.from(value).toString('hex'))
      }
    }
    for (const value of Object.values(planted)) expect(lines.join()).not.toContain(value)
  })
})
