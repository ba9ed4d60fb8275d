import type { CaseDetail, MessageLine } from '../api/types.ts'

/** What the hotline tells about a request beyond the common case, read with care: another kind of case tells other things. */
type Facts = CaseDetail['described']

export function textOf(facts: Facts, name: string): string | null {
  const value = facts[name]
  return typeof value === 'string' && value !== '' ? value : null
}

export function listOf(facts: Facts, name: string): readonly Facts[] {
  const value = facts[name]
  return Array.isArray(value) ? value.filter(isFacts) : []
}

export function factsOf(facts: Facts, name: string): Facts | null {
  const value = facts[name]
  return isFacts(value) ? value : null
}

export function isFacts(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function wordsOf(facts: Facts, name: string): readonly string[] {
  const value = facts[name]
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

/** The message thread, oldest first. */
export function messagesOf(facts: Facts): readonly MessageLine[] {
  return listOf(facts, 'messages').flatMap((one) => {
    const text = textOf(one, 'text')
    const at = textOf(one, 'at')
    const from = textOf(one, 'from')
    const side = from === 'resident' || from === 'unit' ? from : 'centre'
    return text && at ? [{ text, at, from: side } as const] : []
  })
}

/** What was written in a step of the journal, by the number of the step. */
export function notesOf(facts: Facts): ReadonlyMap<number, string> {
  return new Map(listOf(facts, 'notes').map((note) => [numberOf(note, 'no'), textOf(note, 'text') ?? '']))
}

/** A clock of a request: when it began, what is allowed, with every extension that was granted. */
export type ClockFacts = {
  startedAt: string
  dueAt: string | null
  provisional: boolean
  amount: number
  unit: string
  basis: string | null
}

export function clockOf(facts: Facts | null): ClockFacts | null {
  const allowance = facts && factsOf(facts, 'allowance')
  const startedAt = facts && textOf(facts, 'startedAt')
  if (!facts || !allowance || !startedAt) return null
  const unit = textOf(allowance, 'unit') ?? 'working-day'
  const extended = listOf(facts, 'extensions').filter((one) => textOf(one, 'unit') === unit)
  const statutory = factsOf(facts, 'statutory')
  return {
    startedAt,
    dueAt: textOf(facts, 'dueAt'),
    provisional: facts.provisional === true,
    amount: numberOf(allowance, 'amount') + extended.reduce((sum, one) => sum + numberOf(one, 'amount'), 0),
    unit,
    basis: (statutory && textOf(statutory, 'basis')) ?? textOf(facts, 'profile'),
  }
}

export function numberOf(facts: Facts, name: string): number {
  const value = facts[name]
  return typeof value === 'number' ? value : 0
}
