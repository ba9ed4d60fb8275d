import type { Words } from '#kit/words'

export const words = {
  title: { zh: '诉求分类', en: 'Classes' },
  hint: {
    zh: '三级分类和它们的关键词。关键词只帮人选，不替人定。',
    en: 'The three-level tree and its words. The words help the person; they do not decide.',
  },
  find: { zh: '按名称、编码或关键词查找', en: 'Find by name, code or word' },
  add: { zh: '新增分类', en: 'Add a class' },
  code: { zh: '编码（每级两位数字）', en: 'Code, two digits a level' },
  parent: { zh: '上级', en: 'Below' },
  top: { zh: '（一级）', en: '(top level)' },
  nameZh: { zh: '中文名称', en: 'Name in Chinese' },
  nameEn: { zh: '英文名称', en: 'Name in English' },
  keywords: { zh: '关键词', en: 'Words' },
  demand: { zh: '通常的类型', en: 'Usual kind' },
  urgency: { zh: '紧急程度', en: 'Urgency' },
  evidence: { zh: '答复须有的凭证', en: 'Evidence a reply must carry' },
  utility: { zh: '水电气热（单独时限）', en: 'Utility (own limits)' },
  conduct: { zh: '反映工作作风（一律保密）', en: 'About conduct of officials (always protected)' },
  sort: { zh: '排序', en: 'Order' },
  retire: { zh: '停用', en: 'Retire' },
  restore: { zh: '恢复', en: 'Bring back' },
  retired: { zh: '已停用', en: 'Retired' },
  retireSure: { zh: '停用后新件不能再选它，已有的件不变。', en: 'New requests cannot get it; old ones keep it.' },
  empty: { zh: '没有符合的分类', en: 'No class matches' },
} as const satisfies Record<string, Words>
