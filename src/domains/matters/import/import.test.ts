import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestHotline, testHotline } from '#tests/support/hotline'
import { goodBody } from '#tests/support/matter-body'
import { putDictionary } from '#tests/support/matter-dictionary'
import { putMatter } from '../commands/put-matter.ts'
import { approveVersion, submitVersion } from '../commands/review-version.ts'
import { exportMatters } from '../queries/export-matters.ts'
import { liveVersion } from '../queries/live.ts'
import { columns } from '../rules/index.ts'
import { keptVersion } from '../store.ts'
import { importMatters } from './import-matters.ts'

let house: TestHotline
beforeAll(async () => {
  house = await testHotline()
  await house.system().transaction('documents.edit-types', putDictionary)
})
afterAll(async () => house.stop())

const take = (text: string | Uint8Array, mode: 'check' | 'apply' = 'apply') =>
  importMatters(house.system(), { bytes: typeof text === 'string' ? Buffer.from(text) : text, mode })
const district = (itemCode: string, change: object = {}) =>
  JSON.stringify({
    department: '区人社局',
    main_item: '未分类',
    name: '就业失业登记',
    areaCode: '511602000000',
    itemCode,
    taskType: '10',
    deptCode: '008779522',
    ...change,
  })
const counts = ({
  added,
  changed,
  same,
  refused,
}: {
  added: number
  changed: number
  same: number
  refused: number
}) => ({
  added,
  changed,
  same,
  refused,
})

describe('an import of a district’s catalogue', () => {
  it('makes drafts, says what is missing and what it assumed, and changes nothing the second time', async () => {
    const file = [
      district('511A001-511602000000-000-1-1-00'),
      district('511A002-511602000000-000-1-1-00', { department: '区教科体局' }),
    ]
    const first = await take(file.join('\n'))
    expect(counts(first)).toEqual({ added: 2, changed: 0, same: 0, refused: 0 })
    const [known, unknown] = first.lines
    expect(known?.remarks.map(({ code }) => code)).toEqual(['matters.import-place'])
    expect(unknown?.remarks.map(({ code }) => code)).toEqual(['matters.import-place', 'matters.import-org'])
    expect(known?.gaps.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['basis-missing', 'rules-missing', 'needs-missing']),
    )
    const draft = await house.system().reading('matters.read', (tx) => keptVersion(tx, known?.version ?? ''))
    expect(draft).toMatchObject({
      state: 'draft',
      place: '990100000000',
      org: await house.org('renshe'),
      localTaskCode: '511A001-511602000000-000-1-1-00',
      body: { name: { zh: '就业失业登记' }, type: '10', level: 3 },
    })
    expect(draft?.baseCode).toMatch(/^991000\d{6}$/)
    expect(counts(await take(file.join('\n')))).toEqual({ added: 0, changed: 0, same: 2, refused: 0 })
  })

  it('updates by the local code instead of doubling, within one file and between two', async () => {
    const code = '511A003-511602000000-000-1-1-00'
    const twice = await take([district(code), district(code, { name: '就业登记' })].join('\n'))
    expect(counts(twice)).toEqual({ added: 1, changed: 1, same: 0, refused: 0 })
    expect(twice.lines[0]?.version).toBe(twice.lines[1]?.version)
    expect(counts(await take(district(code, { name: '失业登记' })))).toMatchObject({ changed: 1 })
  })

  it('reports each bad row with its number and reason, and goes on', async () => {
    const rows = [
      '{"name": "断开的',
      district('b-2', { name: '长'.repeat(201) }),
      district('b-3', { taskType: '77' }),
      district('b-4').replace('就业失业登记', '\\ud800半个字'),
      district('b-5', { areaCode: 0 }).replace('"areaCode":0', '"areaCode":1e400'),
      district('b-6', { itemCode: undefined }),
      '[1, 2]',
      district('b-8', { name: '' }),
      district('b-9'),
    ]
    const report = await take(rows.join('\n'))
    expect(report.lines.map(({ row, outcome, remarks }) => [row, outcome, remarks[0]?.code])).toEqual([
      [1, 'refused', 'matters.import-json'],
      [2, 'refused', 'matters.import-long'],
      [3, 'refused', 'matters.import-type'],
      [4, 'refused', 'matters.import-text'],
      [5, 'refused', 'matters.import-value'],
      [6, 'refused', 'matters.import-missing'],
      [7, 'refused', 'matters.import-shape'],
      [8, 'refused', 'matters.import-missing'],
      [9, 'added', 'matters.import-place'],
    ])
  })

  it('writes nothing when it only checks', async () => {
    expect(counts(await take(district('c-1'), 'check'))).toMatchObject({ added: 1 })
    expect(counts(await take(district('c-1'), 'check'))).toMatchObject({ added: 1 })
  })
})

describe('an import of a base catalogue', () => {
  it('finds the base code within the longer codes, and refuses one that is mistyped', async () => {
    const row = (codes: object) => take(JSON.stringify([{ name: '公租房申请', type: '05', ...codes }]), 'check')
    const code = '11370800MB285591843370117002011'
    for (const codes of [{ taskCode: code }, { handlingItemCode: `${code}07` }])
      expect((await row(codes)).lines).toMatchObject([{ outcome: 'added' }])
    const wrong = await row({ taskCode: code.replace('MB28', 'MB29') })
    expect(wrong.lines[0]?.remarks[0]?.code).toBe('matters.task-code-body')
  })

  it('takes the code of the national list as base code', async () => {
    const report = await take(
      JSON.stringify([{ catalogCode: '000123018000', name: '饮用水供水单位卫生许可', type: '01', levels: '3,4' }]),
    )
    expect(report.lines).toMatchObject([{ row: 1, outcome: 'added', remarks: [{ code: 'matters.import-org' }] }])
    const draft = await house.system().reading('matters.read', (tx) => keptVersion(tx, report.lines[0]?.version ?? ''))
    expect(draft).toMatchObject({ baseCode: '000123018000', body: { type: '01' } })
    expect(draft?.taskCode.endsWith('3000123018000')).toBe(true)
  })
})

describe('an export', () => {
  it('comes back unchanged from each format, and completes drafts from a table until they are published', async () => {
    await house
      .system()
      .transaction('matters.edit', (tx) =>
        putMatter(tx, { baseCode: '990117009001', place: '990100000000', org: 'shichang', body: goodBody() }),
      )
    for (const format of ['json', 'jsonl', 'csv', 'xlsx'] as const) {
      const file = await exportMatters(house.system(), { format, states: ['live', 'draft'] })
      const back = await take(file.body)
      expect({ format, ...counts(back) }).toMatchObject({ format, added: 0, changed: 0, refused: 0 })
      expect(back.same).toBeGreaterThan(3)
    }
    const [row] = JSON.parse(
      Buffer.from((await exportMatters(house.system(), { format: 'json', states: ['draft'] })).body).toString(),
    ) as { baseCode: string; org: string; body: unknown }[]
    const filled = goodBody({ name: { zh: '补全后的事项', en: 'A completed matter' }, type: '10' })
    const head = ['基本编码', '机构代码', ...columns.map(({ zh }) => zh)]
    const cells = [row?.baseCode ?? '', row?.org ?? '', ...columns.map(({ write }) => write(filled))]
    const quoted = (list: readonly string[]) => list.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
    const report = await take(`${quoted(head)}\r\n${quoted(cells)}\r\n`)
    expect(report).toMatchObject({ changed: 1 })
    const id = report.lines[0]?.version ?? ''
    const draft = await house.system().reading('matters.read', (tx) => keptVersion(tx, id))
    expect(report.lines[0]?.gaps).toEqual([])
    expect(report.complete).toBe(1)
    expect(draft?.body.needs).toHaveLength(3)
    await submitVersion(house.system(), { id, revision: draft?.revision ?? 0 })
    await approveVersion(house.system(), { id, ruling: 'publish' })
    const live = await house
      .system()
      .reading('matters.read', (tx) => liveVersion(tx, { baseCode: row?.baseCode ?? '' }))
    expect(live?.id).toBe(id)
  })
})
