/** What heat needs to know of a message. `at` in milliseconds. */
export type HeatMember = {
  at: number
  /** The sender where known, else what stands for him (a word-for-word copy counts as the same person). */
  person: string
  up: number
  down: number
  /** Whether life or safety is spoken of, or the class is urgent. */
  grave: boolean
}

/** How hot a matter is, with each part that made it so: `total = (people + votes) × recency × growth × severity × focus`. */
export type Heat = {
  total: number
  /** Different senders. */
  people: number
  /** What votes add: the root of votes for, half the root of votes against. */
  votes: number
  /** 0.25 to 1: what happened one half-life ago counts a quarter and half of the rest. */
  recency: number
  /** 0.75 to 1.5: messages of the last window against those of the window before. */
  growth: number
  /** 1 to 1.5: by the share of messages that speak of life and safety. */
  severity: number
  /** 0.5 to 1: one matter in nearly the same words, or a theme that many matters share. */
  focus: number
  /** Messages of the last window and of the one before. */
  last: number
  before: number
}

/** `likeness`: mean likeness between the messages, 1 for one alone. */
export type HeatAsked = { now: number; likeness: number; halfLifeDays?: number }

const DAY = 86_400_000
const HALF_LIFE = 60
/** Old matters never count less than this, so that a year's ranking still knows of them. */
const FLOOR = 0.25
/** Messages of one matter are on average at least so alike. */
const ONE_MATTER = 0.3

/** People, not messages: one who writes ten times is one; a thousand clicks are not a thousand people in the room. */
export function heatOf(members: readonly HeatMember[], { now, likeness, halfLifeDays = HALF_LIFE }: HeatAsked): Heat {
  const age = ({ at }: HeatMember): number => Math.max(0, now - at) / DAY
  const people = new Set(members.map(({ person }) => person)).size
  const votes = Math.sqrt(sumOf(members, ({ up }) => up)) + Math.sqrt(sumOf(members, ({ down }) => down)) / 2
  const weights = sumOf(members, weightOf)
  const fresh = sumOf(members, (member) => weightOf(member) * 0.5 ** (age(member) / halfLifeDays))
  const recency = weights === 0 ? FLOOR : FLOOR + (1 - FLOOR) * (fresh / weights)
  const last = members.filter((member) => age(member) <= halfLifeDays).length
  const before = members.filter((member) => age(member) > halfLifeDays && age(member) <= 2 * halfLifeDays).length
  const growth = Math.min(1.5, Math.max(0.75, 1 + Math.log2((last + 2) / (before + 2)) / 4))
  const severity = members.length === 0 ? 1 : 1 + members.filter(({ grave }) => grave).length / members.length / 2
  const focus = Math.min(1, Math.max(0.5, likeness / ONE_MATTER))
  const total = (people + votes) * recency * growth * severity * focus
  return {
    ...{ total: tenth(total), people, votes: tenth(votes), last, before },
    ...{
      recency: hundredth(recency),
      growth: hundredth(growth),
      severity: hundredth(severity),
      focus: hundredth(focus),
    },
  }
}

/** A message counts with the votes it got, damped. */
function weightOf({ up, down }: HeatMember): number {
  return 1 + Math.sqrt(up) + Math.sqrt(down) / 2
}

function sumOf<T>(of: readonly T[], value: (one: T) => number): number {
  return of.reduce((sum, one) => sum + value(one), 0)
}

const tenth = (value: number): number => Math.round(value * 10) / 10
const hundredth = (value: number): number => Math.round(value * 100) / 100

const GRAVE =
  /生命|死亡|身亡|伤亡|重伤|危及|火灾|起火|爆炸|坍塌|垮塌|倒塌|触电|漏电|溺水|中毒|燃气泄漏|煤气泄漏|断水|停水|停电|断电|被困|坠落|高空抛物|裂缝|塌陷|安全隐患|自杀|轻生|讨薪|拖欠工资|非法集资|诈骗/u

/** Whether a text speaks of life, safety or the loss of what people live on. */
export function isGrave(text: string): boolean {
  return GRAVE.test(text)
}
