import type { Words } from '#kit/words'

export const words = {
  title: { zh: '这个号码很久没有登录', en: 'This number has not been used for long' },
  lead: {
    zh: '{phone} 名下有一个已实名的账户，半年没有登录。运营商会把停用的号码分给新用户，为了不让别人看到原来那位的资料，请您确认。',
    en: 'An account with a checked identity belongs to {phone} and was not used for half a year. Numbers given up go to new customers, so please tell us who you are.',
  },
  'mine-title': { zh: '这是我的账户', en: 'It is my account' },
  'mine-unified': {
    zh: '请用统一身份认证登录，之后又可以用手机验证码登录了。',
    en: 'Sign in with the unified identity; after that the code to your phone works again.',
  },
  'mine-window': {
    zh: '请带身份证到政务服务中心窗口核验，或拨打 12345。',
    en: 'Please show your identity card at a service window, or call 12345.',
  },
  unified: { zh: '统一身份认证登录', en: 'Use the unified identity' },
  'new-title': { zh: '这个号码是我新办的', en: 'I have this number only now' },
  'new-about': {
    zh: '为您开一个新账户。原来那位的资料不受影响，您也看不到。',
    en: 'A new account is opened. The data of the former owner stay his, and you do not see them.',
  },
  new: { zh: '开新账户', en: 'Open a new account' },
} as const satisfies Record<string, Words>
