import type { Words } from '#kit/words'

export const words = {
  title: { zh: '请您评价', en: 'Your verdict' },
  lead: {
    zh: '以您说的为准，办理单位不能修改您的评价。',
    en: 'Your word counts; the office cannot change your verdict.',
  },
  solved: { zh: '事情解决了吗？', en: 'Is it solved?' },
  'solved-yes': { zh: '解决了', en: 'Yes, it is solved' },
  'solved-no': { zh: '没有解决', en: 'No, it is not' },
  'solved-no-hint': {
    zh: '热线中心会核实；退回重新办理的，会告诉您新的日期。',
    en: 'The centre looks into it; if it is done again, you are told the new day.',
  },
  satisfied: { zh: '对办理过程满意吗？', en: 'Are you satisfied with how it was handled?' },
  'satisfied-hint': {
    zh: '和是否解决分开评价：事情没办成，但态度好，也可以满意。',
    en: 'Separate from whether it is solved: one can be content with the manner and not with the outcome.',
  },
  'satisfied-5': { zh: '非常满意', en: 'Very satisfied' },
  'satisfied-4': { zh: '满意', en: 'Satisfied' },
  'satisfied-3': { zh: '基本满意', en: 'Rather satisfied' },
  'satisfied-2': { zh: '不满意', en: 'Not satisfied' },
  'satisfied-1': { zh: '非常不满意', en: 'Not at all satisfied' },
  reasons: { zh: '哪里没做好？', en: 'What was not good?' },
  'reason-slow': { zh: '办得太慢', en: 'It took too long' },
  'reason-unsolved': { zh: '没有真正解决', en: 'Not really solved' },
  'reason-attitude': { zh: '态度不好', en: 'Poor manner' },
  'reason-no-contact': { zh: '没有人联系我', en: 'Nobody contacted me' },
  'reason-untrue': { zh: '答复和实际不符', en: 'The answer does not match the facts' },
  'reason-pushed': { zh: '互相推脱', en: 'Passed from one to another' },
  text: { zh: '还想说什么？', en: 'Anything else?' },
  send: { zh: '提交评价', en: 'Send your verdict' },
  'solved-empty': { zh: '请选择解决了没有。', en: 'Please say whether it is solved.' },
  'satisfied-empty': { zh: '请选择满意程度。', en: 'Please say how satisfied you are.' },
} as const satisfies Record<string, Words>
