import type { Words } from '#kit/words'

export const words = {
  title: { zh: '审核与裁定', en: 'Review and rulings' },
  hint: {
    zh: '看诉求原话，再看答复和凭证：答的是不是所问，做没做到。按 N 取下一件。',
    en: 'Read the request, then reply and evidence: is the question answered, is it done? N takes the next.',
  },
} as const satisfies Record<string, Words>
