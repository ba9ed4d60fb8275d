import type { Words } from '#kit/words'

export const words = {
  title: { zh: '热线日报', en: 'Daily report' },
  hint: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  'by.unit': { zh: '按单位', en: 'By unit' },
  'by.class': { zh: '按分类', en: 'By class' },
  download: { zh: '下载表格（XLSX）', en: 'Download (XLSX)' },
  chartUnit: {
    zh: '哪些单位收件最多，按时答复了多少？',
    en: 'Which units get most, and how much is answered in time?',
  },
  chartClass: { zh: '市民反映最多的是什么？', en: 'What do residents raise most?' },
  unnamed: { zh: '未分类', en: 'Not classified' },
  name: { zh: '名称', en: 'Name' },
  received: { zh: '受理', en: 'Received' },
  answeredDirect: { zh: '直办', en: 'At once' },
  closed: { zh: '办结', en: 'Closed' },
  inTime: { zh: '按时', en: 'In time' },
  late: { zh: '逾期', en: 'Late' },
  returned: { zh: '退单', en: 'Returned' },
  reopened: { zh: '重办', en: 'Reopened' },
  solved: { zh: '解决率', en: 'Solved' },
  satisfied: { zh: '满意率', en: 'Satisfied' },
  total: { zh: '合计', en: 'Total' },
  empty: { zh: '这段时间没有件', en: 'No case in this period' },
  emptyHint: { zh: '换一段日期再看。', en: 'Choose other dates.' },
  base: {
    zh: '解决率、满意率只计接通并作答的；未接通为中性。',
    en: 'Solved and satisfied count only residents who answered; unreached is neutral.',
  },
} as const satisfies Record<string, Words>
