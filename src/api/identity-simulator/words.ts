import type { Words } from '#kit/words'

export const words = {
  title: { zh: '统一身份认证（演示）', en: 'Unified identity (demonstration)' },
  note: {
    zh: '这里是演示用的模拟服务，人物都是虚构的。真实城市接入省或国家的统一身份认证后，这个页面不会出现。',
    en: 'This is a simulator with invented people. A real city connects the service of its province or of the nation, and this page is not there.',
  },
  question: { zh: '您想以谁的身份登录？', en: 'As whom do you want to sign in?' },
  represents: { zh: '法定代表人', en: 'legal representative' },
  lost: {
    zh: '这次登录不能继续，可能是页面打开太久。',
    en: 'This sign-in cannot go on; perhaps the page was open too long.',
  },
  again: { zh: '重新登录', en: 'Sign in again' },
  cancel: { zh: '取消登录', en: 'Cancel' },
} as const satisfies Record<string, Words>
