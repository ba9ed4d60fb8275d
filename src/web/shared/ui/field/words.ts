import type { Words } from '#kit/words'

export const words = {
  optional: { zh: '（选填）', en: ' (optional)' },
  error: { zh: '错误：', en: 'Error: ' },
} as const satisfies Record<string, Words>
