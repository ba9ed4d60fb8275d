import type { Words } from '#kit/words'

export const words = {
  title: { zh: '退出登录', en: 'Sign out' },
  lead: {
    zh: '这台设备上不再留下您的登录、没填完的诉求和打开过的进度。保存在账户里的内容还在。',
    en: 'Nothing of your session, unsent request or opened progress stays on this device. What is kept in your account stays there.',
  },
  'sign-out': { zh: '退出登录', en: 'Sign out' },
} as const satisfies Record<string, Words>
