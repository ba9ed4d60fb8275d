import type { Words } from '#kit/words'

export const words = {
  title: { zh: '办事和常见问题', en: 'Services and answers' },
  lead: {
    zh: '每条答案都由负责单位核对过，并写明核对日期。',
    en: 'Each answer was checked by the office in charge and carries the date of the check.',
  },
  search: { zh: '您想问什么？', en: 'What would you like to know?' },
  'search-hint': { zh: '例如：居住证、老年卡、暖气不热。', en: 'For example: residence permit, senior card, heating.' },
  do: { zh: '查一查', en: 'Search' },
  found: { zh: '找到 {count} 条', en: '{count} found' },
  none: { zh: '没有找到“{q}”的答案', en: 'No answer found for “{q}”' },
  'none-text': {
    zh: '换个说法再试试，或者直接问我们：写下您的问题，由负责的单位答复。',
    en: 'Try other words, or ask us: write down your question and the office in charge will answer.',
  },
  ask: { zh: '提交咨询', en: 'Ask a question' },
  popular: { zh: '大家常问', en: 'Often asked' },
  back: { zh: '返回常见问题', en: 'Back to the answers' },
  owner: { zh: '由 {owner} 负责', en: 'Kept by {owner}' },
  checked: { zh: '{day} 核对', en: 'checked on {day}' },
  until: { zh: '有效至 {day}', en: 'valid until {day}' },
  'not-helped': { zh: '没有解决您的问题？', en: 'Does this not answer your question?' },
} as const satisfies Record<string, Words>
