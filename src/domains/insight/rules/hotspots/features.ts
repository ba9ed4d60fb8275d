import type { CutMessage } from '../message.ts'

/** What a message is about, as counted features: words, and neighbours joined, for names the dictionary does not know. */
export type Features = ReadonlyMap<string, number>

/** How much more the subject says than the text. */
const SUBJECT = 3
/** A name of a place or a body says which matter it is; a pair of neighbours does, when it is rare. */
const NAME = 2.2
const PAIR = 1.2

/** Endings of names of estates, roads, schools, firms, projects: what a hot spot is about is nearly always one of these. */
const NAMED =
  /(?:小区|花园|家园|公寓|山庄|新城|新村|[苑府城湾郡园墅庭]|广场|大厦|中心|市场|大道|[路街巷桥]|公园|社区|街道|[镇乡村]|[大中小]学|学校|学院|幼儿园|医院|公司|集团|物业|地产|置业|工厂|工地|项目|号线|车站|地铁站|搅拌站|高压线|基站|水库|河|湖|案|平台|[a-z]\d*区|\d+期)$/u

/** Words that every message has, whatever it is about. */
const EMPTY = new Set(
  `的 了 是 在 我 我们 你 您 他 她 它 他们 们 和 与 及 或 有 没有 无 不 也 都 就 还 又 但 而 被 把 将 对 对于 关于 由 从 到 向 给 让 使 为 为了 因 因为 由于 所以 如果 这 那 这个 那个 这些 那些 其 之
  于 以 以及 等 等等 个 一个 一 二 三 两 次 年 月 日 号 时 天 上 下 中 里 内 外 前 后 左右 已 已经 曾 正在 现在 目前 今天 昨天 一直 至今 请 请问 希望 望 恳请 要求 投诉 举报 反映 咨询 建议 求助 问题 情况 领导 书记
  市长 局长 您好 你好 尊敬 谢谢 感谢 市民 居民 业主 群众 老百姓 百姓 人 人员 大家 政府 部门 有关 相关 单位 解决 处理 回复 答复 给予 予以 进行 能 能否 可以 可 会 要 应 应该 需要 必须 如何 怎么 怎样 为什么 什么 何时
  多 多次 很多 非常 严重 太 最 很 更 大 小 好 来 去 说 称 称 表示 来电 导致 造成 影响 生活 此 该 本 每 各 某 再 仍 才 只 吧 吗 呢 啊 着 过 得 地 所 者 性 通过 根据 按照 以来 期间 时间 一下 一些 不能 不是 就是 还是 并 并且 且`.split(
    /\s+/u,
  ),
)

const LETTER = /[\p{L}]/u
/** So many features are kept of one message, those that count most; a long text says little more. */
export const KEPT = 70

/** Counts the features of a message: subject words weigh three times, repeats count with the root. */
export function featuresOf({ subject, text, marks = [] }: CutMessage): Features {
  const found = new Map<string, number>()
  tally(found, subject, SUBJECT)
  tally(found, text, 1)
  for (const [feature, count] of found) found.set(feature, Math.sqrt(count) * kindOf(feature))
  for (const mark of marks) found.set(mark, 1)
  return found
}

function tally(into: Map<string, number>, words: readonly string[], weight: number): void {
  let before: string | null = null
  for (const word of words) {
    const says = tells(word)
    if (says) into.set(word, (into.get(word) ?? 0) + weight)
    // A name falls apart into short words: 滨 江 苑. Joined with its neighbour it is one again, even if each says nothing.
    const joined = before !== null && isJoint(before, word) ? `${before}${word}` : null
    if (joined !== null) into.set(joined, (into.get(joined) ?? 0) + weight)
    before = EMPTY.has(word) ? null : word
  }
}

function tells(word: string): boolean {
  return word.length >= 2 && !EMPTY.has(word) && LETTER.test(word)
}

function isJoint(before: string, word: string): boolean {
  const length = before.length + word.length
  return !EMPTY.has(word) && length >= 3 && length <= 10 && LETTER.test(word)
}

function kindOf(feature: string): number {
  return isName(feature) ? NAME : feature.length >= 4 ? PAIR : 1
}

/** Whether a feature reads like the name of a place, a body or a project. */
export function isName(feature: string): boolean {
  return feature.length >= 3 && NAMED.test(feature)
}
