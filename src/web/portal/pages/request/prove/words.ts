import type { Words } from '#kit/words'

export const words = {
  title: { zh: '确认手机号', en: 'Confirm your number' },
  about: {
    zh: '我们会发一条短信到 {phone}，里面有 6 位验证码。',
    en: 'We send a text message with a code of 6 digits to {phone}.',
  },
  sent: { zh: '验证码已发到 {phone}，10 分钟内有效。', en: 'A code was sent to {phone}; it is good for 10 minutes.' },
  send: { zh: '发送验证码', en: 'Send the code' },
  again: { zh: '重新发送', en: 'Send it again' },
  'again-about': { zh: '一分钟后还没收到，可以重新发送。', en: 'If it has not arrived after a minute, send it again.' },
  change: { zh: '换一个手机号', en: 'Use another number' },
  anonymous: {
    zh: '收不到短信？可以返回上一步选择匿名，或拨打 12345 由话务员登记。',
    en: 'No message? Go back and stay anonymous, or call 12345 and an agent will write it down.',
  },
  code: { zh: '6 位验证码', en: 'The code of 6 digits' },
  confirm: { zh: '确认', en: 'Confirm' },
  'code-wrong': {
    zh: '验证码不对或已过期。请核对短信，或重新发送。',
    en: 'The code is wrong or too old. Please check the message, or send a new one.',
  },
  'code-shape': {
    zh: '验证码是 6 位数字，请照短信填写。',
    en: 'The code has 6 digits; please copy it from the message.',
  },
} as const satisfies Record<string, Words>
