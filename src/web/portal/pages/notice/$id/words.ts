import type { Words } from '#kit/words'

export const words = {
  back: { zh: '返回首页', en: 'Back to the home page' },
  since: { zh: '{day} 发布', en: 'Published on {day}' },
  ended: {
    zh: '这件事的集中处置已于{day}结束。',
    en: 'The joint handling of this ended on {day}.',
  },
  result: { zh: '结果', en: 'Result' },
  'goes-on': {
    zh: '您的诉求还没有办结的，会继续办理，可以在“查进度”里查看。',
    en: 'If your request is still open, it goes on; you can follow it under “Track”.',
  },
  announced: { zh: '当时的通告', en: 'What was announced then' },
  also: { zh: '您也遇到了？', en: 'Does this concern you too?' },
  'also-text': {
    zh: '只需三项：说什么、在哪里、怎么联系您。其他可以不填。',
    en: 'Three things are enough: what, where, and how to reach you. Everything else may stay empty.',
  },
  tell: { zh: '反映这件事', en: 'Tell us' },
} as const satisfies Record<string, Words>
