import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/db/tx'
import { csv, workbook } from '#platform/sheet/write'
import { type TestHouse, testHouse } from '#tests/support/ctx'
import { fillDirectory } from './commands/fill.ts'
import { type DirectoryImport, importDirectory } from './commands/import-directory.ts'
import { findOrgs, orgByCode } from './queries/orgs.ts'
import { usersWith } from './queries/people.ts'
import { templateHeader } from './rules/index.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
  const place = '990100000000'
  await fillDirectory(house.system(), {
    places: [
      { code: place, name: '云泽市' },
      { code: '990101000000', name: '明湖区' },
    ],
    orgs: [{ code: 'gov', name: '云泽市人民政府', kind: 'city-government', parent: null, place }],
    passwordHash: '',
  })
})
afterAll(async () => house.stop())

const units = templateHeader('units')
const staff = templateHeader('staff')
type Rows = readonly (readonly string[])[]
const load = (head: readonly string[], rows: Rows, mode: DirectoryImport['mode'], password?: string) =>
  importDirectory(house.system(), { bytes: csv({ name: '导入', head, rows }), mode, password })
const found = (report: { faults: readonly { row: number; field: string; code: string }[] }): string[] =>
  report.faults.map(({ row, field, code }) => `${row} ${field} ${code}`)

const good: Rows = [
  // The child stands before its parent: order in the sheet does not matter.
  ['chengguan-1', '执法支队', '', '市级部门', 'chengguan', '990100000000', ''],
  ['chengguan', '云泽市城市管理局', '市城管局', '市级部门', 'gov', '990100000000', '0531-12345678'],
  ['minghu', '明湖区人民政府', '明湖区', 'district', 'gov', '990101000000', ''],
]

describe('importing units', () => {
  it('tells first what it would do and writes nothing', async () => {
    expect(await load(units, good, 'check')).toMatchObject({
      kind: 'units',
      rows: 3,
      added: 3,
      faults: [],
      applied: false,
    })
    expect(await house.system().reading('directory.read', (tx) => findOrgs(tx, {}))).toHaveLength(1)
  })

  it('writes the tree, changes nothing the second time, and what differs the third', async () => {
    expect(await load(units, good, 'apply')).toMatchObject({ added: 3, changed: 0, same: 0, applied: true })
    expect(await load(units, good, 'apply')).toMatchObject({ added: 0, changed: 0, same: 3, applied: true })
    const renamed = good.map((row) => (row[0] === 'minghu' ? row.with(1, '明湖区政府') : row))
    expect(await load(units, renamed, 'apply')).toMatchObject({ added: 0, changed: 1, same: 2 })
    const child = await house.system().reading('directory.read', (tx) => orgByCode(tx, 'chengguan-1'))
    expect([child?.path, child?.shortName]).toEqual(['/0001/0001/0001/', '执法支队'])
  })

  it('names every row, field and reason, and writes nothing while one is wrong', async () => {
    const bad: Rows = [
      ['新单位', '甲', '', '市级部门', 'gov', '990100000000', ''],
      ['a1', '', '', '衙门', 'gov', '9901', ''],
      ['a2', '乙', '', '市级部门', 'nowhere', '990100000000', ''],
      ['a3', '丙', '', '市级部门', 'gov', '990177000000', ''],
      ['a4', '丁', '', '市级部门', 'a5', '990100000000', ''],
      ['a5', '戊', '', '市级部门', 'a4', '990100000000', ''],
      ['minghu', '明湖区', '', '市级部门', 'gov', '990101000000', ''],
      ['a6', '己', '', '市级部门', 'gov', '990100000000', ''],
      ['a6', '庚', '', '市级部门', 'gov', '990100000000', ''],
      ['a7', '辛', '', '市级部门', 'gov', '990100000000', '', '多出来'],
    ]
    const report = await load(units, bad, 'apply')
    expect(found(report)).toEqual([
      '2 code directory.import-bad-code',
      '3 place directory.bad-place-code',
      '3 kind directory.import-unknown-kind',
      '3 name directory.import-needed',
      '4 parent directory.import-unknown-parent',
      '5 place directory.no-such-place',
      '6 parent directory.import-circle',
      '7 parent directory.import-circle',
      '8 kind directory.import-fixed',
      '10 code directory.import-twice',
      '11  directory.import-beyond',
    ])
    expect(report.applied).toBe(false)
    expect(await load(units, bad, 'apply-valid')).toMatchObject({ added: 1, applied: true })
  })

  it('finds the one bad row in three thousand within seconds', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => [
      `m${n}`,
      `单位${n}`,
      '',
      '市级部门',
      'gov',
      '990100000000',
      '',
    ])
    many[2500] = ['m2500', '坏', '', '市级部门', 'gov', '1.10101E+17', '']
    const before = process.cpuUsage()
    expect(found(await load(units, many, 'check'))).toContain('2502 place directory.import-lost-digits')
    // Work of this process, whatever else the machine does meanwhile.
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000)
  })
})

describe('importing staff', () => {
  const people: Rows = [
    ['zhangsan', '张三', 'chengguan', '执法科', '13800000000', 'z@example.com', '承办人'],
    ['LISI', '李四', 'chengguan', '', '', '', '承办单位联络员、承办人'],
  ]
  const password = 'First-password-1'

  it('needs a first password for new people, makes sections and posts, and is the same the second time', async () => {
    await expect(load(staff, people, 'apply')).rejects.toThrow('directory.first-password-needed')
    expect(await load(staff, people, 'apply', password)).toMatchObject({ kind: 'staff', added: 2, applied: true })
    expect(await load(staff, people, 'apply')).toMatchObject({ added: 0, changed: 0, same: 2 })
    const officers = await house.system().reading('directory.read', (tx) => usersWith(tx, { role: 'officer' }))
    expect(officers.map(({ account }) => account)).toEqual(['lisi', 'zhangsan'])
    const first = await house
      .system()
      .reading('directory.read', (tx) => tx.rows(sql`select 1 from directory.credentials c where c.must_change`))
    expect(first).toHaveLength(2)
  })

  it('adds a post that the sheet names and keeps those it does not', async () => {
    const moved = [['zhangsan', '张三', 'chengguan', '督查科', '', '', '单位负责人']]
    expect(await load(staff, moved, 'apply')).toMatchObject({ added: 0, changed: 1 })
    for (const role of ['officer', 'unit-head'] as const) {
      const held = await house.system().reading('directory.read', (tx) => usersWith(tx, { role }))
      expect(
        held.map(({ account }) => account),
        role,
      ).toContain('zhangsan')
    }
  })

  it('reports posts that cannot be, unknown units, bad contacts', async () => {
    const bad: Rows = [
      ['w1', '王五', 'chengguan', '', '', '', '派单员'],
      ['w2', '王五', 'nowhere', '', '', '', '承办人'],
      ['w3', '王五', 'gov', '', '', '', '系统管理员,审计员'],
      ['w4', '王五', 'chengguan', '', '12', 'x', '衙役'],
      ['__proto__', '王五', 'chengguan', '', '', '', '承办人'],
      ['zhangsan', '张三', 'chengguan', '', '', '', '审计员'],
    ]
    expect(found(await load(staff, bad, 'apply', password))).toEqual([
      '2 roles directory.role-not-seated',
      '3 org directory.import-unknown-org',
      '4 roles directory.posts-apart',
      '5 phone kit.not-a-phone',
      '5 mail directory.import-bad-mail',
      '5 roles directory.import-unknown-role',
      '6 account directory.import-bad-account',
      '7 roles directory.posts-apart',
    ])
  })

  it('reads workbooks alike and says which columns are missing', async () => {
    const bytes = await workbook([{ name: '人员', head: staff, rows: people }])
    expect(await importDirectory(house.system(), { bytes, mode: 'check' })).toMatchObject({ rows: 2, faults: [] })
    await expect(load(['账号', '姓名'], [['a', 'b']], 'check')).rejects.toThrow('directory.import-columns')
  })
})
