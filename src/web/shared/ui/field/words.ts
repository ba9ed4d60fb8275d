import type { Words } from '#kit/words'

export const words = {
  optional: { zh: '（选填）', en: ' (optional)' },
  error: { zh: '错误：', en: 'Error: ' },
  year: { zh: '年', en: 'Year' },
  month: { zh: '月', en: 'Month' },
  day: { zh: '日', en: 'Day' },
} as const satisfies Record<string, Words>
