import type { Words } from '#kit/words'

export const words = {
  title: { zh: '{name}的一企一图', en: 'The map of {name}' },
  until: {
    zh: '由企业分享，有效至 {day}。这里只有办理状态，没有证照、材料和个人信息。',
    en: 'Shared by the firm until {day}. It shows how things stand, and no document, paper or person.',
  },
  over: { zh: '这个链接已经失效', en: 'This link has ended' },
  'over-text': { zh: '请向分享它的企业要一个新的链接。', en: 'Ask the firm that shared it for a new one.' },
} as const satisfies Record<string, Words>
