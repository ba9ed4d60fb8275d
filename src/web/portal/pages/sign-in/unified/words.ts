import type { Words } from '#kit/words'

export const words = {
  title: { zh: '统一身份认证登录', en: 'Unified identity' },
  'not-done': { zh: '没有登录成功', en: 'You are not signed in' },
  expired: {
    zh: '登录页面打开太久，或不是从本网站开始的。请重新登录。',
    en: 'The page was open for too long, or this was not begun on our site. Please sign in again.',
  },
  'other-way': { zh: '重新登录', en: 'Sign in again' },
} as const satisfies Record<string, Words>
