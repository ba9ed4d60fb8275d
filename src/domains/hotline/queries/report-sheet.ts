import { type Locale, say, type Words } from '#kit/words'
import { type Cell, type Sheet, SPREADSHEET, workbook } from '#platform/sheet/write'
import { COUNTS, type Report, type ReportLine } from './report.ts'

/** The heads of the columns; the figures are those of the page. */
const HEADS = {
  name: { zh: '名称', en: 'Name' },
  received: { zh: '接收', en: 'Received' },
  answeredDirect: { zh: '直接答复', en: 'Answered at once' },
  dispatched: { zh: '派单', en: 'Dispatched' },
  closed: { zh: '办结', en: 'Closed' },
  inTime: { zh: '按时答复', en: 'Answered in time' },
  late: { zh: '超期答复', en: 'Answered late' },
  returned: { zh: '退单', en: 'Returned' },
  reopened: { zh: '重办', en: 'Redone' },
  answered: { zh: '已评价是否解决', en: 'Said whether solved' },
  solved: { zh: '解决', en: 'Solved' },
  satisfiedOf: { zh: '已评价满意度', en: 'Said whether satisfied' },
  satisfied: { zh: '满意', en: 'Satisfied' },
  excluded: { zh: '剔除', en: 'Left out' },
} as const satisfies Record<string, Words>
const UNITS: Words = { zh: '按单位', en: 'By unit' }
const CLASSES: Words = { zh: '按分类', en: 'By class' }
const TOTAL: Words = { zh: '合计', en: 'Total' }

/** The daily report as a workbook of two sheets. */
export async function reportSheet(report: Report, locale: Locale) {
  const { from, to, units, classes, total } = report
  const sheets = [
    sheet(say(UNITS, locale), units, locale),
    sheet(say(CLASSES, locale), [...classes, { ...total, name: say(TOTAL, locale) }], locale),
  ]
  const name = `12345-${from}-${to}.xlsx`
  return { name, mediaType: SPREADSHEET, body: await workbook(sheets) }
}

function sheet(name: string, lines: readonly ReportLine[], locale: Locale): Sheet {
  const head = [HEADS.name, ...COUNTS.map((count) => HEADS[count])].map((words) => say(words, locale))
  return {
    name,
    head,
    rows: lines.map((line): Cell[] => [line.name || line.key, ...COUNTS.map((count) => line[count])]),
  }
}
