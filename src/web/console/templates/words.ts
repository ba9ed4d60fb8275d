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
  filter: { zh: '按用途或内容筛选', en: 'Filter by use or text' },
  none: { zh: '没有符合的模板', en: 'No template matches' },
} as const satisfies Record<string, Words>
