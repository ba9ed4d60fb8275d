import type { Words } from '#kit/words'

export const words = {
  title: { zh: '您开始填写后，办理要求有了变化', en: 'The requirements have changed since you began' },
  lead: {
    zh: '您填过的内容都还在，只需要留意下面这些不同。',
    en: 'Everything you filled in is kept. These are the differences.',
  },
  'go-on': { zh: '知道了，继续', en: 'Understood, continue' },
} as const satisfies Record<string, Words>
