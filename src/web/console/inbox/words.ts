import type { Words } from '#kit/words'

export const words = {
  title: { zh: '待办', en: 'Inbox' },
  hint: {
    zh: '最急的在最前。J/K 上下，空格预览，回车打开。',
    en: 'Most urgent first. J/K to move, Space to preview, Enter to open.',
  },
  'group.late': { zh: '已逾期', en: 'Late' },
  'group.today': { zh: '今天到期', en: 'Due today' },
  'group.warned': { zh: '已预警', en: 'Warned' },
  'group.week': { zh: '本周', en: 'This week' },
  'group.later': { zh: '以后', en: 'Later' },
  empty: { zh: '没有待办', en: 'Nothing to do' },
  emptyHint: {
    zh: '交给您的事会出现在这里，最急的在最前。需要时可以从上面的待取池里取下一件。',
    en: 'Work given to you appears here, most urgent first. You can also take the next from a pool above.',
  },
  mine: { zh: '只看我的', en: 'Mine only' },
  kind: { zh: '按待办类型', en: 'By kind of task' },
  pools: { zh: '待取', en: 'To be taken' },
  take: { zh: '取下一件', en: 'Take the next' },
  waiting: { zh: '{waiting} 件等待', en: '{waiting} waiting' },
  late: { zh: '{late} 件逾期', en: '{late} late' },
  nothing: { zh: '这个池刚好取空了', en: 'This pool has just run empty' },
  preview: { zh: '预览', en: 'Preview' },
  openCase: { zh: '打开这一件', en: 'Open this case' },
  pick: { zh: '选一行，按空格预览', en: 'Choose a row and press Space to preview it' },
  unassigned: { zh: '未分派', en: 'Nobody yet' },
  askedOf: { zh: '要我做', en: 'Asked of me' },
  more: { zh: '再显示一些', en: 'Show more' },
} as const satisfies Record<string, Words>

export const poolWords = {
  accept: { zh: '受理', en: 'Accepting' },
  urgent: { zh: '紧急通道', en: 'Urgent lane' },
  dispatch: { zh: '派单', en: 'Dispatch' },
  rulings: { zh: '裁定审批', en: 'Rulings' },
  review: { zh: '办结审核', en: 'Review' },
  'call-back': { zh: '回访', en: 'Call-back' },
} as const satisfies Record<string, Words>
