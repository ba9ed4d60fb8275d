import type { Words } from '#kit/words'

/** Refusals about hot spots, problems and topics. */
export const hotspotWords = {
  'insight.hotspot-missing': {
    zh: '没有找到这个热点，可能已并入别的热点。',
    en: 'This hot spot was not found; it may have merged into another.',
  },
  'insight.problem-missing': { zh: '没有找到这个问题。', en: 'This problem was not found.' },
  'insight.problem-state': {
    zh: '问题当前的状态不能这样处理，请刷新后再看。',
    en: 'The problem is not in a state for this; look again.',
  },
  'insight.problem-open-steps': {
    zh: '清单中还有措施没有完成，不能办结。请先逐条填写结果。',
    en: 'Measures of the list are not done; say what came of each first.',
  },
  'insight.problem-no-steps': { zh: '请至少列出一条措施和完成日期。', en: 'List at least one measure with a date.' },
  'insight.problem-dates': {
    zh: '措施的日期不能晚于问题的完成日期。',
    en: 'A measure cannot be due after the problem itself.',
  },
  'insight.step-missing': { zh: '清单中没有这一条。', en: 'The list has no such measure.' },
  'insight.owner-missing': { zh: '没有找到牵头单位，请重新选择。', en: 'The owner was not found; choose again.' },
  'insight.topic-missing': { zh: '没有找到这个题目。', en: 'This topic was not found.' },
  'insight.topic-state': {
    zh: '题目当前的阶段不能这样处理，请刷新后再看。',
    en: 'The topic is not at a stage for this; look again.',
  },
  'insight.topic-second': {
    zh: '需要另一个人确认，提出或上报的人不能自己确认。',
    en: 'A second person must say so, not the one who proposed or reported.',
  },
  'insight.topic-open-measures': {
    zh: '还有措施没有完成，不能上报成效。',
    en: 'Measures are not done; results cannot be reported yet.',
  },
} as const satisfies Record<string, Words>
