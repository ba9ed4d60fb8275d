import type { Words } from '#kit/words'

export const words = {
  title: { zh: '查件', en: 'Find cases' },
  hint: { zh: '条件写在网址里，可以收藏或发给同事。', en: 'The filters stand in the address: keep it or pass it on.' },
  list: { zh: '查到的件', en: 'Cases found' },
  empty: { zh: '没有查到', en: 'Nothing found' },
  emptyHint: {
    zh: '放宽条件，或换一个说法：地名、道路、小区、设施名称都可以。',
    en: 'Widen the filters or try other words: a street, an estate, a thing.',
  },
} as const satisfies Record<string, Words>
