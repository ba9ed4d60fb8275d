import type { Words } from '#kit/words'

export const words = {
  title: { zh: '办好以后，您想怎么领取结果？', en: 'How would you like to get the result?' },
  empty: { zh: '请选一种领取方式。', en: 'Please choose a way.' },
  'download-about': {
    zh: '当天就能下载电子证照，和纸质的同样有效。',
    en: 'An electronic licence on the same day, as valid as paper.',
  },
  'post-about': {
    zh: '寄到您填的地址，收件时请出示身份证件。',
    en: 'Sent to the address you give; please show your identity card on receipt.',
  },
  'counter-about': {
    zh: '办好后通知您，带身份证件到窗口领取。',
    en: 'You are told when it is ready; bring your identity card.',
  },
  name: { zh: '收件人姓名', en: 'Name of the recipient' },
  phone: { zh: '收件人电话', en: 'Telephone' },
  address: { zh: '收件地址', en: 'Address' },
  'name-empty': { zh: '请填写收件人姓名。', en: 'Please give the name of the recipient.' },
  'phone-wrong': {
    zh: '请填写收件人电话：11 位手机号，或带区号的固定电话。',
    en: 'Please give a mobile number of 11 digits, or a landline with its area code.',
  },
  'address-empty': {
    zh: '请填写收件地址，写到门牌号。',
    en: 'Please give the address, down to the number of the house.',
  },
} as const satisfies Record<string, Words>
