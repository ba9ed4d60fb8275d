import type { Words } from '#kit/words'

export const words = {
  title: { zh: '审计记录', en: 'Audit record' },
  hint: {
    zh: '登录、查看身份、被拒的操作和维护行为。只能查看，不能改。',
    en: 'Sign-ins, reveals, denied attempts and edits. It can be read, never changed.',
  },
  list: { zh: '审计记录', en: 'Audit record' },
  at: { zh: '时间', en: 'When' },
  who: { zh: '谁', en: 'Who' },
  action: { zh: '行为', en: 'Action' },
  object: { zh: '对象', en: 'Object' },
  result: { zh: '结果', en: 'Result' },
  facts: { zh: '详情', en: 'Facts' },
  'result.done': { zh: '完成', en: 'Done' },
  'result.denied': { zh: '被拒', en: 'Denied' },
  'result.failed': { zh: '失败', en: 'Failed' },
  account: { zh: '账号', en: 'Account' },
  actionFilter: { zh: '行为（开头即可）', en: 'Action or its beginning' },
  empty: { zh: '没有符合的记录', en: 'No entry matches' },
  emptyHint: { zh: '放宽条件再看。', en: 'Widen the filters.' },
  trail: { zh: '谁看过某件的身份', en: 'Who saw the identity of a case' },
  trailNumber: { zh: '工单编号', en: 'Case number' },
  trailEmpty: { zh: '还没有人查看过这一件的身份', en: 'Nobody has looked at the identity of this case' },
  purpose: { zh: '用途', en: 'Purpose' },
  reason: { zh: '理由', en: 'Reason' },
} as const satisfies Record<string, Words>
