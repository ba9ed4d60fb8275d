import type { Words } from '#kit/words'

export const words = {
  back: { zh: '返回进度', en: 'Back to the progress' },
} as const satisfies Record<string, Words>
