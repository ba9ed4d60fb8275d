import type { Words } from '#kit/words'

export const words = {
  title: { zh: '确定要撤回吗？', en: 'Withdraw it?' },
  lead: {
    zh: '撤回后，{org}不再办理这一项。以后还可以重新申请，时间从头算起。',
    en: '{org} stops working on it. You may apply again at any time; the time then starts anew.',
  },
  others: { zh: '只撤回这一项，一起申请的其他事项照常办理。', en: 'Only this part is withdrawn; the others go on.' },
  paid: {
    zh: '已交的费用：还没有开始办理的，原路退回；已经发生的检验、检测等费用不退。退款进度可以在办理进度里看到。',
    en: 'Fees: what has not been spent on your behalf is paid back the way it came; testing and the like that was already done is not. You can follow it on the progress page.',
  },
  reason: { zh: '为什么撤回？', en: 'Why?' },
  confirm: { zh: '确定撤回', en: 'Yes, withdraw it' },
  keep: { zh: '不撤回', en: 'No, keep it' },
} as const satisfies Record<string, Words>
