import type { Words } from '#kit/words'

export const words = {
  title: { zh: '我的事', en: 'My work' },
  empty: { zh: '现在没有要办的事', en: 'Nothing to do now' },
  emptyHint: { zh: '有新任务时这里会自动出现。', en: 'New work appears here by itself.' },
  back: { zh: '返回', en: 'Back' },
  said: { zh: '群众怎么说', en: 'What was said' },
  where: { zh: '在哪里', en: 'Where' },
  photos: { zh: '拍照或选图片', en: 'Take or choose photos' },
  desk: { zh: '完整工作台', en: 'Full console' },
  next: { zh: '可以做', en: 'What you can do' },
  due: { zh: '最晚', en: 'By' },
  waiting: { zh: '现在不用您做什么', en: 'Nothing for you to do now' },
  contact: { zh: '联系诉求人', en: 'Contact the resident' },
} as const satisfies Record<string, Words>
