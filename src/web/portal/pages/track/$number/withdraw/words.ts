import type { Words } from '#kit/words'

export const words = {
  title: { zh: '确定要撤回吗？', en: 'Do you really want to withdraw it?' },
  lead: {
    zh: '撤回后，这件诉求不再办理，也不能恢复；需要时可以重新提交。如果已经交给单位，热线中心会再问您一次，确认是您本人的意思。',
    en: 'After that nobody works on it any more, and it cannot be restored; you can always file a new one. If an office already has it, the centre calls you to make sure that this is your own wish.',
  },
  reason: { zh: '为什么撤回？', en: 'Why do you withdraw it?' },
  'reason-hint': { zh: '例如：已经解决了。', en: 'For example: it has been solved.' },
  confirm: { zh: '确定撤回', en: 'Withdraw the request' },
  keep: { zh: '不撤回', en: 'Keep the request' },
} as const satisfies Record<string, Words>
