import type { Words } from '#kit/words'

export const words = {
  title: { zh: '发出的通知', en: 'Messages to the resident' },
  none: {
    zh: '还没有发过通知。受理、派单、答复时会自动发送。',
    en: 'Nothing has been sent yet. The resident is told by itself when the case is accepted, handed on and answered.',
  },
  attempts: { zh: '试了 {count} 次', en: '{count} attempts' },
} as const satisfies Record<string, Words>

/** What each message to a resident is about, by the code of its template. */
export const templates = {
  'phone-proof': { zh: '手机验证码', en: 'Code to prove a phone' },
  'request-received': { zh: '诉求已收到', en: 'Request received' },
  'request-handed-on': { zh: '已交由单位办理', en: 'Handed to a unit' },
  'request-extended': { zh: '延期告知', en: 'More time needed' },
  'request-answered': { zh: '有答复了', en: 'Answered' },
  'request-question': { zh: '请评价', en: 'Asked for a verdict' },
  'request-not-accepted': { zh: '不予受理告知', en: 'Not accepted' },
  'request-closed': { zh: '已办结', en: 'Closed' },
  'request-reopened': { zh: '重新办理', en: 'Reopened' },
  'request-message': { zh: '有新留言', en: 'New message' },
} as const satisfies Record<string, Words>

export const ways = {
  sms: { zh: '短信', en: 'SMS' },
  mail: { zh: '邮件', en: 'Mail' },
  'in-app': { zh: '站内', en: 'In the console' },
} as const satisfies Record<string, Words>

/** How a message fared. */
export const fares = {
  queued: { zh: '等待发送', en: 'Waiting to be sent' },
  sending: { zh: '正在发送', en: 'Being sent' },
  sent: { zh: '已发出', en: 'Sent' },
  delivered: { zh: '已送达', en: 'Delivered' },
  failed: { zh: '没有发出，请电话联系', en: 'Not sent: please call instead' },
  uncertain: { zh: '不确定是否发出', en: 'Perhaps sent' },
  dropped: { zh: '没有联系方式，未发送', en: 'No number on file, not sent' },
} as const satisfies Record<string, Words>
