import type { Words } from '#kit/words'

export const words = {
  title: { zh: '在线应询', en: 'Live questions' },
  hint: {
    zh: '居民在办事指南页上问的问题。先到值守人员；到时没有答复，依次转给同事、办事大厅、热线。',
    en: 'Questions residents ask on the pages of matters. First the officer on duty; when time is up they go on to colleagues, the hall and the hotline.',
  },
  open: { zh: '待答复', en: 'To be answered' },
  done: { zh: '本单位已答复', en: 'Answered by my unit' },
  empty: { zh: '没有等您答复的问题', en: 'No question waits for you' },
  emptyHint: {
    zh: '有人提问时，这里和通知里会出现。本页每 15 秒刷新一次。',
    en: 'When somebody asks, it appears here and in your notices. This page looks again every 15 seconds.',
  },
  emptyDone: { zh: '本单位还没有答复过问题', en: 'Your unit has not answered a question yet' },
  emptyDoneHint: {
    zh: '答复过的问题和由此形成的知识草稿会列在这里。',
    en: 'Questions answered, and the drafts they became, are listed here.',
  },
  guide: { zh: '办事指南', en: 'Guide' },
  mine: { zh: '指派给我', en: 'Mine' },
  'step.officer': { zh: '值守人员', en: 'Officer on duty' },
  'step.deputy': { zh: '同事兜底', en: 'Fallback: colleagues' },
  'step.window': { zh: '大厅兜底', en: 'Fallback: service hall' },
  'step.hotline': { zh: '热线兜底', en: 'Fallback: hotline' },
  asked: { zh: '{time} 提问', en: 'asked {time}' },
  answer: { zh: '答复（提问人马上看到）', en: 'Answer (the asker reads it at once)' },
  keep: { zh: '存为知识草稿，由知识库编辑审核', en: 'Keep as a draft entry for the knowledge base' },
  send: { zh: '答复', en: 'Answer' },
  sent: { zh: '已答复', en: 'Answered' },
  handOn: { zh: '转给下一处', en: 'Hand on' },
  handOnSure: {
    zh: '这个问题不归我答？它会马上转给下一处，不能收回。',
    en: 'Not yours to answer? It goes on at once and does not come back.',
  },
  handedOn: { zh: '已转出', en: 'Handed on' },
  draft: { zh: '已存为知识草稿', en: 'Kept as a draft entry' },
  helpful: { zh: '提问人：有帮助', en: 'Asker: it helped' },
  notHelpful: { zh: '提问人：没帮到', en: 'Asker: it did not help' },
  figures: {
    zh: '近 30 天：{asked} 问，已答 {answered}，答复时间中位数 {minutes} 分钟，值守人员直接答复 {direct}',
    en: 'Last 30 days: {asked} asked, {answered} answered, median {minutes} minutes, {direct} answered by the officer on duty',
  },
} as const satisfies Record<string, Words>
