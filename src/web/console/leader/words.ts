import type { Words } from '#kit/words'

export const words = {
  title: { zh: '领导批示', en: 'Instructions' },
  hint: {
    zh: '呈报给您的件。批示后转为督办，按您定的日期回复。',
    en: 'Cases submitted to you. Your instruction becomes an order with a date for the answer.',
  },
  empty: { zh: '没有呈报给您的件', en: 'Nothing is submitted to you' },
  emptyHint: { zh: '热线中心呈报后会出现在这里。', en: 'What the centre submits appears here.' },
  why: { zh: '呈报理由', en: 'Why it is submitted' },
} as const satisfies Record<string, Words>
