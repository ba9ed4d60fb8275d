import type { Words } from '#kit/words'
import type { TermType } from '#rules/documents'

export const formWords = {
  title: { zh: '{name}申请表', en: 'Application: {name}' },
  example: { zh: '填写示范', en: 'Example' },
  office: { zh: '受理单位：{org}', en: 'Office: {org}' },
  code: { zh: '实施编码：{code}', en: 'Code: {code}' },
  fields: { zh: '申请信息', en: 'Particulars' },
  papers: { zh: '随表提交的材料', en: 'Papers to hand in' },
  free: { zh: '以下材料由部门共享获取，不用提交：', en: 'Fetched by us, not to be handed in: ' },
  pledge: {
    zh: '本人（本单位）保证以上内容真实，知道提供虚假材料要承担法律责任。',
    en: 'I declare that the above is true and know that false statements have legal consequences.',
  },
  sign: { zh: '申请人签名（盖章）：', en: 'Signature (seal): ' },
  day: { zh: '日期：        年    月    日', en: 'Date:' },
  'if-asked': { zh: '符合情况时填写', en: 'if it applies to you' },
  optional: { zh: '选填', en: 'optional' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  page: { zh: '示范内容均为虚构。', en: 'Everything in this example is invented.' },
  blank: { zh: '空白表', en: 'blank' },
} as const satisfies Record<string, Words>

/** What an example shows for each kind of value; nobody and nothing of it exists. */
export const examples = {
  text: { zh: '（按实际情况填写）', en: '(as it is)' },
  'long-text': { zh: '（按实际情况写清楚）', en: '(as it is, in full)' },
  number: { zh: '120', en: '120' },
  money: { zh: '1000.00 元', en: 'CNY 1000.00' },
  date: { zh: '2026 年 3 月 9 日', en: '9 March 2026' },
  'yes-no': { zh: '是', en: 'Yes' },
  choice: { zh: '', en: '' },
  choices: { zh: '', en: '' },
  phone: { zh: '138 0000 0000', en: '138 0000 0000' },
  'citizen-number': { zh: '990101 19900307 803X', en: '990101 19900307 803X' },
  'credit-code': { zh: '（营业执照上的 18 位代码）', en: '(18 characters, on the licence)' },
  'person-name': { zh: '张示范', en: 'Zhang Shifan' },
  place: { zh: '云泽市 · 明湖区 · 柳园街道', en: 'Yunze · Minghu · Liuyuan' },
  address: { zh: '示范路 1 号', en: '1 Shifan Road' },
} as const satisfies Record<TermType, Words>
