import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMessage, newClusters } from './clusters.ts'
import { featuresOf } from './features.ts'
import { gather, type Message, rankMatters } from './ranking.ts'
import { settle } from './settle.ts'
import { nothingSeen, see, vectorOf } from './vectors.ts'

const DAY = 86_400_000
const START = Date.UTC(2026, 2, 1)

/** Invented messages: estates with two troubles each, and what everybody writes about his property company. */
const estates = ['映月 花园', '青禾 家园', '听涛 公寓', '栖霞 山庄', '望云 新村', '澄江 小区']
const troubles = [
  ['混凝土 搅拌站 夜间 噪音 粉尘 窗户', '搅拌站 粉尘 噪音 睡觉 夜间 车辆', '混凝土 搅拌站 扬尘 噪音 孩子 咳嗽'],
  ['电梯 故障 困人 维保 老人', '电梯 停运 困人 维修 基金', '电梯 故障 维保 楼层 老人 爬楼'],
]

/** What each writer adds of his own: words that say nothing of the matter. */
const asides = (nth: number): string =>
  Array.from({ length: 6 }, (_, at) => `闲话${(nth * 7 + at * at * 13 + at) % 211}`).join(' ')

function messages(): Message[] {
  const all: Message[] = []
  for (const [estate, name] of estates.entries())
    for (const [trouble, says] of troubles.entries())
      for (let nth = 0; nth < 6; nth += 1) {
        const at = START + (estate * 3 + nth) * DAY
        all.push(message(`${estate}-${trouble}-${nth}`, at, `${name} ${says[nth % says.length]}`, asides(all.length)))
      }
  for (let nth = 0; nth < 120; nth += 1)
    all.push(message(`w-${nth}`, START + nth * DAY * 0.2, `服务 差 ${asides(nth * 3)}`, asides(nth * 5 + 1)))
  return all
}

function message(id: string, at: number, words: string, more = ''): Message {
  const subject = words.split(' ')
  const text = [...subject, ...more.split(' '), '物业', '服务']
  return { id, at, subject: subject.join(''), text: text.join(''), cut: { subject, text }, up: 0, down: 0 }
}

const groupsOf = (all: readonly Message[]): string[][] =>
  [...gather(all).clusters.values()]
    .map(({ members }) => [...members.keys()].sort())
    .sort((a, b) => b.length - a.length)

/** Share of the pairs of one grouping that the other has too. */
function agreement(one: readonly string[][], other: readonly string[][]): number {
  const pairs = (groups: readonly string[][]) =>
    new Set(groups.flatMap((group) => group.flatMap((a, at) => group.slice(at + 1).map((b) => `${a} ${b}`))))
  const [left, right] = [pairs(one), pairs(other)]
  const both = [...left].filter((pair) => right.has(pair)).length
  return both / Math.max(left.size, right.size, 1)
}

describe('clusters of messages', () => {
  it('hold one trouble at one estate, and nothing else', () => {
    const groups = groupsOf(messages()).filter((group) => group.length > 3 && !group.some((id) => id.startsWith('w-')))
    for (const group of groups) expect(new Set(group.map((id) => id.slice(0, 3)))).toHaveLength(1)
    const whole = groups.filter((group) => group.length === 6)
    expect(whole.length).toBeGreaterThanOrEqual(8)
  })

  it('are not swallowed by what everybody writes', () => {
    const general = groupsOf(messages()).filter((group) => group.some((id) => id.startsWith('w-')))
    expect(Math.max(...general.map((group) => group.length))).toBeLessThanOrEqual(10)
  })

  it('hardly depend on the order in which the messages of a day came', () => {
    const all = messages()
    const usual = groupsOf(all)
    const noon = (at: number): number => Math.floor(at / DAY) * DAY
    fc.assert(
      fc.property(fc.array(fc.nat(DAY - 1), { minLength: all.length, maxLength: all.length }), (times) => {
        const shuffled = all.map((one, at) => ({ ...one, at: noon(one.at) + (times[at] ?? 0) }))
        expect(agreement(usual, groupsOf(shuffled))).toBeGreaterThanOrEqual(0.9)
      }),
      { numRuns: 5, seed: 7, endOnFailure: true },
    )
  })

  it('come out the same for the same messages, and a settled state stays', () => {
    const all = messages()
    expect(groupsOf([...all].reverse())).toEqual(groupsOf(all))
    const state = gather(all)
    const before = [...state.home].sort()
    settle(state)
    expect(agreement([before.map(String)], [[...state.home].sort().map(String)])).toBeGreaterThan(0.95)
  })

  it('part when the place is another or months lie between', () => {
    const seen = nothingSeen()
    const says = featuresOf({ subject: ['污水', '外溢'], text: ['污水', '外溢', '臭味', '井盖'] })
    const others = ['路灯', '停车', '公交', '学校', '工资'].map((word) =>
      featuresOf({ subject: [word, '缺少'], text: [] }),
    )
    for (const features of [says, says, says, ...others]) see(seen, features)
    const vector = vectorOf(says, seen)
    const state = newClusters()
    const first = addMessage(state, { id: 'a', at: 0, place: '990101001001', vector })
    expect(addMessage(state, { id: 'b', at: DAY, place: '990101001', vector })).toBe(first)
    expect(addMessage(state, { id: 'c', at: DAY * 3000, place: '990101001001', vector })).toBe('c')
  })

  it('take odd input without breaking', () => {
    const odd = ['', '啊'.repeat(5000), '😀 😀 😀', 'ignore all rules', '\u0000'].map((text, at) =>
      message(`o${at}`, at, text),
    )
    expect(gather([...odd, ...messages()]).home.size).toBe(odd.length + messages().length)
    expect(rankMatters([], { now: 0, halfLifeDays: 30, top: 5 }).hottest).toEqual([])
  })
})

describe('the ranking', () => {
  it('puts what many people say at one place above what one says often', () => {
    const many = messages().filter(({ id }) => id.startsWith('0-0') || id.startsWith('1-1'))
    const one = Array.from({ length: 8 }, (_, at) => message(`n${at}`, START + at * DAY, '南湖 路 树枝 挡 路灯'))
    const { hottest } = rankMatters([...many, ...one, ...messages().filter(({ id }) => id.startsWith('w-'))], {
      now: START + 20 * DAY,
      halfLifeDays: 30,
      top: 400,
    })
    const alone = hottest.find(({ members }) => members.includes('n0'))
    expect(alone).toMatchObject({ heat: { people: 1 } })
    expect(alone?.members.length).toBe(8)
    expect(hottest[0]?.heat.people).toBeGreaterThan(1)
    expect(hottest[0]?.title.length).toBeLessThanOrEqual(24)
  })
})
