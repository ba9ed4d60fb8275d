import type { Words } from '#kit/words'

export const words = {
  steps: { zh: '第 {at} 步，共 {all} 步', en: 'Step {at} of {all}' },
  back: { zh: '上一步', en: 'Back' },
  next: { zh: '继续', en: 'Continue' },
  wrong: { zh: '还差一点，请看这里', en: 'Please look at this first' },
  short: {
    zh: '这件事正在集中处置，只需三项：说什么、在哪里、怎么联系您。其他可以不填。',
    en: 'Many people tell us this, and it is being handled. Three things are enough: what, where, and how to reach you.',
  },
  'short-more': { zh: '查看通告', en: 'See the announcement' },
  'kind.help': { zh: '求助', en: 'Help' },
  'kind.complaint': { zh: '投诉', en: 'Complaint' },
  'kind.consult': { zh: '咨询', en: 'Question' },
  'kind.report': { zh: '举报', en: 'Report of wrongdoing' },
  'kind.suggestion': { zh: '建议', en: 'Suggestion' },
  'kind.praise': { zh: '表扬', en: 'Praise' },
} as const satisfies Record<string, Words>
