import type { Words } from '#kit/words'

export const words = {
  title: { zh: '谁看过我的信息', en: 'Who looked at my data' },
  lead: {
    zh: '您的姓名、电话单独加密保存。每一次查看都要写明用途，并记在这里。',
    en: 'Your name and number are kept apart and encrypted. Each look at them needs a purpose and is listed here.',
  },
  none: { zh: '到现在还没有人查看过您的姓名和电话。', en: 'So far nobody has looked at your name and number.' },
  unit: { zh: '单位', en: 'Office' },
  purpose: { zh: '用途', en: 'Purpose' },
  at: { zh: '时间', en: 'When' },
  doubt: {
    zh: '觉得不对？请拨打 12345，或给热线中心留言，我们会查清楚。',
    en: 'Something wrong? Call 12345 or write to the centre; we will look into it.',
  },
} as const satisfies Record<string, Words>
