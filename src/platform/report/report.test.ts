import { describe, expect, test } from 'vitest'
import { barChart } from '#kit/chart/bars'
import { lineChart } from '#kit/chart/line'
import { matrixChart } from '#kit/chart/matrix'
import { createPrinter } from '#platform/pdf/printer'
import { reportPage } from './page.ts'
import { figureColumns, PAPER_WIDTH, type Report } from './report.ts'
import { reportSheet } from './sheet.ts'

const labels = {
  title: '多少可以自动派？',
  description: '准确率随比例变化',
  empty: '还没有数据。',
  x: '自动派的比例',
  y: '准确率',
}
const size = { width: PAPER_WIDTH }
const table = {
  caption: '按分类',
  head: ['分类', '件数', '准确率'],
  rows: [
    ['道路积水 <3厘米', '1,204', '93.1%'],
    ['路灯不亮', '88', '–'],
  ],
}
const report: Report = {
  title: '建议准确情况',
  lines: ['2026年10月1日至31日'],
  day: '2026-11-22',
  locale: 'zh',
  sections: [
    {
      heading: '多少可以自动派？',
      text: ['最有把握的八成里，98.4% 正确。'],
      charts: [
        lineChart(
          {
            series: [
              {
                name: '全部',
                points: [
                  { x: 0.2, y: 0.99, low: 0.97, high: 1 },
                  { x: 1, y: 0.9, low: 0.88, high: 0.92 },
                ],
              },
            ],
          },
          labels,
          size,
        ),
        barChart({ bars: [{ name: '城管局', parts: [3, 4] }], parts: ['对', '错'] }, labels, size),
        matrixChart(
          {
            names: ['城管局', '住建局'],
            counts: [
              [8, 1],
              [2, 9],
            ],
          },
          labels,
          size,
        ),
      ],
      tables: [table],
    },
  ],
  foot: '由系统生成。',
}

describe('a report', () => {
  test('is printed with its charts and tables', async () => {
    const made = await createPrinter().pdf(reportSheet(report))
    const pdf = made.allowed ? made.value : expect.fail(made.refusal.code)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.toString('latin1')).toMatch(/\/BaseFont \/[A-Z]{6}\+NotoSansSC/)
    expect(pdf.length).toBeGreaterThan(10_000)
  })

  test('is a page without scripts: heading, charts, tables with heads, everything escaped', () => {
    const page = reportPage(report)
    expect(page).not.toMatch(/<script|javascript:| on\w+=/)
    expect(page.match(/<svg /g)).toHaveLength(3)
    expect(page).toContain('<th scope="col" class="n">件数</th>')
    expect(page).toContain('道路积水 &#60;3厘米')
    expect(page).toContain('<html lang="zh-CN">')
  })

  test('names a character that no typeface has instead of printing a box', async () => {
    const made = await createPrinter().pdf(reportSheet({ ...report, foot: '\u{2A000}' }))
    expect(made).toMatchObject({ allowed: false, refusal: { code: 'pdf.no-glyph' } })
  })
})

test('columns of figures stand to the right, columns of words do not', () => {
  expect(figureColumns(table)).toEqual([false, true, true])
  expect(figureColumns({ ...table, rows: [['路灯', '2026-11-22', '82.9%–90.0%']] })).toEqual([false, false, true])
  expect(figureColumns({ ...table, rows: [] })).toEqual([false, false, false])
})
