import type { Words } from '#kit/words'

export const words = {
  title: { zh: '评价与建议', en: 'Praise and ideas' },
  lead: { zh: '您想做哪一件？', en: 'Which would you like to do?' },
  rate: { zh: '评价办理结果', en: 'Judge a result' },
  'rate-about': {
    zh: '用编号和查询码打开您的诉求，告诉我们解决了没有。',
    en: 'Open your request with number and code and say whether it is solved.',
  },
  suggest: { zh: '提一个建议', en: 'Make a suggestion' },
  'suggest-about': {
    zh: '怎样可以做得更好，由负责的单位答复您。',
    en: 'What could be done better. The office in charge will answer.',
  },
  praise: { zh: '表扬一个单位或个人', en: 'Praise an office or a person' },
  'praise-about': { zh: '我们会转告，让好的做法被看见。', en: 'We pass it on, so that good work is seen.' },
  complain: { zh: '对服务不满意', en: 'Complain about a service' },
  'complain-about': {
    zh: '提交投诉，由上级单位或热线中心核实。',
    en: 'File a complaint; it is looked into by somebody above or by the centre.',
  },
} as const satisfies Record<string, Words>
