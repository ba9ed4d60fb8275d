import type { Words } from '#kit/words'

export const words = {
  title: { zh: '查进度', en: 'Track a request' },
  lead: { zh: '编号和查询码在回执或短信里。', en: 'Number and code are on your receipt or in the text message.' },
  number: { zh: '编号', en: 'Number' },
  'number-hint': {
    zh: '例如 20261120RYE12345678，空格和横线可有可无。',
    en: 'For example 20261120RYE12345678; spaces and dashes do not matter.',
  },
  code: { zh: '查询码', en: 'Query code' },
  'code-hint': { zh: '8 位字母和数字，大小写都可以。', en: '8 letters and digits, upper or lower case.' },
  find: { zh: '查看进度', en: 'Show the progress' },
  'number-empty': { zh: '请填写编号。', en: 'Please fill in the number.' },
  'code-empty': { zh: '请填写查询码。', en: 'Please fill in the query code.' },
  unknown: {
    zh: '没有找到。请核对编号和查询码是否和回执上一样；还不行，请拨打 12345，用登记的手机号就能查。',
    en: 'Nothing found. Please compare number and code with your receipt. If it still fails, call 12345 from the number you left.',
  },
  wrong: { zh: '还差一点，请看这里', en: 'Please look at this first' },
  lost: { zh: '找不到编号或查询码？', en: 'No number or code at hand?' },
  'lost-text': {
    zh: '请用提交时留的手机拨打 12345，话务员核对后会告诉您进度，并把编号重新发给您。',
    en: 'Call 12345 from the phone you left. After a check the agent tells you how it stands and sends the number again.',
  },
} as const satisfies Record<string, Words>
