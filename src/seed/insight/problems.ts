import type { Demand } from '#rules/hotline'
import { effects } from './data/frames.ts'
import { cityLife } from './data/problems-city-life.ts'
import { peopleAndWork } from './data/problems-people-and-work.ts'
import { stateAndMarket } from './data/problems-state-and-market.ts'

/** A class of the tree as the invented city tells it. */
export type ToldClass = {
  code: string
  /** What is said, each whole and without a place. */
  told: readonly string[]
  /** What it does to people, from its field. */
  effects: readonly string[]
}

/** What the tree says of a class: the usual kind of demand, and whether it is about the conduct of officials. */
export type TreeClass = { code: string; demand: Demand | null; conduct: boolean; keywords: readonly string[] }

function lines(text: string): readonly (readonly [code: string, told: readonly string[]])[] {
  return text
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1).split('/')] as const)
}

const byField = new Map(lines(effects))

/** Every class of the tree with words of its own. */
export const toldClasses: readonly ToldClass[] = lines(
  [cityLife, peopleAndWork, stateAndMarket].map((one) => one.trim()).join('\n'),
).map(([code, told]) => ({ code, told, effects: byField.get(code.slice(0, 4)) ?? [] }))
