import type { Words } from '#kit/words'

export const words = {
  title: { zh: '这些我们已经知道，请核对', en: 'We know this already, please check it' },
  lead: {
    zh: '不用再填一遍。哪一项不对，点“修改”。',
    en: 'No need to type it again. Use “Change” where something is wrong.',
  },
  source: { zh: '来自{source}', en: 'from {source}' },
  right: { zh: '都对，继续', en: 'All correct, continue' },
} as const satisfies Record<string, Words>
