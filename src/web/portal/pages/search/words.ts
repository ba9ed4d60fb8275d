import type { Words } from '#kit/words'

export const words = {
  title: { zh: '查一查', en: 'Search' },
  label: { zh: '您要办什么事，或想问什么？', en: 'What would you like to do or know?' },
  hint: {
    zh: '可以写名称、平时的说法、拼音或首字母，例如：营业执照、开饭店、yyzz',
    en: 'A name, everyday words, pinyin or first letters, e.g. yyzz',
  },
  do: { zh: '查一查', en: 'Search' },
  matters: { zh: '办事指南（{count}）', en: 'Services ({count})' },
  bundles: { zh: '一件事（{count}）', en: 'All in one ({count})' },
  answers: { zh: '问题解答（{count}）', en: 'Answers ({count})' },
  requests: { zh: '近来有人反映过', en: 'Told to us lately' },
  'requests-about': {
    zh: '为保护隐私，只显示类别、地区和由哪个单位办理。您也遇到了，点开就能附议，不必再写一遍。',
    en: 'Only kind, district and office are shown, so that nobody is recognised. If it concerns you too, open it and support it.',
  },
  handling: { zh: '正在办理', en: 'being handled' },
  done: { zh: '已办结', en: 'closed' },
  since: { zh: '{day}起', en: 'since {day}' },
  supporters: { zh: '{count} 人附议', en: 'supported by {count}' },
  tell: { zh: '我也要反映', en: 'Tell us too' },
  none: { zh: '没有找到“{q}”', en: 'Nothing was found for “{q}”' },
  'none-text': {
    zh: '换个说法试试，或按主题、部门、首字母查找。也可以直接问我们。',
    en: 'Try other words, or look by topic, office or letter. You can also ask us.',
  },
  ask: { zh: '提问', en: 'Ask us' },
  all: { zh: '按主题查找', en: 'Look by topic' },
} as const satisfies Record<string, Words>
