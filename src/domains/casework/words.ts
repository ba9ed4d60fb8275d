import type { Words } from '#kit/words'

export const words = {
  'casework.not-found': {
    zh: '没有找到这件诉求，或者您无权查看。请核对编号。',
    en: 'No such case, or it is not visible to you. Please check the number.',
  },
  'casework.already-taken': {
    zh: '这件待办刚刚被别人领取。请领取下一件。',
    en: 'Somebody else has just taken this task. Please take the next one.',
  },
  'casework.bad-cursor': {
    zh: '翻页位置无效，请从第一页重新开始。',
    en: 'This page position is not valid; please start again from the first page.',
  },
  'casework.command-unknown': {
    zh: '没有这种操作。现在可以做的有：{possible}。',
    en: 'There is no such command. Possible now: {possible}.',
  },
} as const satisfies Record<string, Words>
