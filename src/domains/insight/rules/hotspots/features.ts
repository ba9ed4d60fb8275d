import type { CutMessage } from '../message.ts'

/**
 * What a message is about, as counted features: words, and neighbours joined, for names that no dictionary knows. Features
 * that begin with `@` are names, or parts of names, of a place, a body or a project.
 */
export type Features = ReadonlyMap<string, number>

/** How much more the subject says than the text. */
const SUBJECT = 3
/** A name says which matter it is; so does a pair of neighbours, when it is rare. */
const NAME = 2
const PAIR = 1.2
const MARK = '@'

/** Endings of names of estates, roads, schools, firms and projects. */
const NAMED =
  /.(?:小区|花园|家园|公寓|山庄|新城|新村|国际城|[苑府城湾郡园墅庭]|广场|大厦|中心|市场|商城|大道|[路街巷桥]|公园|社区|街道|[镇乡村]|[大中小]学|学校|学院|幼儿园|医院|公司|集团|物业|地产|置业|厂|项目|号线|站|水库|湖|\d+期)$/u
/** Words with such an ending that name nothing in particular. */
const KINDS = new Set(
  `幼儿园 搅拌站 搅拌厂 加油站 变电站 垃圾站 充电站 高压线 地铁站 火车站 汽车站 公交站 公交车站 住宅小区 整个小区 附近小区 物业公司 开发公司 商业广场 购物中心 商业中心 服务中心 活动中心 培训学校 小学 中学 大学 学校 高速公路 消防通道 水泥路 人行道
  非机动车道 断头路 必经之路 施工项目 建设项目 城市 全城 县城 新农村 农村 本村 我村 全村 乡镇 城镇 一条街 步行街 十字路 十字路口 马路 公路 道路 线路 铁路 高铁站 业主群 产业园 工业园 棚户区`.split(
    /\s+/u,
  ),
)
/** Words that a message has whatever it is about. */
const EMPTY = new Set(
  `的 了 是 在 我 我们 你 您 他 她 它 他们 们 和 与 及 或 有 没有 无 不 也 都 就 还 又 但 而 被 把 将 对 对于 关于 由 从 到 向 给 让 使 为 为了 因 因为 由于 所以 如果 这 那 这个 那个 这些 那些 其 之 于 以 以及 等 等等 个 一个 一 二 三 两 次
  年 月 日 号 时 天 上 下 中 里 内 外 前 后 左右 已 已经 曾 正在 现在 目前 今天 昨天 一直 至今 请 请问 希望 望 恳请 要求 强烈 坚决 投诉 举报 反映 反应 咨询 建议 求助 问题 情况 领导 书记 市长 局长 您好 你好 尊敬 谢谢 感谢 市民 居民 业主 群众
  老百姓 百姓 人 人员 大家 政府 市委 市委市政府 省委 部门 有关 相关 单位 解决 处理 回复 答复 给予 予以 进行 能 能否 可以 可 会 要 应 应该 需要 必须 如何 怎么 怎样 为什么 什么 何时 何 多 多次 很多 非常 严重 太 最 很 更 大 小 好 来 去 说 称 表示 来电
  导致 造成 影响 生活 此 该 本 每 各 某 再 仍 才 只 吧 吗 呢 啊 着 过 得 地 所 者 性 通过 根据 按照 以来 期间 时间 一下 一些 不能 不是 就是 还是 并 并且 且 加快 力度 步伐 刻不容缓 全覆盖 具体 行动 尽快 早日 迟迟 附近 周边 旁边 地处 位于 我县 我市 我区
  我村 我镇`.split(/\s+/u),
)
/** Districts and their masks (A3 区) are known as the place; joined to a name they would only make it look different. */
const DISTRICT = /^(?:[a-z]\d*|.*[区县市省州盟旗])$/u
const LETTER = /\p{L}/u

/** Counts the features of a message: the subject weighs three times, repeats count with the root. */
export function featuresOf({ subject, text, marks = [] }: CutMessage): Features {
  const counts = new Map<string, number>()
  tally(counts, subject, SUBJECT)
  tally(counts, text, 1)
  const found = new Map<string, number>()
  for (const [feature, count] of counts) found.set(feature, Math.sqrt(count) * kindOf(feature))
  for (const mark of marks) found.set(mark, 1)
  return found
}

function kindOf(feature: string): number {
  if (isName(feature)) return NAME
  return feature.length >= 4 ? PAIR : 1
}

/** Whether a feature is a name or part of one. */
export function isName(feature: string): boolean {
  return feature.startsWith(MARK)
}

/** The feature as a person reads it. */
export function plainOf(feature: string): string {
  return isName(feature) ? feature.slice(MARK.length) : feature
}

function tally(counts: Map<string, number>, words: readonly string[], weight: number): void {
  const whole = mended(words)
  // A name falls apart into short words: 滨 江 苑. Joined with its neighbour it is one again, even if each says nothing.
  const joints = whole.map((word, at) => jointOf(whole[at - 1], word))
  const named = whole.map((word, at) => isNamed(joints[at]) && !KINDS.has(word))
  const inName = (at: number): boolean => isNamed(whole[at]) || named[at] === true || named[at + 1] === true
  const add = (feature: string, isName: boolean): void => {
    const key = isName ? `${MARK}${feature}` : feature
    counts.set(key, (counts.get(key) ?? 0) + weight)
  }
  for (const [at, word] of whole.entries()) {
    if (tells(word)) add(word, inName(at) && !KINDS.has(word))
    const joint = joints[at]
    if (joint) add(joint, named[at] === true)
    const coded = codeOf(word, whole.slice(at + 1, at + 3).join(''))
    if (coded !== null) add(coded, true)
  }
}

/** A mask or letter before it (A3 区) makes the segmenter take 区 into the name that follows; it is taken out again. */
function mended(words: readonly string[]): string[] {
  return words.map((word, at) =>
    word.length > 2 && /^[区县市]/u.test(word) && /^[a-z]\d*$/u.test(words[at - 1] ?? '') ? word.slice(1) : word,
  )
}

function tells(word: string): boolean {
  return word.length >= 2 && !EMPTY.has(word) && LETTER.test(word) && !DISTRICT.test(word)
}

function jointOf(before: string | undefined, word: string): string | null {
  if (before === undefined || EMPTY.has(before) || DISTRICT.test(before) || EMPTY.has(word)) return null
  const length = before.length + word.length
  return length >= 3 && length <= 10 && LETTER.test(word) ? `${before}${word}` : null
}

/** A code and what follows (58 车贷, 110kv 高压) is a name however the segmenter parts it; counts and dates are none. */
function codeOf(word: string, after: string): string | null {
  if (!/^(?:\d{1,3}|\d+[a-z]+|[a-z]{2,}\d+|[a-z]\d{3,})$/u.test(word) || word.length < 2) return null
  if (!/^\p{Script=Han}{2}/u.test(after)) return null
  return /^[年月日号点时分秒元万千百个多余人户栋幢层楼平米亩岁天次级名块件家条座辆路后前届周]/u.test(after)
    ? null
    : `${word}${after.slice(0, 2)}`
}

function isNamed(feature: string | null | undefined): boolean {
  return !!feature && feature.length >= 3 && !KINDS.has(feature) && NAMED.test(feature)
}
