import type { Words } from '#kit/words'

export const words = {
  'consult.no-matter': {
    zh: '没有找到这个事项，可能已经调整。请从办事指南重新进入。',
    en: 'This matter was not found; it may have changed. Please start again from the guide.',
  },
  'consult.not-found': { zh: '没有找到这个问题。', en: 'This question was not found.' },
  'consult.answered-already': {
    zh: '这个问题已经有答复，或已撤回。',
    en: 'This question has been answered or withdrawn.',
  },
  'consult.not-answered': { zh: '这个问题还没有答复。', en: 'This question has not been answered yet.' },
  'consult.last-step': {
    zh: '这个问题已在热线中心，不能再转。请直接答复。',
    en: 'This question is with the hotline already. Please answer it.',
  },
  'consult.too-many': {
    zh: '您还有{most}个问题在等答复，请先看看已有的答复。',
    en: 'You have {most} questions waiting already. Please wait for an answer first.',
  },
  'consult.busy': {
    zh: '现在提问的人很多。请登录后再问，或拨打12345。',
    en: 'Many people are asking now. Please sign in and ask again, or call 12345.',
  },
} as const satisfies Record<string, Words>
