import type { Words } from '#kit/words'

export const words = {
  title: { zh: '身份信息', en: 'Identity' },
  level: { zh: '实名等级', en: 'Proof' },
  name: { zh: '姓名', en: 'Name' },
  'name-hint': { zh: '与身份证上的一致。', en: 'As on your identity card.' },
  idNumber: { zh: '身份证号', en: 'Citizen number' },
  phone: { zh: '手机号', en: 'Telephone' },
  'not-given': { zh: '还没有填写', en: 'not given' },
  fixed: {
    zh: '您的身份已经核验，不能自行修改。姓名或号码变了，请重新用统一身份认证登录，或带身份证到窗口更新。',
    en: 'Your identity has been checked and is not changed here. If it changes, sign in with the unified identity again or come to a window.',
  },
  'check-title': { zh: '核验身份（推荐）', en: 'Have it checked (better)' },
  'check-unified': {
    zh: '用统一身份认证登录一次就好。核验后可以查看和使用电子证照，很多材料不用再交。',
    en: 'Sign in once with the unified identity. You can then use electronic documents, and many papers need not be handed in.',
  },
  'check-window': {
    zh: '带身份证到任何一个政务服务中心窗口，说一声“核验网上账户”。',
    en: 'Show your identity card at any service window and ask to have your account checked.',
  },
  unified: { zh: '统一身份认证', en: 'Use the unified identity' },
  'give-title': { zh: '先自己填写', en: 'Give it yourself for now' },
  'give-about': {
    zh: '填写后就可以提交申请；受理时工作人员会核对。',
    en: 'This is enough to send an application; it is compared when the office takes it.',
  },
  give: { zh: '保存', en: 'Save' },
  kept: {
    zh: '姓名和号码加密保存，与办件分开；每次读取都留下记录。',
    en: 'Name and numbers are kept sealed and apart from the cases; every reading is recorded.',
  },
} as const satisfies Record<string, Words>
