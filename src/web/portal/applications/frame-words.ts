import type { Words } from '#kit/words'

export const words = {
  back: { zh: '返回进度', en: 'Back to the progress' },
  'for-other': { zh: '您正在代 {name} 办理', en: 'You are acting on behalf of {name}' },
} as const satisfies Record<string, Words>
