import type { ReplyWord } from './types.ts'

const list = (level: ReplyWord['level'], reason: ReplyWord['reason'], words: string): ReplyWord[] =>
  words.split(' ').map((word) => ({ word, level, reason }))

/** The words as delivered: they push the matter away, hurt, or promise what nobody can keep. A city adds its own. */
export const deliveredWords: readonly ReplyWord[] = [
  ...list('block', 'shifting', '不归我们管 不关我们的事 与我们无关 与我局无关 找别的部门 管不了 爱莫能助 没人管得了'),
  ...list(
    'warn',
    'shifting',
    '自行解决 自行协商解决 自己想办法 无能为力 没有办法 无法解决 不在我局管辖 不属于我局管辖 不属我局职责',
  ),
  ...list('block', 'harsh', '无理取闹 胡搅蛮缠 刁民 别有用心 恶意投诉 无理要求 想告就告 爱找谁找谁 不要再来'),
  ...list('warn', 'harsh', '必须服从 不得再次反映 不要再反映 自行承担后果 你应当清楚 早就告诉过 反复缠访 不予理睬'),
  ...list(
    'warn',
    'overpromise',
    '保证一定 百分之百 百分百 绝对不会 绝不会再 永远不会 彻底杜绝 包您满意 一定让您满意 肯定能解决 立刻全部解决',
  ),
]
