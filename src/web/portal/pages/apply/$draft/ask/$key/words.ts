import type { Words } from '#kit/words'

export const words = {
  'group-place': { zh: '在哪里？', en: 'Where is it?' },
  'group-person': { zh: '这位是谁？', en: 'Who is this?' },
  wanted: { zh: '只填一次，以下事项共用：{names}。', en: 'Asked once, used for: {names}.' },
} as const satisfies Record<string, Words>
