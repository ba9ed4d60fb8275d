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
  similar: { zh: '可能是同一件事', en: 'May be the same matter' },
  similarHint: {
    zh: '按文字、地点和时间找出，并件由您决定。',
    en: 'Found by text, place and time; whether to merge is yours to decide.',
  },
  merge: { zh: '并入它', en: 'Merge into it' },
  mergeSure: { zh: '把这件并入 {number}，一并办理？', en: 'Merge this request into {number}?' },
  mergeReason: {
    zh: '与已在办理的另一件是同一事项，合并办理。',
    en: 'The same matter as a request already in hand; handled together.',
  },
  merged: { zh: '已并入 {number}', en: 'Merged into {number}' },
  notSame: { zh: '不是同一件', en: 'Not the same' },
  notSameDone: { zh: '已记下，这两件不再互相推荐', en: 'Noted: these two are not suggested to each other again' },
  takePlace: { zh: '采用', en: 'Use' },
  placeSaid: { zh: '文中说到的地点', en: 'The place the words speak of' },
  placeReason: { zh: '按诉求内容补充地点。', en: 'Place added from the words of the request.' },
  placeTaken: { zh: '已写入地点', en: 'Place written into the record' },
  conflict: {
    zh: '这件涉及对某单位或人员的投诉，系统会拦下回避名单内的单位。',
    en: 'This complains about a unit or a person: units under recusal are refused.',
  },
} as const satisfies Record<string, Words>
