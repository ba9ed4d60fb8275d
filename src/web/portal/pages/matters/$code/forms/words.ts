import type { Words } from '#kit/words'

export const words = {
  title: { zh: '空白表和样表', en: 'Forms and examples' },
  lead: {
    zh: '网上申请不用填表。要到窗口办理的，可以先打印填好。',
    en: 'Applying online needs no form. For the window, print it and fill it in beforehand.',
  },
  download: { zh: '下载', en: 'Download' },
  blank: { zh: '空白申请表（PDF）', en: 'Blank form (PDF)' },
  example: { zh: '填写示范（PDF）', en: 'Filled-in example (PDF)' },
  mail: { zh: '发到我的邮箱', en: 'Send them to my mail address' },
  to: { zh: '邮箱地址', en: 'Mail address' },
  'to-hint': {
    zh: '两份表和材料清单一起发出。邮箱地址只用这一次，不保存。',
    en: 'Both forms and the list go together. The address is used once and not kept.',
  },
  send: { zh: '发送', en: 'Send' },
  sent: { zh: '已经发出', en: 'Sent' },
  'sent-text': {
    zh: '几分钟内会收到。没有收到时，请看看垃圾邮件，或直接下载。',
    en: 'It arrives within minutes. If not, look in the junk folder, or download the forms.',
  },
} as const satisfies Record<string, Words>
