import type { Words } from '#kit/words'

export const words = {
  title: { zh: '办事指南', en: 'Services' },
  lead: {
    zh: '要什么条件、什么材料、多久办好，办之前都能知道。',
    en: 'What it takes, what to bring and how long: all known before you go.',
  },
  search: { zh: '查办事指南', en: 'Search for a service' },
  do: { zh: '查一查', en: 'Search' },
  person: { zh: '个人办事', en: 'For people' },
  firm: { zh: '企业办事', en: 'For firms' },
  both: { zh: '全部', en: 'All' },
  subject: { zh: '谁来办', en: 'Who applies' },
  'themes-person': { zh: '人生大事', en: 'Life events' },
  'themes-firm': { zh: '企业一生', en: 'The life of a firm' },
  bundles: { zh: '几件事一起办：高效办成一件事', en: 'Several things in one go' },
  orgs: { zh: '按部门找', en: 'By office' },
  letters: { zh: '按首字母找', en: 'By first letter' },
  'org-count': { zh: '{name}（{count}）', en: '{name} ({count})' },
  found: { zh: '{name}：{count} 项', en: '{name}: {count}' },
  everything: { zh: '全部事项', en: 'All services' },
  none: { zh: '这里还没有事项', en: 'Nothing here yet' },
  'none-text': {
    zh: '换一个主题或地区看看，也可以查一查，或者直接问我们。',
    en: 'Try another topic or district, search, or ask us.',
  },
  ask: { zh: '提问', en: 'Ask us' },
  pages: { zh: '翻页', en: 'Pages' },
  earlier: { zh: '上一页', en: 'Previous' },
  later: { zh: '下一页', en: 'Next' },
  up: { zh: '返回', en: 'Back' },
} as const satisfies Record<string, Words>
