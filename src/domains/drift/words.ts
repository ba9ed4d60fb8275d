import type { Words } from '#kit/words'

export const words = {
  'drift.not-found': { zh: '没有找到这条偏离。', en: 'This finding was not found.' },
  'drift.closed-already': { zh: '这条偏离已经关闭。', en: 'This finding is closed already.' },
  'drift.not-closed': { zh: '这条偏离还没有关闭，不能认定。', en: 'This finding is not closed yet.' },
  'drift.say-how': { zh: '请说明怎样处理的。', en: 'Please say how it was dealt with.' },
  'drift.basis-missing': {
    zh: '请写明法律、法规或规章的名称和条款，例如“食品安全法第三十三条”。',
    en: 'Name the law and its article.',
  },
  'drift.versions-differ': {
    zh: '两个版本确有差别，不能以“不构成偏离”关闭。请修改本级版本，或说明依据。',
    en: 'The two versions do differ. Change the local version, or show a lawful basis.',
  },
  'drift.second-person': {
    zh: '关闭的人不能自己认定，请由另一人认定。',
    en: 'Whoever closed it cannot rule on it; a second person must.',
  },
  'drift.no-matter': { zh: '没有找到这个事项，可能已经调整。', en: 'This matter was not found; it may have changed.' },
} as const satisfies Record<string, Words>
