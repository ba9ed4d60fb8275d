import type { Words } from '#kit/words'

export const words = {
  title: { zh: '输入验证码', en: 'Enter the code' },
  back: { zh: '换个手机号', en: 'Another number' },
  sent: { zh: '验证码已发到 {phone}，10 分钟内有效。', en: 'A code was sent to {phone}; it is valid for 10 minutes.' },
  code: { zh: '6 位验证码', en: 'Six-digit code' },
  'code-hint': {
    zh: '我们的工作人员绝不会向您索要验证码。',
    en: 'Our staff never ask you for this code.',
  },
  'code-shape': { zh: '验证码是 6 位数字，请核对。', en: 'The code has six digits. Please check it.' },
  'code-wrong': {
    zh: '验证码不对，或者已经失效。请核对短信，或重新获取。',
    en: 'This is not the code, or it is no longer valid. Check the message, or ask for a new one.',
  },
  confirm: { zh: '登录', en: 'Sign in' },
  'again-about': { zh: '没有收到？短信有时要等一两分钟。', en: 'Nothing came? A message may take a minute or two.' },
  again: { zh: '重新发送', en: 'Send again' },
} as const satisfies Record<string, Words>
