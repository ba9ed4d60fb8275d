import type { Words } from '#kit/words'

/** What a printed topic says (每月一题). */
export const topicReportWords = {
  title: { zh: '每月一题：{title}', en: 'Topic of the month: {title}' },
  month: { zh: '{month} · {state} · 牵头单位：{owner}', en: '{month} · {state} · owner: {owner}' },
  helpers: { zh: '配合单位：{names}', en: 'With: {names}' },
  'state.proposed': { zh: '已提出', en: 'Proposed' },
  'state.in-hand': { zh: '办理中', en: 'In hand' },
  'state.reported': { zh: '已上报', en: 'Reported' },
  'state.reviewed': { zh: '已评审', en: 'Reviewed' },
  'state.dropped': { zh: '未采纳', en: 'Dropped' },
  goal: { zh: '目标', en: 'Goal' },
  measures: { zh: '措施', en: 'Measures' },
  due: { zh: '期限', en: 'Due' },
  done: { zh: '完成', en: 'Done' },
  evidence: { zh: '佐证', en: 'Evidence' },
  late: { zh: '超期', en: 'Overdue' },
  result: { zh: '成效：设题前后有何不同？', en: 'Result: what is different since?' },
  measure: { zh: '指标', en: 'Figure' },
  before: { zh: '设题前', en: 'Before' },
  after: { zh: '设题后', en: 'Since' },
  volume: { zh: '诉求量（同样长的时间）', en: 'Requests (equal lengths of time)' },
  solved: { zh: '解决率', en: 'Solved' },
  satisfied: { zh: '满意率', en: 'Satisfied' },
  few: { zh: '样本不足 30', en: 'fewer than 30 answers' },
  report: { zh: '牵头单位上报', en: 'Report of the owner' },
  review: { zh: '评审意见', en: 'Review' },
  none: { zh: '设题后开始统计。', en: 'Counted from the day it is set.' },
  foot: {
    zh: '解决率、满意率只计群众明确作答的诉求，附 95% 置信区间。',
    en: 'Solved and satisfied count clear answers of residents only, with their 95 % interval.',
  },
} as const satisfies Record<string, Words>
