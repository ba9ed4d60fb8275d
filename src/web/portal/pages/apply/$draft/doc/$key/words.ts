import type { Words } from '#kit/words'

export const words = {
  optional: { zh: '可以不交', en: 'May be left out' },
  wanted: { zh: '只交一次，以下事项共用：{names}。', en: 'Handed in once, used for: {names}.' },
  'reason-empty': {
    zh: '请写明哪里不对，工作人员会去更正。',
    en: 'Please say what is wrong, so that it can be corrected.',
  },
  'nothing-yet': {
    zh: '这份材料还没有提供。请上传，或选择下面的其他办法；也可以先保存，稍后继续。',
    en: 'This document is not there yet. Upload it or choose another way below, or save and continue later.',
  },
} as const satisfies Record<string, Words>
