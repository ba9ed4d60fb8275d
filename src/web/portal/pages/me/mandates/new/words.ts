import type { Words } from '#kit/words'

export const words = {
  title: { zh: '委托别人办理', en: 'Grant a mandate' },
  lead: {
    zh: '请写明受托人是谁、可以替 {name} 办什么、到什么时候。',
    en: 'Say who may act for {name}, in what, and for how long.',
  },
  name: { zh: '受托人姓名', en: 'Name of the helper' },
  'name-hint': { zh: '写身份证上的全名。', en: 'The full name as on the identity card.' },
  phone: { zh: '受托人手机号', en: 'Mobile number of the helper' },
  'phone-hint': {
    zh: '对方用这个号码登录、完成实名核验后，就能看到您的委托。姓名对不上就看不到。',
    en: 'Signed in with this number and checked under this name, the helper sees your offer; under another name it stays hidden.',
  },
  covers: { zh: '可以办什么', en: 'What it covers' },
  all: { zh: '全部事项', en: 'Everything' },
  some: { zh: '只办下面选中的', en: 'Only what is chosen below' },
  'some-which': { zh: '选哪些事', en: 'Which ones' },
  months: { zh: '委托多久，从今天起', en: 'For how long, from today' },
  'months-1': { zh: '1 个月', en: '1 month' },
  'months-3': { zh: '3 个月', en: '3 months' },
  'months-12': { zh: '1 年', en: '1 year' },
  'months-36': { zh: '3 年', en: '3 years' },
  duty: {
    zh: '受托人在委托范围内替您办的事，由您承担结果。他做过什么，您都能看到；您随时可以撤销。',
    en: 'What the helper does within the mandate counts as yours. You see everything he does and can revoke at any time.',
  },
  grant: { zh: '发出委托', en: 'Send the offer' },
} as const satisfies Record<string, Words>
