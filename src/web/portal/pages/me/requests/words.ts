import type { Words } from '#kit/words'

export const words = {
  title: { zh: '我的诉求', en: 'My requests' },
  lead: {
    zh: '放进来的诉求，登录后直接看进度，不用再找查询码。',
    en: 'Requests kept here open without their code once you are signed in.',
  },
  none: { zh: '还没有放进来的诉求。', en: 'None is kept yet.' },
  kept: { zh: '{at} 放进来的', en: 'kept since {at}' },
  open: { zh: '看进度', en: 'See progress' },
  forget: { zh: '移出账户', en: 'Take it out' },
  'add-title': { zh: '放进一件诉求', en: 'Keep another one' },
  number: { zh: '诉求编号', en: 'Number of the request' },
  code: { zh: '查询码', en: 'Query code' },
  'code-hint': {
    zh: '印在回执上。刚在这台设备上打开过的，可以不填。',
    en: 'On the receipt. Not needed for a request just opened on this device.',
  },
  add: { zh: '放进我的账户', en: 'Keep it here' },
  unknown: {
    zh: '编号和查询码对不上，请核对回执。',
    en: 'Number and code do not fit together. Please check the receipt.',
  },
  private: {
    zh: '反映诉求不用登录，也不会自动放进账户。放在这里的编号和查询码加密保存，办理单位看不到这是您的账户。',
    en: 'Requests need no account and are never linked by themselves. What you keep is sealed; the offices do not see whose account it is.',
  },
} as const satisfies Record<string, Words>
