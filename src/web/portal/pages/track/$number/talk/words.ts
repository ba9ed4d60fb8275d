import type { Words } from '#kit/words'

export const words = {
  title: { zh: '给热线中心留言', en: 'Write to the hotline centre' },
  lead: {
    zh: '要求保密时，办理单位的话也由热线中心在这里转达。',
    en: 'If you asked for secrecy, the centre also relays here what the office wants to know.',
  },
  thread: { zh: '往来留言', en: 'Messages so far' },
  me: { zh: '您', en: 'You' },
  centre: { zh: '热线中心', en: 'Hotline centre' },
  unit: { zh: '办理单位（由热线中心转达）', en: 'The office (relayed by the centre)' },
  text: { zh: '您的留言', en: 'Your message' },
  send: { zh: '发送留言', en: 'Send the message' },
  empty: { zh: '请先写下留言。', en: 'Please write a message first.' },
  'too-long': { zh: '留言太长，请控制在 {most} 字以内。', en: 'The message is too long: at most {most} characters.' },
  over: {
    zh: '这件诉求已经结束，不能再留言。需要时可以提交新的诉求，或拨打 12345。',
    en: 'This request is over, so no more messages can be sent. You can file a new one or call 12345.',
  },
} as const satisfies Record<string, Words>
