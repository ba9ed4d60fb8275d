import type { Demand, Urgency } from '#rules/hotline'
import { cityLife } from './classes-city-life.ts'
import { peopleAndWork } from './classes-people-and-work.ts'
import { stateAndMarket } from './classes-state-and-market.ts'

/** A class as it is written down in the starting tree (诉求分类初始表). */
export type ClassSeed = {
  code: string
  parent: string | null
  level: 1 | 2 | 3
  zh: string
  en: string
  keywords: readonly string[]
  demand: Demand | null
  urgency: Urgency | null
  evidenceKinds: readonly string[]
  utility: boolean
  conduct: boolean
  /** Part of the name of the city unit that answers for it, where the class says so itself. */
  unit: string | null
  /** Who handles it where a place is known: the district, or the street or town (履职事项清单). */
  nearest: 'city' | 'district' | 'street' | null
}

const DEMAND_MARKS: readonly Demand[] = ['consult', 'help', 'complaint', 'report', 'suggestion', 'praise']
const URGENCY_MARKS: readonly Urgency[] = ['major', 'urgent', 'utility', 'life']
const EVIDENCE_MARKS = ['photo', 'record', 'document']

/**
 * Reads lines such as `010101 流动摊贩 | street vendors | 占道 摆摊 | photo @城市管理局`: code, names, words that point to the
 * class, and marks (kind of demand, urgency, evidence a reply needs, `conduct`, `district` or `street`, `@unit`).
 */
export function readTree(text: string): readonly ClassSeed[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(readLine)
}

function readLine(line: string): ClassSeed {
  const [head = '', en = '', words = '', marks = ''] = line.split('|').map((part) => part.trim())
  const [, code, zh] = /^(\d{2}|\d{4}|\d{6}) (.+)$/.exec(head) ?? []
  if (code === undefined || zh === undefined || en === '') throw new Error(`not a line of a class tree: ${line}`)
  const marked = marks.split(' ')
  const urgency = URGENCY_MARKS.find((mark) => marked.includes(mark)) ?? null
  const nearest = marked.includes('street') ? 'street' : marked.includes('district') ? 'district' : null
  return {
    code,
    parent: code.length === 2 ? null : code.slice(0, -2),
    level: code.length === 2 ? 1 : code.length === 4 ? 2 : 3,
    zh,
    en,
    keywords: words === '' ? [] : words.split(' '),
    demand: DEMAND_MARKS.find((mark) => marked.includes(mark)) ?? null,
    urgency,
    evidenceKinds: EVIDENCE_MARKS.filter((mark) => marked.includes(mark)),
    utility: urgency === 'utility',
    conduct: marked.includes('conduct'),
    unit: marked.find((mark) => mark.startsWith('@'))?.slice(1) ?? null,
    nearest: marked.includes('city') ? 'city' : nearest,
  }
}

/** An own tree of three levels for a city of China: 15 fields, with the words residents use. */
export const classTree: readonly ClassSeed[] = readTree([cityLife, peopleAndWork, stateAndMarket].join('\n'))
