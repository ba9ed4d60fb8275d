import type { Locale } from '#kit/words'
import type { CaseDetail, CaseTask } from '../api/types.ts'
import { needOf, saidOf } from '../case/application/read.ts'
import { listOf, textOf } from '../case/described.ts'
import type { CommandForm, Field } from './field.ts'

export type Option = { value: string; label: string }

/** Open tasks that a command may name: those of my own body, where it has any. */
export function tasksFor({ tasks }: Field, item: CaseDetail, org: string | null): readonly CaseTask[] {
  const open = item.tasks.filter((task) => tasks?.includes(task.kind) && task.finishedAt === null)
  const own = open.filter((task) => task.org === org)
  return own.length > 0 ? own : open
}

/** Materials in the states that the command asks for. */
export function needsFor({ states }: Field, item: CaseDetail, locale: Locale): Option[] {
  return needOf(item, locale)
    .filter(({ state, document }) => states === undefined || (states.includes(state) && document !== null))
    .map(({ key, name }) => ({ value: key, label: name }))
}

/** Charges that are still due. */
export function chargesFor(item: CaseDetail, locale: Locale): Option[] {
  return listOf(item.described, 'charges')
    .filter((charge) => textOf(charge, 'state') === 'due')
    .map((charge) => ({ value: textOf(charge, 'key') ?? '', label: saidOf(charge, 'name', locale) }))
}

/** Answers that are known before anybody types: the only thing it can be, or what the case says. */
export function firstsOf(form: CommandForm, item: CaseDetail, org: string | null): Record<string, unknown> {
  const made: Record<string, unknown> = {}
  for (const field of form.fields) {
    const known = field.first ?? knownOf(field, item, org)
    if (known !== null && known !== undefined) made[field.name] = known
  }
  return made
}

function knownOf(field: Field, item: CaseDetail, org: string | null): string | null | undefined {
  if (field.firstFrom !== undefined) return textOf(item.described, field.firstFrom)
  if (field.kind === 'task') return onlyOf(tasksFor(field, item, org).map(({ id }) => id))
  if (field.kind === 'need') return onlyOf(needsFor(field, item, 'zh').map(({ value }) => value))
  if (field.kind === 'charge') return onlyOf(chargesFor(item, 'zh').map(({ value }) => value))
  return null
}

function onlyOf(values: readonly string[]): string | null {
  return values.length === 1 ? (values[0] ?? null) : null
}
