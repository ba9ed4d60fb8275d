import type { Words } from '#kit/words'

export const words = {
  title: { zh: '工程建设项目', en: 'Construction projects' },
  lead: {
    zh: '从立项到竣工分四个阶段，每个阶段一家牵头、一张表单、一套材料、一个时限；前面交过的材料、拿到的批文，后面不再要。',
    en: 'Four stages from the idea to the finished building, each with one lead, one form, one set of papers and one time limit; what was handed in or granted before is not asked again.',
  },
  total: { zh: '全程承诺 {days} 个工作日', en: '{days} working days promised in all' },
  open: { zh: '看办理方案，开始申请', en: 'See the plan and apply' },
  none: { zh: '这里还没有分阶段办理的项目。', en: 'There is no project in stages here yet.' },
} as const satisfies Record<string, Words>
