import type { Words } from '#kit/words'

export const words = {
  title: { zh: '一企一图', en: 'The map of your firm' },
  'for-firm': {
    zh: '{name}：已经办了什么、现在能办什么、还差什么。',
    en: '{name}: what is done, what can be done now, what is missing.',
  },
  'for-person': {
    zh: '一企一图按企业生成。请先选择代表哪家企业办事。',
    en: 'The map is drawn for a firm. First choose which firm you act for.',
  },
  choose: { zh: '选择企业', en: 'Choose a firm' },
  'bundles-title': { zh: '可以一起办的事', en: 'What can be done together' },
  'share-title': { zh: '分享给代办人', en: 'Share it with an agent' },
  'share-lead': {
    zh: '对方不用登录就能看到这张图的办理状态，看不到任何证照、材料和个人信息。到期自动失效，也可以随时停用。',
    en: 'Whoever has the link sees how things stand without signing in, but no document, paper or person. It ends by itself, and you can end it at any time.',
  },
  label: { zh: '分享给谁', en: 'For whom' },
  'label-hint': { zh: '只给您自己看，例如“代办机构”。', en: 'For your own eyes, such as “agent”.' },
  days: { zh: '有效期', en: 'Holds for' },
  'days-n': { zh: '{n} 天', en: '{n} days' },
  share: { zh: '生成链接', en: 'Make a link' },
  'shares-title': { zh: '已生成的链接', en: 'Links made' },
  'share-open': { zh: '有效至 {day}，已打开 {n} 次', en: 'holds until {day}, opened {n} times' },
  'share-over': { zh: '已失效，共打开 {n} 次', en: 'ended, opened {n} times' },
  'share-address': { zh: '链接：', en: 'Link: ' },
  revoke: { zh: '停用', en: 'End it' },
  'revoke-hidden': { zh: '给“{label}”的链接', en: ' the link for “{label}”' },
} as const satisfies Record<string, Words>
