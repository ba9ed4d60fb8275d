import type { Words } from '#kit/words'

export const words = {
  title: { zh: '补充情况', en: 'Add to your request' },
  text: { zh: '还有什么要说明的？', en: 'What else should we know?' },
  'text-hint': {
    zh: '例如：又发生了一次、位置说得更清楚一些。补充不会影响答复日期。',
    en: 'For example: it has happened again, or a clearer place. This does not change the day of the answer.',
  },
  send: { zh: '提交补充', en: 'Send' },
  empty: { zh: '请写几句话，或选一张照片。', en: 'Please write something or choose a photograph.' },
  'too-long': { zh: '内容太长，请控制在 {most} 字以内。', en: 'The text is too long: at most {most} characters.' },
} as const satisfies Record<string, Words>
