import type { Words } from '#kit/words'

export const words = {
  title: { zh: '派单目录', en: 'Dispatch catalogue' },
  hint: {
    zh: '分类 × 地点 → 单位。发布过的版本不再改，改动先写进草稿。',
    en: 'Class × place → unit. A published version never changes: write changes into a draft.',
  },
  version: { zh: '版本', en: 'Version' },
  inForce: { zh: '在用', en: 'in force' },
  draft: { zh: '草稿', en: 'draft' },
  from: { zh: '{date} 起', en: 'from {date}' },
  start: { zh: '开始下一版', en: 'Start the next version' },
  note: { zh: '这一版改什么', en: 'What it is about' },
  publish: { zh: '发布', en: 'Publish' },
  startsAt: { zh: '何时起用（不填为立即）', en: 'From when (empty: at once)' },
  drop: { zh: '放弃草稿', en: 'Drop the draft' },
  dropSure: { zh: '草稿里的改动会丢失，确认放弃？', en: 'The changes in the draft are lost. Go on?' },
  add: { zh: '新增一行', en: 'Add a row' },
  row: { zh: '目录行', en: 'Row' },
  class: { zh: '分类', en: 'Class' },
  place: { zh: '地点', en: 'Place' },
  placeHint: { zh: '区划代码前几位；空着表示全市', en: 'First digits of the place code; empty: the whole city' },
  city: { zh: '全市', en: 'Whole city' },
  unit: { zh: '单位', en: 'Unit' },
  clause: { zh: '依据条款', en: 'Clause' },
  diff: { zh: '草稿改动', en: 'What the draft changes' },
  diffLine: {
    zh: '新增 {added} 行，修改 {changed} 行，删除 {removed} 行',
    en: '{added} added, {changed} changed, {removed} removed',
  },
  filter: { zh: '按分类、单位或条款筛选', en: 'Filter by class, unit or clause' },
  empty: { zh: '目录里还没有行', en: 'The catalogue has no row yet' },
  emptyHint: {
    zh: '开始下一版，按分类逐行写上责任单位和依据。',
    en: 'Start the next version and name a unit and a clause for each class.',
  },
} as const satisfies Record<string, Words>
