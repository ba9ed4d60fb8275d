import type { Words } from '#kit/words'

export const words = {
  title: { zh: '分 {n} 个阶段办理', en: 'In {n} stages' },
  stage: { zh: '第 {no} 阶段：{name}', en: 'Stage {no}: {name}' },
  lead: { zh: '牵头部门', en: 'Leading office' },
  limit: { zh: '阶段时限', en: 'Time limit' },
  days: { zh: '{n} 个工作日', en: '{n} working days' },
  form: { zh: '一张表单', en: 'One form' },
  fields: { zh: '新填 {n} 项', en: '{n} new things to fill in' },
  'fields-none': { zh: '沿用已填内容，不再填写', en: 'what was filled in before serves again' },
  papers: { zh: '一套材料', en: 'One set of papers' },
  'papers-none': { zh: '不需要新的材料', en: 'nothing new' },
  reused: { zh: '（沿用前面阶段的 {n} 份）', en: '({n} from earlier stages serve again)' },
  and: { zh: '、', en: ', ' },
} as const satisfies Record<string, Words>
