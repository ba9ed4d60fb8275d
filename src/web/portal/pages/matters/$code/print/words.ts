import type { Words } from '#kit/words'

export const words = {
  paper: { zh: '办事指南', en: 'Guide to a service' },
  office: { zh: '{city}政务服务', en: '{city} services' },
  print: { zh: '打印', en: 'Print' },
  qr: { zh: '扫码看最新指南', en: 'Scan for the guide of today' },
  about: { zh: '事项', en: 'Service' },
  summary: { zh: '概况', en: 'In short' },
  place: { zh: '适用地区', en: 'Where it holds' },
  code: { zh: '实施编码', en: 'Code' },
  given: { zh: '按您的情况', en: 'Your situation' },
  hint: {
    zh: '打印在 A4 纸上。页面上的回答会一起打印，不含隐私内容。',
    en: 'Prints on A4. Your answers are printed with it, without anything personal.',
  },
} as const satisfies Record<string, Words>
