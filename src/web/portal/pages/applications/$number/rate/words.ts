import type { Words } from '#kit/words'

export const words = {
  title: { zh: '这次办事，您满意吗？', en: 'How did it go?' },
  lead: {
    zh: '每次办理都可以评价一次，{org}不能修改。差评会有人核实并回访您。',
    en: 'You may rate each application once; {org} cannot change it. Poor ratings are looked into and you are called back.',
  },
  grade: { zh: '满意程度', en: 'Satisfaction' },
  'grade-empty': { zh: '请选择满意程度。', en: 'Please choose a grade.' },
  'grade-5': { zh: '非常满意', en: 'Very satisfied' },
  'grade-4': { zh: '满意', en: 'Satisfied' },
  'grade-3': { zh: '基本满意', en: 'Rather satisfied' },
  'grade-2': { zh: '不满意', en: 'Not satisfied' },
  'grade-1': { zh: '非常不满意', en: 'Not at all satisfied' },
  reasons: { zh: '哪里可以做得更好？', en: 'What could be better?' },
  'reason-slow': { zh: '时间太长', en: 'It took too long' },
  'reason-unclear': { zh: '要求没说清楚', en: 'The requirements were not clear' },
  'reason-too-much': { zh: '要的材料太多', en: 'Too many documents' },
  'reason-asked-again': { zh: '补了又补', en: 'Asked for more again and again' },
  'reason-attitude': { zh: '态度不好', en: 'Poor manner' },
  'reason-hard-to-use': { zh: '网页不好用', en: 'The pages are hard to use' },
  text: { zh: '还想说的话', en: 'Anything else' },
  'too-long': { zh: '请写短一些，{most} 字以内。', en: 'Please keep it shorter: at most {most} characters.' },
  send: { zh: '提交评价', en: 'Send' },
} as const satisfies Record<string, Words>
