import type { Words } from '#kit/words'

export const words = {
  title: { zh: '登录', en: 'Sign in' },
  lead: {
    zh: '不用密码。第一次登录会自动为您开户。',
    en: 'No password is needed. The first time, an account is opened for you.',
  },
  phone: { zh: '手机号', en: 'Mobile number' },
  'phone-hint': {
    zh: '我们给这个号码发一条短信验证码。',
    en: 'We send a code to this number by text message.',
  },
  'phone-wrong': {
    zh: '手机号应该是 11 位数字，以 1 开头，请核对。',
    en: 'A mobile number has 11 digits and begins with 1. Please check it.',
  },
  send: { zh: '获取验证码', en: 'Send the code' },
  'unified-title': { zh: '或者', en: 'Or' },
  'unified-about': {
    zh: '用统一身份认证登录，身份同时得到核验，可以查看和使用您的电子证照。',
    en: 'Sign in with the unified identity: you are checked at once and can use your electronic documents.',
  },
  'unified-simulated': {
    zh: '用统一身份认证登录，身份同时得到核验，可以查看和使用电子证照。这里是演示，人物都是虚构的。',
    en: 'Sign in with the unified identity: you are checked at once and can use electronic documents. This is a demonstration with invented people.',
  },
  unified: { zh: '统一身份认证登录', en: 'Use the unified identity' },
  'without-title': { zh: '不登录也可以', en: 'Without signing in' },
  without: {
    zh: '查办事指南、反映诉求、凭编号查进度，都不需要登录。',
    en: 'Guides, requests and tracking by number need no account.',
  },
  'without-link': { zh: '反映诉求', en: 'File a request' },
} as const satisfies Record<string, Words>
