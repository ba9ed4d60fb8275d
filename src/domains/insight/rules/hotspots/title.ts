import { plainOf } from './features.ts'

/** Longest title, in characters. */
export const TITLE = 24
const SHORT = 6

const BEGINNINGS =
  /^(?:(?:强烈|坚决|再次|再三|紧急|严正|实名|联名|跪求|急切|多次|我要|我想|想问|想|在线)?(?:请问|询问|问问|请求|恳请|恳求|请|咨询|投诉|举报|检举|反映|反馈|反应|求助|关于|针对|就|建议|希望|盼望|期待|质疑|呼吁|求|给|为何|问|对于|对)(?:一下|关注|解决|督促|政府|领导|书记|市长|各位|有关部门|相关部门)*[:：,，、“”"\s]*)+/u
const ENDINGS =
  /(?:[!！?？。.,，;；:：、…~“”"\s]|(?:的|之|等)(?:相关|有关|一些|几点|几个|若干|系列)?(?:问题|疑惑|疑问|感受)|(?:的|之|等)?(?:相关|有关|一些|几点|几个)?(?:投诉|建议|咨询|诉求|情况|请求|意见|事宜|事情|反映|举报|求助|呼吁)|(?:急需|请|望|求|盼|恳请|希望|请求)?(?:领导|政府|有关部门|相关部门|部门|书记)?(?:尽快|及时|早日)?(?:解决|处理|关注|重视|严查|查处|回复|管管|彻查)(?:一下)?|谁来管|没人管|无人管|有没有人管|怎么办|该怎么办|何时能解决|什么时候能解决|合理吗|合法吗|吗|呢|啊|吧|(?<=[^是])的)+$/u

/** What the subject of a message says without the words every message begins and ends with. */
export function plainSubject(subject: string): string {
  const text = subject.normalize('NFKC').replace(/[\s\u200b]+/gu, '')
  const begun = text.replace(BEGINNINGS, '')
  const ended = begun.replace(ENDINGS, '')
  return [ended, begun, text].find(({ length }) => length >= SHORT) ?? text
}

/** A subject that may become a title; many votes make it the better one. */
export type Titled = { subject: string; votes: number }

/**
 * The title of a hot spot: the subject of a member that says most of what all have in common, in few characters. Only
 * members whose words may be shown are asked for; null when there are none.
 */
export function titleOf(subjects: readonly Titled[], sum: ReadonlyMap<string, number>): string | null {
  const common = [...sum].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 40)
  const told = common.map(([feature, weight]) => [plainOf(feature), weight] as const)
  let best: { title: string; worth: number } | null = null
  for (const { subject, votes } of subjects) {
    const title = shortened(plainSubject(subject), told)
    if (title === '') continue
    const worth = worthOf(title, told) * (1 + Math.log10(1 + votes) / 4)
    if (best === null || worth > best.worth || (worth === best.worth && title < best.title)) best = { title, worth }
  }
  return best?.title ?? null
}

/** What a title says of what is common, against the room it takes; each stretch of text counts once. */
function worthOf(title: string, told: readonly (readonly [string, number])[]): number {
  const text = title.toLowerCase()
  const taken = new Set<number>()
  let worth = 0
  for (const [word, weight] of told) {
    const at = text.indexOf(word)
    if (at < 0) continue
    const places = Array.from(word, (_, offset) => at + offset)
    const news = places.filter((place) => !taken.has(place)).length / word.length
    worth += weight * news
    for (const place of places) taken.add(place)
  }
  return worth / Math.sqrt(Math.max(title.length, 12))
}

/** Brings a title to its length: at a stop, else before the last word that would not fit. */
function shortened(title: string, told: readonly (readonly [string, number])[]): string {
  if (title.length <= TITLE) return title
  const parts = title.split(/[,，。;；!！?？:：]/u).filter((part) => part.length >= SHORT)
  const fitting = parts.filter(({ length }) => length <= TITLE)
  const [first] = [...fitting].sort((a, b) => worthOf(b, told) - worthOf(a, told))
  if (first !== undefined) return first.replace(ENDINGS, '') || first
  const cut = title.slice(0, TITLE)
  const stop = Math.max(
    ...['的', '与', '和', '及', '、', '并', '在', '对', '以', '导致', '却'].map((word) => cut.lastIndexOf(word)),
  )
  return (stop >= TITLE / 2 ? cut.slice(0, stop) : cut).replace(ENDINGS, '').replace(/[以之与和及在将]$/u, '')
}
