import type { Words } from '#kit/words'

export const words = {
  title: { zh: '谁看过我的信息', en: 'Who looked at my data' },
  lead: {
    zh: '工作人员打开您填写的内容和材料，每一次都有记录。',
    en: 'Each time somebody opens what you filled in or handed in, it is recorded here.',
  },
  none: { zh: '还没有人查看过。', en: 'Nobody has looked yet.' },
  at: { zh: '时间', en: 'When' },
  unit: { zh: '单位', en: 'Office' },
  purpose: { zh: '为什么', en: 'What for' },
  doubt: {
    zh: '觉得不对？请拨打 12345，我们会查清楚并告诉您。',
    en: 'Does something look wrong? Call 12345; we look into it and tell you.',
  },
} as const satisfies Record<string, Words>
