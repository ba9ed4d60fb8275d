import type { Words } from '#kit/words'

export const words = {
  title: { zh: '更换手机号', en: 'Change the telephone' },
  lead: {
    zh: '换好以后，用新号码登录、收通知。正在办的事，旧号码也还会收到短信，免得您错过。',
    en: 'From then on you sign in with the new number. Messages about running matters still reach the old one too, so that you miss nothing.',
  },
  phone: { zh: '新的手机号', en: 'New number' },
  'other-phone': { zh: '换另一个号码', en: 'Another number' },
  'phone-wrong': {
    zh: '手机号应该是 11 位数字，以 1 开头，请核对。',
    en: 'A mobile number has 11 digits and begins with 1. Please check it.',
  },
  send: { zh: '获取验证码', en: 'Send the code' },
  sent: { zh: '验证码已发到 {phone}，10 分钟内有效。', en: 'A code was sent to {phone}; it is valid for 10 minutes.' },
  code: { zh: '6 位验证码', en: 'Six-digit code' },
  'code-wrong': {
    zh: '验证码不对，或者已经失效。请核对短信，或重新获取。',
    en: 'This is not the code, or it is no longer valid. Check the message, or ask for a new one.',
  },
  confirm: { zh: '确认更换', en: 'Change it' },
} as const satisfies Record<string, Words>
