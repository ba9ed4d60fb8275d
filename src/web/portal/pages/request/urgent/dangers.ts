import type { Locale } from '#kit/words'
import type { DangerWord } from '../../../port.ts'

/** The emergency lines (国办发〔2022〕12号: 12345 takes what is not an emergency). */
export const lines = ['110', '119', '120', '122'] as const
export type Line = (typeof lines)[number]

/** Whom to call, and what to do until they come. */
export type Danger = { lines: readonly Line[]; told: readonly string[] }

/** Signs that hold in every city and in both languages; the words of the city come on top of them. */
const signs: Record<Line, RegExp> = {
  '110': /家暴|打架|斗殴|被打|威胁要|轻生|自杀|跳楼|跳桥|不想活|走失|失联|\b(?:knife|robbery|kidnap|suicide|assault)/i,
  '119':
    /着火|起火|火灾|(?:燃气|煤气|天然气|液化气).{0,4}(?:泄漏|泄露|味)|被困|\b(?:on fire|gas leak|explosion|trapped)/i,
  '120': /晕倒|心梗|心脏病发|落水|救命|\b(?:unconscious|bleeding|drowning|heart attack)/i,
  '122': /撞车|追尾|\b(?:car crash|traffic accident)/i,
}

/** What a text makes one fear; no lines: nothing. */
export function dangerIn(text: string, words: readonly DangerWord[], locale: Locale): Danger {
  const told = [...new Set(words.filter(({ word }) => text.includes(word)).map((word) => word.told))]
  const called = lines.filter((line) => signs[line].test(text) || told.some(({ zh }) => zh.includes(line)))
  const sentences = [...new Set(told.map((words_) => words_[locale]))]
  return { lines: called.length === 0 && sentences.length > 0 ? lines : called, told: sentences }
}

/** One pattern of all signs, for the element that looks while somebody types. */
export function dangerPattern(words: readonly DangerWord[]): string {
  const own = words.map(({ word }) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return [...lines.map((line) => signs[line].source), ...own].join('|')
}
