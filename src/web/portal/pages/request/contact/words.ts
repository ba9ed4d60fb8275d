import type { Words } from '#kit/words'

export const words = {
  title: { zh: '怎样联系您？', en: 'How can we reach you?' },
  contact: { zh: '要不要留下联系方式？', en: 'Would you like to leave your contact details?' },
  named: { zh: '留下姓名和电话', en: 'Leave name and telephone number' },
  'named-hint': {
    zh: '我们会把进展和结果告诉您，也能找您了解情况。',
    en: 'We can tell you about progress and result, and ask when something is unclear.',
  },
  anonymous: { zh: '不留，匿名反映', en: 'Stay anonymous' },
  'anonymous-hint': {
    zh: '我们联系不到您，您可以凭编号和查询码自己查进度。',
    en: 'We cannot reach you; you can follow the request with its number and code.',
  },
  own: { zh: '用我账户里的姓名和手机号', en: 'Use the name and number of my account' },
  name: { zh: '怎么称呼您', en: 'Your name' },
  'name-hint': { zh: '例如：张女士。不必写全名。', en: 'For example: Ms Zhang. The full name is not needed.' },
  phone: { zh: '手机号', en: 'Mobile number' },
  'phone-hint': {
    zh: '下一步会发一条短信验证码，确认是您本人的手机。',
    en: 'The next step sends a code by text message to make sure it is yours.',
  },
  wishes: { zh: '您的要求', en: 'Your wishes' },
  secrecy: { zh: '为我的身份保密', en: 'Keep my identity secret' },
  'secrecy-hint': {
    zh: '办理单位看不到您的姓名和电话，由热线中心转达。举报一律保密。',
    en: 'The handling office does not see name and number; the hotline centre relays. Reports of wrongdoing are always secret.',
  },
  mayContact: { zh: '办理人员可以直接给我打电话', en: 'The person handling it may call me directly' },
  'mayContact-hint': {
    zh: '通常更快。每次查看您的号码都会留下记录，您可以查到。',
    en: 'This is usually faster. Each look at your number is recorded, and you can see it.',
  },
  wantsReply: { zh: '办完后请告诉我结果', en: 'Tell me the result when it is done' },
  'contact-empty': {
    zh: '请选择留下联系方式，或匿名反映。',
    en: 'Please choose to leave your details or to stay anonymous.',
  },
  'name-empty': {
    zh: '请写下怎么称呼您，例如“张女士”。',
    en: 'Please tell us how to address you, for example “Ms Zhang”.',
  },
  'name-long': { zh: '称呼太长，请控制在 50 字以内。', en: 'The name is too long: at most 50 characters.' },
  'phone-wrong': {
    zh: '手机号应该是 11 位数字，以 1 开头，请核对。',
    en: 'A mobile number has 11 digits and begins with 1. Please check it.',
  },
} as const satisfies Record<string, Words>
