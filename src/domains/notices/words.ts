import type { Words } from '#kit/words'

export const words = {
  'notices.unknown-mark': {
    zh: '模板里有系统不会填写的标记：{marks}。可以用的有：{known}。',
    en: 'The template names marks that nobody fills in: {marks}. Known: {known}.',
  },
  'notices.sms-too-long': {
    zh: '短信最长 {most} 个字，请缩短。',
    en: 'A text message has at most {most} characters; please shorten it.',
  },
  'notices.no-template': { zh: '没有这个通知模板。', en: 'There is no such template.' },
} as const satisfies Record<string, Words>
