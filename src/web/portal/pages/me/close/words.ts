import type { Words } from '#kit/words'

export const words = {
  title: { zh: '注销账户', en: 'Close the account' },
  'gone-title': { zh: '立即删除或停用', en: 'Gone at once' },
  'gone-1': {
    zh: '手机号、统一身份认证与账户的关联，所有设备上的登录',
    en: 'the links of telephone and unified identity to the account, and every signed-in device',
  },
  'gone-2': { zh: '您给别人的和别人给您的委托，与企业的关联', en: 'mandates given and held, and the links to firms' },
  'gone-3': { zh: '您放进账户的诉求编号和查询码', en: 'the numbers and codes of requests you kept' },
  'kept-title': { zh: '依法要留下的', en: 'What the law has us keep' },
  'kept-1': {
    zh: '已经提交的申请和诉求，由办理单位按档案规定保存；正在办的会继续办完，通知发到当时留的手机号。',
    en: 'Applications and requests already sent stay with the offices under the rules on records; running ones are finished, and messages go to the number you gave.',
  },
  'kept-2': {
    zh: '发给您的证照，仍然有效，也可以公开核验。',
    en: 'Licences issued to you stay valid and can be verified.',
  },
  'kept-3': {
    zh: '与它们有关的身份信息，加密保存在单独的保险库里，只有办理这些事时才读取，每次读取都有记录。',
    en: 'Identity that belongs to them stays sealed in a vault of its own and is read only for those matters, with a record each time.',
  },
  before: { zh: '走之前，可以先', en: 'Before you go, you can' },
  export: { zh: '导出您的资料', en: 'take your data along' },
  sure: { zh: '我已经了解，确定注销', en: 'I understand and want to close the account' },
  'sure-needed': { zh: '请先勾选确认。', en: 'Please tick the box to confirm.' },
  close: { zh: '注销账户', en: 'Close the account' },
  stay: { zh: '先不注销', en: 'Keep it' },
} as const satisfies Record<string, Words>
