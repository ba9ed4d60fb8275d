import type { Words } from '#kit/words'

export const words = {
  title: { zh: '删除这份草稿吗？', en: 'Delete this draft?' },
  lead: {
    zh: '您填的内容和上传的材料会一起删除，找不回来。已经提交的申请不受影响。',
    en: 'Your answers and the files you uploaded are deleted for good. Applications already sent are not touched.',
  },
  drop: { zh: '删除草稿', en: 'Delete the draft' },
  keep: { zh: '不删除，继续填写', en: 'Keep it and continue' },
} as const satisfies Record<string, Words>
