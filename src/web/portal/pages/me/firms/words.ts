import type { Words } from '#kit/words'

export const words = {
  title: { zh: '我的企业', en: 'My firms' },
  lead: {
    zh: '您是法定代表人的企业。加进来以后，可以用企业的名义办事，也可以委托同事去办。',
    en: 'Firms whose legal representative you are. Once added, you can act in their name and delegate to colleagues.',
  },
  none: { zh: '还没有企业。', en: 'No firm yet.' },
  code: { zh: '统一社会信用代码 {code}', en: 'Credit code {code}' },
  of: { zh: '：{name}', en: ': {name}' },
  act: { zh: '以它的名义办理', en: 'Act in its name' },
  delegates: { zh: '管理受托人', en: 'Delegates' },
  leave: { zh: '移出', en: 'Remove' },
  'add-title': { zh: '添加企业', en: 'Add a firm' },
  creditCode: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  'creditCode-hint': {
    zh: '营业执照上的 18 位代码。我们向登记机关核对您是不是法定代表人，不用上传执照。',
    en: 'The 18 characters on the licence. We ask the register whether you are its representative; nothing is uploaded.',
  },
  add: { zh: '核对并添加', en: 'Check and add' },
  'check-first': {
    zh: '添加企业要先核验您本人的身份。',
    en: 'To add a firm, your own identity must be checked first.',
  },
  check: { zh: '去核验', en: 'Have it checked' },
  helpers: {
    zh: '不是法定代表人、受企业委托办事的，请让法定代表人在“授权委托”里邀请您。',
    en: 'If you act for a firm without being its representative, ask the representative to invite you under “Mandates”.',
  },
} as const satisfies Record<string, Words>
