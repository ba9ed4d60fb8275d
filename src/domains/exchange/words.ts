import type { Words } from '#kit/words'

export const words = {
  'exchange.bad-code': {
    zh: '代码只能用小写字母、数字和连字符，以字母开头，最多40个字符。',
    en: 'A code has lower-case letters, digits and hyphens, begins with a letter, 40 characters at most.',
  },
  'exchange.no-events': { zh: '请至少选择一个要告知的步骤。', en: 'Choose at least one step it hears of.' },
  'exchange.bad-address': {
    zh: '请填写以 https:// 或 http:// 开头的接口地址，地址里不要写账号密码。',
    en: 'Give an address that begins with https:// or http://, without name and password in it.',
  },
  'exchange.unknown-org': { zh: '没有找到这个单位。', en: 'This body was not found.' },
  'exchange.not-found': { zh: '没有找到这条对接记录。', en: 'This delivery was not found.' },
  'exchange.confirmed-already': { zh: '这条已经完成。', en: 'This one is done already.' },
  'exchange.not-dead': { zh: '这条还在自动重试。', en: 'This one is still being tried.' },
} as const satisfies Record<string, Words>
