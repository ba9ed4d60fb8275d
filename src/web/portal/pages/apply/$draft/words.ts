import type { Words } from '#kit/words'

export const words = {
  saved: { zh: '{when} 保存', en: 'Saved {when}' },
  done: { zh: '已完成', en: 'Complete' },
  open: { zh: '还没选', en: 'To be chosen' },
  left: { zh: '还差 {count} 项', en: '{count} to do' },
  begin: { zh: '开始填写', en: 'Begin' },
  'go-on': { zh: '接着填写', en: 'Continue' },
  'to-check': { zh: '去核对并提交', en: 'Check and send' },
  drop: { zh: '删除草稿', en: 'Delete the draft' },
} as const satisfies Record<string, Words>
