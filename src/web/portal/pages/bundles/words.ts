import type { Words } from '#kit/words'

export const words = {
  title: { zh: '高效办成一件事', en: 'One thing done well' },
  lead: {
    zh: '您要办成的是一件事，背后是几个部门的几张表。在这里只申请一次，材料只交一份，各部门同时办。',
    en: 'You want one thing done; behind it are several offices and forms. Here you apply once, hand in each paper once, and all offices work at the same time.',
  },
  'for-person': { zh: '个人一生中的事', en: 'Through a person’s life' },
  'for-firm': { zh: '企业从开办到退出', en: 'Through the life of a firm' },
  about: { zh: '{days} 个工作日内办结', en: 'done within {days} working days' },
  none: { zh: '这里还没有可以一起办的事。', en: 'There is nothing here yet that is done together.' },
  map: { zh: '看本企业的一企一图', en: 'See the map of your firm' },
  projects: { zh: '工程建设项目怎么分阶段办', en: 'Construction projects, stage by stage' },
} as const satisfies Record<string, Words>
