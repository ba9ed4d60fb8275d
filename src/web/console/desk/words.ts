import type { Words } from '#kit/words'

export const words = {
  take: { zh: '取下一件', en: 'Take the next' },
  mine: { zh: '我已取、未办完的', en: 'Taken by me, not finished' },
  empty: { zh: '手上没有未办完的件', en: 'Nothing in hand' },
  emptyHint: {
    zh: '按 N 或点“取下一件”，系统会把最急的一件交给您。',
    en: 'Press N or “Take the next”: the most urgent one is given to you.',
  },
  full: { zh: '打开完整案卷', en: 'Open the whole case' },
  acts: { zh: '办理', en: 'Act' },
} as const satisfies Record<string, Words>
