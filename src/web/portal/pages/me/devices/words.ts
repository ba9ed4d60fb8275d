import type { Words } from '#kit/words'

export const words = {
  title: { zh: '登录的设备', en: 'Devices' },
  lead: {
    zh: '有不认识的设备？把它退出，再看看手机号是不是还只有您在用。',
    en: 'Is one of them not yours? Sign it out, and make sure that your telephone is used by you alone.',
  },
  this: { zh: '{device}（现在这台）', en: '{device} (this one)' },
  phone: { zh: '手机验证码登录', en: 'by a code to the phone' },
  unified: { zh: '统一身份认证登录', en: 'by the unified identity' },
  since: { zh: '{at} 登录', en: 'since {at}' },
  last: { zh: '最近使用 {at}', en: 'last used {at}' },
  'sign-out': { zh: '退出这台', en: 'Sign it out' },
  everywhere: { zh: '全部退出', en: 'Sign out everywhere' },
} as const satisfies Record<string, Words>
