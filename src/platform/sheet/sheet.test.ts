import exceljs from 'exceljs'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Ruling } from '#kit/ruling'
import { read } from './read.ts'
import { readSheet } from './read-sheet.ts'
import { type Sheet, sheetLimits } from './sheet.ts'
import { csv, workbook } from './write.ts'

const text = (content: string): Uint8Array => Buffer.from(content)
const reading = (bytes: Uint8Array): Promise<Ruling<Sheet>> => read(bytes, { ...sheetLimits, rows: 2000 })
async function table(bytes: Uint8Array): Promise<string[][]> {
  const answer = await reading(bytes)
  if (!answer.allowed) throw new Error(answer.refusal.code)
  return [[...answer.value.header], ...answer.value.rows.map((row) => [...row.cells])]
}
async function refusal(bytes: Uint8Array): Promise<string> {
  const answer = await reading(bytes)
  return answer.allowed ? 'no refusal' : answer.refusal.code
}
async function bookOf(fill: (book: exceljs.Workbook) => void): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  fill(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
const people = [
  ['姓名', '单位'],
  ['葛󠄁洁', '城管局'],
]

describe('reading text tables', () => {
  it('understands UTF-8 with and without mark, UTF-16 and the GBK of old systems', async () => {
    const plain = '姓名,单位\n李四,城管局\n'
    const expected = [
      ['姓名', '单位'],
      ['李四', '城管局'],
    ]
    const gbk = Buffer.from('d0d5c3fb2cb5a5cebb0ac0eecbc42cb3c7b9dcbed60a', 'hex')
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(plain, 'utf16le')])
    for (const bytes of [text(plain), text(`\ufeff${plain}`), utf16, gbk]) expect(await table(bytes)).toEqual(expected)
  })

  it('understands commas, semicolons, tabs and the Chinese enumeration comma', async () => {
    for (const sign of [',', ';', '\t', '、'])
      expect(await table(text(people.map((row) => row.join(sign)).join('\r\n')))).toEqual(people)
  })

  it('keeps line breaks in quotes, the numbers of rows, and names of every script', async () => {
    const answer = await reading(text('名称,备注\n"一\n二",𠮷田\n\n买买提·艾力,x\n'))
    expect(answer.allowed && answer.value.rows.map((row) => [row.no, row.cells[0]])).toEqual([
      [2, '一\n二'],
      [4, '买买提·艾力'],
    ])
  })

  it('takes spaces off, also full-width ones, and tells of ragged rows', async () => {
    const answer = await reading(text('姓名,单位\n　李四 , 城管局 ,多出来\n王五\n'))
    expect(answer.allowed && answer.value.rows).toEqual([
      { no: 2, cells: ['李四', '城管局'], faults: {}, beyond: 1 },
      { no: 3, cells: ['王五', ''], faults: {}, beyond: 0 },
    ])
  })

  it('marks numbers whose digits a spreadsheet program has eaten', async () => {
    const answer = await reading(text('证号,电话\n1.10101E+17,13800000000\n'))
    expect(answer.allowed && answer.value.rows[0]?.faults).toEqual({ 0: 'lost-digits' })
  })

  it('refuses with a reason what is no table', async () => {
    expect(await refusal(new Uint8Array())).toBe('sheet.empty')
    expect(await refusal(text('\n\n , ,\n'))).toBe('sheet.empty')
    expect(await refusal(text('姓名,单位\n'))).toBe('sheet.no-rows')
    expect(await refusal(text('姓名,姓名\na,b'))).toBe('sheet.duplicate-header')
    for (const name of ['__proto__', 'constructor', 'toString'])
      expect(await refusal(text(`姓名,${name}\na,b`)), name).toBe('sheet.bad-header')
    expect(await refusal(text('<html><table><tr><td>a</td></tr></table>'))).toBe('sheet.html')
    expect(await refusal(text('a,b\n"open,b\nc,d\n'))).toBe('sheet.quotes')
    expect(await refusal(Buffer.from([0x41, 0, 0x2c, 0xff, 0xff, 0]))).toBe('sheet.unreadable-text')
    expect(await refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('sheet.old-or-encrypted')
    expect(await refusal(text(`a\n${'x\n'.repeat(2001)}`))).toBe('sheet.too-many-rows')
    expect(await refusal(text(`${Array.from({ length: 16_384 }, (_, n) => `c${n}`).join(',')}\nx`))).toBe(
      'sheet.too-many-columns',
    )
  })
})

describe('reading workbooks', () => {
  it('takes values of formulas, never runs them, and marks what has none', async () => {
    const bytes = await bookOf((book) => {
      const sheet = book.addWorksheet('一')
      sheet.addRow(['甲', '乙', '丙', '丁'])
      sheet.addRow([
        { formula: 'CMD|A1', result: '算好' },
        110101199003078000,
        new Date('2026-03-02'),
        { error: '#REF!' },
      ])
    })
    const answer = await reading(bytes)
    expect(answer.allowed && answer.value.rows[0]?.cells.toSpliced(1, 1)).toEqual(['算好', '2026-03-02', '#REF!'])
    expect(answer.allowed && answer.value.rows[0]?.faults).toEqual({ 1: 'lost-digits', 3: 'formula-error' })
  })

  it('reads the first sheet that is not hidden, merged cells and rich text', async () => {
    const bytes = await bookOf((book) => {
      book.addWorksheet('藏', { state: 'hidden' }).addRow(['x'])
      const sheet = book.addWorksheet('显')
      sheet.addRow(['姓名', '单位'])
      sheet.addRow([{ richText: [{ text: '李' }, { text: '四' }] }, '城管局'])
      sheet.addRow(['王五', ''])
      sheet.mergeCells('B2:B3')
    })
    expect(await table(bytes)).toEqual([
      ['姓名', '单位'],
      ['李四', '城管局'],
      ['王五', '城管局'],
    ])
  })

  it('refuses bombs, macros, entities, strange names and damage before unpacking', async () => {
    const book = { 'xl/workbook.xml': text('<workbook/>'), '[Content_Types].xml': text('<Types/>') }
    const zip = (more: Record<string, Uint8Array>) => refusal(zipSync({ ...book, ...more }))
    expect(await zip({ 'xl/sharedStrings.xml': new Uint8Array(8 * 1024 * 1024) })).toBe('sheet.unsafe')
    expect(await zip({ 'xl/vbaProject.bin': text('x') })).toBe('sheet.macros')
    expect(await zip({ 'xl/a.xml': text('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/>') })).toBe(
      'sheet.unsafe',
    )
    expect(await zip({ '../../etc/x': text('x') })).toBe('sheet.unsafe')
    expect(await refusal(zipSync({ mimetype: text('x') }))).toBe('sheet.damaged')
    expect(await refusal(Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(400, 7)]))).toBe('sheet.damaged')
  })
})

describe('the thread', () => {
  it('reads like the reader itself', async () => {
    const answer = await readSheet(text('姓名,单位\n李四,城管局\n'))
    expect(answer.allowed && answer.value.header).toEqual(['姓名', '单位'])
  })

  it('is stopped in time, and a file too large never reaches it', async () => {
    const slow = await readSheet(text('a,b\nc,d'), { ...sheetLimits, milliseconds: 1 })
    expect(!slow.allowed && slow.refusal.code).toBe('sheet.too-slow')
    const large = await readSheet(new Uint8Array(11), { ...sheetLimits, bytes: 10 })
    expect(!large.allowed && large.refusal.code).toBe('sheet.too-large')
  })
})

describe('writing', () => {
  const rows = [
    ['=HYPERLINK("http://x")', '013800000000', '说"明\n二'],
    ['＝1+1', '@SUM(A1)', 3],
  ]
  const made = { name: '日报/一', head: ['甲', '乙', '丙'], rows }

  it('lets no cell run as a formula and keeps every zero', async () => {
    for (const bytes of [csv(made), await workbook([made])]) {
      const [, first, second] = await table(bytes)
      expect(first).toEqual([`'=HYPERLINK("http://x")`, '013800000000', '说"明\n二'])
      expect(second).toEqual([`'＝1+1`, `'@SUM(A1)`, '3'])
    }
  })
})
