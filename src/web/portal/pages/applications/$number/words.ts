import type { Words } from '#kit/words'

export const words = {
  number: { zh: '编号 {number}', en: 'Number {number}' },
  filed: { zh: '{day}提交', en: 'sent {day}' },
  waiting: { zh: '请您做', en: 'Waiting for you' },
  'duty.supply': { zh: '补正材料', en: 'Supply what is missing' },
  'duty.later': { zh: '补交承诺的材料', en: 'Bring what you promised' },
  'duty.pay': { zh: '缴费', en: 'Pay the fee' },
  'duty-of': { zh: '{duty}：{name}', en: '{duty}: {name}' },
  'can-do': { zh: '您可以', en: 'What you can do' },
  receipt: { zh: '查看和打印回执', en: 'Receipt' },
  seen: { zh: '谁看过我的信息', en: 'Who looked at my data' },
  print: { zh: '打印这一页', en: 'Print this page' },
  'done.supply': {
    zh: '补正的内容已收到，部门会继续办理。',
    en: 'What you supplied has arrived; the office goes on with it.',
  },
  'done.pay': { zh: '缴费成功。', en: 'The fee is paid.' },
  'done.rate': { zh: '谢谢您的评价，已经记录。', en: 'Thank you; your verdict is recorded.' },
  'done.withdraw': { zh: '申请已撤回。', en: 'The application has been withdrawn.' },
} as const satisfies Record<string, Words>
