import type { Words } from '#kit/words'

export const words = {
  question: { zh: '您要办什么事，或有什么要反映？', en: 'What would you like to do, or to tell us?' },
  'search-example': { zh: '例如：营业执照、暖气不热', en: 'e.g. business licence, heating' },
  search: { zh: '查办事指南、政策问答', en: 'Search for services and answers' },
  'search-do': { zh: '查一查', en: 'Search' },
  doors: { zh: '四扇门', en: 'Four doors' },
  'door-request': { zh: '反映诉求', en: 'Tell us something' },
  'door-request-about': { zh: '求助、投诉、举报、咨询', en: 'Ask for help, complain, report' },
  'door-guide': { zh: '办事', en: 'Services' },
  'door-guide-about': { zh: '条件、材料、去哪里办', en: 'Conditions, papers, where to go' },
  'door-track': { zh: '查进度', en: 'Track' },
  'door-track-about': { zh: '到哪一步、什么时候答复', en: 'Where it is, and by when' },
  'door-feedback': { zh: '评价与建议', en: 'Praise and ideas' },
  'door-feedback-about': { zh: '评价结果、表扬、提建议', en: 'Judge a result, praise, suggest' },
  services: { zh: '按人生大事和企业一生找办事指南', en: 'Services by life event' },
  popular: { zh: '这些天大家常问', en: 'What many people ask now' },
  'popular-none': {
    zh: '常见问题正在整理。需要答案可以查一查，或拨打 12345。',
    en: 'No popular questions are listed yet. Use the search or call 12345.',
  },
  'popular-all': { zh: '查看更多问题', en: 'More answers' },
  promise: { zh: '说一次，就有人负责到底', en: 'Say it once; somebody sees it through' },
  'promise-1': { zh: '提交就有编号和日期', en: 'A number and a day at once' },
  'promise-1-about': {
    zh: '从提交那天算起，换单位也不重新计时。',
    en: 'The clock runs from the day you tell us, whichever office has it.',
  },
  'promise-2': { zh: '走到哪一步都看得见', en: 'Every step in sight' },
  'promise-2-about': {
    zh: '谁在办、下一步做什么、日期为什么变，都写清楚。',
    en: 'Who has it, what comes next, and why a day has changed.',
  },
  'promise-3': { zh: '解决没有，您说了算', en: 'You say whether it is solved' },
  'promise-3-about': {
    zh: '没解决，热线中心核实后，请单位重新办理。',
    en: 'If it is not, the centre looks into it and it is done again.',
  },
} as const satisfies Record<string, Words>
