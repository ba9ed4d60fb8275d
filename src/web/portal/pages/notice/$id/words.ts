import type { Words } from '#kit/words'

export const words = {
  back: { zh: '返回首页', en: 'Back to the home page' },
  since: { zh: '{day} 发布', en: 'Published on {day}' },
  ended: {
    zh: '这件事的集中处置已于 {day} 结束，下面是当时的通告。',
    en: 'This ended on {day}. Below is what was announced then.',
  },
  also: { zh: '您也遇到了？', en: 'Does this concern you too?' },
  'also-text': {
    zh: '只需三项：说什么、在哪里、怎么联系您。其他可以不填。',
    en: 'Three things are enough: what, where, and how to reach you. Everything else may stay empty.',
  },
  tell: { zh: '反映这件事', en: 'Tell us' },
} as const satisfies Record<string, Words>
