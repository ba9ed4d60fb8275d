import type { Words } from '#kit/words'

export const words = {
  title: { zh: '谁用过我的材料', en: 'Who used my documents' },
  lead: {
    zh: '哪个单位、什么时候、为哪件事用过您的证照和材料，都记在这里，不会删。',
    en: 'Which office used your documents, when and for which matter: all of it stands here and is not deleted.',
  },
  'empty-title': { zh: '还没有人用过', en: 'Nobody has used them yet' },
  'empty-text': {
    zh: '有单位查看、核验或调取您的材料时，这里会马上多出一条。',
    en: 'As soon as an office looks at, verifies or fetches one of them, a line appears here.',
  },
  'kind.use': { zh: '办事时查看', en: 'looked at in a case' },
  'kind.verify': { zh: '核验', en: 'verified' },
  'kind.compare': { zh: '核对原件', en: 'compared with the original' },
  'kind.fetch': { zh: '调取', en: 'fetched' },
  'kind.download': { zh: '生成加注件', en: 'copy made' },
  'by-own': { zh: '您自己', en: 'yourself' },
  'by-house': { zh: '系统', en: 'the system' },
  what: { zh: '用途：{purpose}', en: 'For: {purpose}' },
  matter: { zh: '事项：{matter}', en: 'Matter: {matter}' },
  number: { zh: '办件 {number}', en: 'Case {number}' },
  doubt: {
    zh: '觉得不该有这一条？请拨打 12345，说出日期和单位，我们会查清并答复您。',
    en: 'A line that should not be here? Call 12345 with its day and office; we find out and tell you.',
  },
} as const satisfies Record<string, Words>
