import type { Words } from '#kit/words'

export const words = {
  title: { zh: '通知模板', en: 'Notice templates' },
  hint: {
    zh: '发给市民和同事的话。花括号里的标记会换成实际内容，不能自造。',
    en: 'What residents and colleagues are told. Marks in braces are filled in; only those listed exist.',
  },
  code: { zh: '用途', en: 'Used for' },
  channel: { zh: '渠道', en: 'Channel' },
  locale: { zh: '语言', en: 'Language' },
  subject: { zh: '标题', en: 'Subject' },
  body: { zh: '正文', en: 'Text' },
  version: { zh: '版本', en: 'Version' },
  own: { zh: '本市', en: 'City’s own' },
  shipped: { zh: '随系统', en: 'As shipped' },
  marks: { zh: '可用标记：{marks}', en: 'Marks: {marks}' },
  preview: { zh: '约 {count} 字', en: 'About {count} characters' },
  'channel.sms': { zh: '短信', en: 'SMS' },
  'channel.mail': { zh: '邮件', en: 'Mail' },
  'channel.in-app': { zh: '站内', en: 'In the console' },
  'locale.zh': { zh: '中文', en: 'Chinese' },
  'locale.en': { zh: '英文', en: 'English' },
  filter: { zh: '按用途或内容筛选', en: 'Filter by use or text' },
  none: { zh: '没有符合的模板', en: 'No template matches' },
} as const satisfies Record<string, Words>

/** What each notice is for, by its code. */
export const uses = {
  'phone-proof': { zh: '手机验证码', en: 'Code to prove a phone' },
  'request-received': { zh: '诉求已收到', en: 'Request received' },
  'request-handed-on': { zh: '已交办', en: 'Given to an office' },
  'request-extended': { zh: '延期告知', en: 'More time needed' },
  'request-answered': { zh: '已答复', en: 'Answered' },
  'request-question': { zh: '请您评价', en: 'How did it go?' },
  'request-not-accepted': { zh: '不予受理告知', en: 'Not accepted' },
  'request-closed': { zh: '已办结', en: 'Closed' },
  'request-reopened': { zh: '重新办理', en: 'Taken up again' },
  'request-message': { zh: '给诉求人的留言', en: 'Message to the resident' },
  'task-new': { zh: '新待办（工作人员）', en: 'New task (staff)' },
  'task-warning': { zh: '提前督办（工作人员）', en: 'Early warning (staff)' },
  'task-yellow-card': { zh: '黄牌（工作人员）', en: 'Yellow card (staff)' },
  'task-red-card': { zh: '红牌（工作人员）', en: 'Red card (staff)' },
  'task-supervision': { zh: '督办单（工作人员）', en: 'Supervision order (staff)' },
  'task-ruling': { zh: '裁定结果（工作人员）', en: 'Ruling (staff)' },
} as const satisfies Record<string, Words>
