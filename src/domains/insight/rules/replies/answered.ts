import { contentOf } from './content.ts'
import { action, body, contact, passedOn, plan, refusal, ruled, timed } from './cues.ts'
import { isFurther } from './points.ts'
import { type Sentence, statementsOf } from './sentences.ts'
import type { CheckedPoint, Point, PointKind, PointState, Stretch } from './types.ts'

/** A reply speaks of a point when near each other it has this share of what the point is about. */
const NEAR = 0.22
/** For a wish that stands for the whole request: half of what would wholly meet it. */
const WHOLE = 0.5
/** What is wanted of a reply as to length before it can answer anything: signs. */
const LEAST = 8
/** So many signs before a short question tell what it is about. */
const BEFORE = 40
/** Of a long point not all needs to be said again: so many words of its content are enough to be wholly met. */
const ENOUGH = 8
/** So many sentences in a row are read as one. */
const WINDOW = 3

/** The kind of statement that answers each kind of point. */
const fits: Readonly<Record<PointKind, RegExp>> = {
  when: new RegExp(`${timed.source}|尚未|暂无|届时|立即|已经?|时间`),
  'how-much': /\d|[一二三四五六七八九十百千万](?:元|%|个|年|倍|次)|免费|比例|标准/,
  whether: /可以?|能|不|无|未|已|没有|须|需|应|符合|属于|存在|[是将]|暂|拟|均/,
  where: /位于|地址|路|楼|窗口|电话|网站|网|公众号|[局委办所]|中心|街|处/,
  how: /申请|办理|提交|携带|材料|流程|程序|登[录陆]|前往|到|咨询|填写|审核|联系|窗口|平台|凭|需|可|将|按|已|正/,
  why: /因|由于|原因|根据|按照|依据|受|造成|导致|系|鉴于|考虑|规定|是/,
  who: body,
  do: new RegExp(
    `${action.source}|${plan.source}|${refusal.source}|${ruled.source}|可以?|属|均|[不已曾是为有由因]|建议`,
  ),
}

type Window = Stretch & { text: string; content: ReadonlySet<string>; item: number | null }

/** What the reply makes of each point: answered, only touched, or left out. */
export function answersTo(
  points: readonly Point[],
  sentences: readonly Sentence[],
  asked: { subject: string; text: string },
): readonly CheckedPoint[] {
  const windows = windowsOf(statementsOf(sentences).filter(({ text }) => !isPassedOn(text)))
  const about = contentOf(asked.subject)
  const told = contentOf(asked.text)
  const isNumbered = points.filter(({ kind }) => kind === 'do').length > 1
  const contents = points.map(({ text }) => contentOf(text))
  const numbered = Math.max(0, ...windows.map(({ item }) => item ?? 0))
  return points.map((point, i) => {
    const own = contents[i] ?? about
    // A short question leans on the subject and on what was told before it: "how long does it take?"
    const before = asked.text.slice(Math.max(0, (point.where?.start ?? 0) - BEFORE), point.where?.start ?? 0)
    const short = new Set([...own, ...about, ...contentOf(before)])
    // A wish without a number is the whole matter: whatever speaks of what was told speaks of it.
    const whole = point.kind === 'do' && !isNumbered && !isFurther(point.text)
    const topic = whole ? new Set([...short, ...told]) : own.size >= 5 && points.length > 1 ? own : short
    const least = whole ? (points.length === 1 ? NEAR / 2 : WHOLE) : points.length === 1 ? NEAR / 2 : NEAR
    const weights = whole ? evenly(topic) : weightsOf(topic, contents)
    const near = nearby(windows, { topic, weights }, least)
    // Answers numbered like the questions answer them one by one.
    const same = points.length > 1 && numbered >= points.length ? windows.filter(({ item }) => item === i + 1) : []
    const contacted = asksContact.test(point.text) ? sentences.find(({ text }) => contact.test(text)) : undefined
    if (contacted) return { ...point, state: 'answered', answer: { start: contacted.start, end: contacted.end } }
    return { ...point, ...stateOf(point, near.length > 0 ? near : same, points.length === 1 ? windows : []) }
  })
}

/** How to reach an office is told in the last sentence, if anywhere. */
const asksContact = /电话|联系方式|热线是|怎么联系|如何联系/

function stateOf(
  point: Point,
  near: readonly Window[],
  all: readonly Window[],
): { state: PointState; answer: Stretch | null } {
  const full = near.find(({ text }) => fits[point.kind].test(text))
  const speaks = full ?? near[0] ?? all.find(({ text }) => fits[point.kind].test(text) && text.length >= LEAST)
  if (speaks === undefined) return { state: 'missed', answer: null }
  const { start, end } = speaks
  return { state: full ? 'answered' : 'partly', answer: { start, end } }
}

function evenly(topic: ReadonlySet<string>): ReadonlyMap<string, number> {
  return new Map([...topic].map((word) => [word, 1]))
}

/** What stands in every point tells nothing about one of them. */
function weightsOf(topic: ReadonlySet<string>, all: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  return new Map([...topic].map((word) => [word, 1 / Math.max(1, all.filter((one) => one.has(word)).length)]))
}

type Topic = { topic: ReadonlySet<string>; weights: ReadonlyMap<string, number> }

/** The stretches that speak of a topic, the nearest first. */
function nearby(windows: readonly Window[], { topic, weights }: Topic, least: number): Window[] {
  const sum = [...weights.values()].reduce((a, b) => a + b, 0)
  const needed = Math.min(sum, ENOUGH)
  if (needed === 0) return []
  const scored = windows.map((window) => {
    let met = 0
    for (const word of topic) if (window.content.has(word)) met += weights.get(word) ?? 0
    return { window, score: met / needed }
  })
  return scored
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .map(({ window }) => window)
}

const itemMark =
  /^(?:[（(]?([1-9])[）)、.．:：,，]|([一二三四五六七八九])[、是.．:：,，]|[（(]([一二三四五六七八九])[）)])/
const DIGITS = '一二三四五六七八九'

function windowsOf(statements: readonly Sentence[]): Window[] {
  let item: number | null = null
  const items = statements.map(({ text }) => {
    const [, plain, spelled, bracketed] = itemMark.exec(text) ?? []
    const sign = plain ?? spelled ?? bracketed
    if (sign !== undefined) item = DIGITS.includes(sign) ? DIGITS.indexOf(sign) + 1 : Number(sign)
    return item
  })
  return statements.map((sentence, i) => {
    const near = statements.slice(i, i + WINDOW).filter((_, k) => k === 0 || items[i + k] === items[i])
    const text = near.map((one) => one.text).join('')
    return {
      start: sentence.start,
      end: near.at(-1)?.end ?? sentence.end,
      text,
      content: contentOf(text),
      item: items[i] ?? null,
    }
  })
}

/** Handed to somebody else, and nothing done. */
export function isPassedOn(text: string): boolean {
  return passedOn.test(text) && text.length < 60 && !/结果如下|经.{0,6}(?:核实|调查)|(?:回复|答复)如下/.test(text)
}
