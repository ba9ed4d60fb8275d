import type { Words } from '#kit/words'

export const words = {
  title: { zh: '派单', en: 'Dispatch' },
  hint: {
    zh: '按 N 取下一件；目录建议按 1、2、3 直接派出。',
    en: 'N takes the next; 1, 2, 3 dispatch as the catalogue suggests.',
  },
  suggested: { zh: '派单目录建议', en: 'What the catalogue says' },
  none: {
    zh: '目录里没有对应的单位。请先核对分类和地点，或自选单位并写明理由。',
    en: 'The catalogue names no unit. Check class and place, or choose one and say why.',
  },
  noClass: {
    zh: '还没有分类，分类后才能给出建议。',
    en: 'Not classified yet: classify first, then the catalogue can suggest.',
  },
  give: { zh: '派给它', en: 'Dispatch' },
  other: { zh: '派给其他单位', en: 'Another unit' },
  done: { zh: '已派给{unit}', en: 'Dispatched to {unit}' },
  classified: { zh: '已分类：{name}', en: 'Classified: {name}' },
  returned: { zh: '已退过 {count} 次', en: 'Returned {count} times' },
  dispatched: { zh: '已派过 {count} 次', en: 'Dispatched {count} times' },
  similar: { zh: '相似的在办件', en: 'Open cases like this' },
  conflict: {
    zh: '这件涉及对某单位或人员的投诉，系统会拦下回避名单内的单位。',
    en: 'This complains about a unit or a person: units under recusal are refused.',
  },
} as const satisfies Record<string, Words>
