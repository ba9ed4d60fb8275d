import type { Words } from '#kit/words'

/** Refusals around look-alikes. */
export const lookAlikeWords = {
  'insight.no-such-pair': {
    zh: '这两件没有被列为相似件，或已有人标明不是同一件。',
    en: 'These two are not listed as look-alikes, or somebody has said that they are not the same matter.',
  },
  'insight.no-such-class': { zh: '没有代码为“{code}”的分类。', en: 'There is no class with the code “{code}”.' },
} as const satisfies Record<string, Words>
